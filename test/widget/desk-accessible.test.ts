import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openBench } from './desk/desk-bench.ts';
import { find, findAll } from './desk/draw.ts';
import { canned, faultsOf, inside, isOpen, openConversation, sari, wideScreen } from './desk/floor.ts';
import { anas, benId, idOf, noon } from './desk/samples.ts';

beforeEach(wideScreen);

describe.each(['light', 'dark'])('in %s, nothing is hard to perceive or to work', (scheme) => {
  beforeEach(() => {
    const { style } = document.documentElement;
    style.colorScheme = scheme;
    style.background = scheme === 'dark' ? '#111' : '#fff';
    onTestFinished(() => {
      style.colorScheme = '';
      style.background = '';
    });
  });

  it.each([
    ['the palette', '{Control>}k{/Control}', 'sapa-desk-palette'],
    ['the shortcuts', '?', 'sapa-desk-shortcuts'],
  ])('in %s', async (_what, keys, name) => {
    const desk = await openConversation(openBench());
    await userEvent.keyboard(keys);
    await isOpen(desk, name);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it.each(['ask-close', 'transfer', 'return'])('in the dialog to %s', async (type) => {
    const bench = openBench();
    const desk = await openConversation(bench);
    const buttons = { transfer: 0, return: 1, 'ask-close': 2 };
    findAll(desk, '.actions button')[buttons[type as keyof typeof buttons]]?.click();
    await expect.poll(() => findAll(desk, 'wa-dialog[open]').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('with canned replies, a colleague beside, and a menu open', async () => {
    const bench = openBench();
    bench.server.canned = canned;
    const desk = await openConversation(bench);
    await expect.poll(() => bench.state().beside?.canned.length).toBe(2);
    bench.server.push({
      type: 'viewing',
      conversationId: idOf(1),
      agentId: benId,
      name: 'Ben',
      how: 'writing',
    });
    find(desk, 'textarea').focus();
    await userEvent.keyboard('/');
    await expect.poll(() => findAll(desk, '.canned').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    find(inside(desk, 'sapa-desk-bar'), 'button.presence').click();
    await expect.poll(() => findAll(desk, 'wa-dropdown[open]').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('as who leads sees a colleague’s conversation, and in the search', async () => {
    const bench = openBench();
    const desk = await openConversation(bench, sari);
    bench.server.hits = [{ conversation: anas(3), seq: 2, at: noon, by: 'note', text: 'refund saya mana' }];
    find(desk, '#search').click();
    await userEvent.keyboard('refund');
    bench.clock.advance(300);
    await expect.poll(() => findAll(desk, 'mark').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
  });
});
