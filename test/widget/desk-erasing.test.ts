import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openBench } from './desk/desk-bench.ts';
import { find, findAll, readText } from './desk/draw.ts';
import { faultsOf, inside, isOpen, openConversation, sari, wideScreen } from './desk/floor.ts';
import { idOf, visitorOf } from './desk/samples.ts';
import { json, problem } from './desk/scripted-server.ts';

beforeEach(wideScreen);

const route = `DELETE /visitors/${visitorOf(1)}`;

async function asking() {
  const bench = openBench();
  const desk = await openConversation(bench, sari);
  find(desk, '.erase button').click();
  await isOpen(desk, 'sapa-desk-erase');
  const dialog = inside(desk, 'sapa-desk-erase');
  const type = async (word: string) => {
    await userEvent.fill(find(dialog, 'input#word'), word);
    await dialog.updateComplete;
  };
  const button = () => find(dialog, 'button.danger');
  return { bench, desk, dialog, type, button };
}

describe('forgetting a person', () => {
  it('is offered to nobody who does not lead', async () => {
    const desk = await openConversation(openBench());
    expect(findAll(desk, '.erase')).toEqual([]);
  });

  it('says what goes and what stays, and is done only after the word was typed', async () => {
    const { bench, desk, dialog, type, button } = await asking();
    bench.server.script(route, () => json({ conversations: 3, files: 2, visitors: 1 }));
    expect(findAll(dialog, 'li')).toHaveLength(4);
    expect(readText(find(dialog, '.stays'))).toContain('log audit');
    expect(await faultsOf(desk)).toEqual([]);
    await type('hapus saja');
    expect(button()).toHaveProperty('disabled', true);
    await userEvent.keyboard('{Enter}');
    expect(bench.server.callsOf(route)).toEqual([]);
    await type('hapus');
    button().click();
    await expect.poll(() => bench.server.callsOf(route)).toHaveLength(1);
    await expect.poll(() => readText(find(desk, '.news'))).toContain('3 percakapan, 2 berkas');
    expect(bench.state().openId).toBeUndefined();
    expect(bench.state().conversations.has(idOf(1))).toBe(false);
  });

  it('changes nothing where the server will not', async () => {
    const { bench, desk, type, button } = await asking();
    bench.server.script(route, () => problem(403, { detail: 'This is for supervisors and admins.' }));
    await type('HAPUS');
    button().click();
    await expect.poll(() => readText(find(desk, '.news'))).toContain('supervisors');
    expect(bench.state().conversations.has(idOf(1))).toBe(true);
  });
});
