import axe from 'axe-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SapaDesk } from '../../widget/desk/elements/sapa-desk.ts';
import { type Bench, openBench } from './desk/desk-bench.ts';
import { draw, find, findAll, readText } from './desk/draw.ts';
import { ana, anas, idOf, refundSummary, suggestions, waiting, wholeStory } from './desk/samples.ts';
import { problem } from './desk/scripted-server.ts';

async function openDesk(bench: Bench): Promise<SapaDesk> {
  history.replaceState(null, '', location.pathname + location.search);
  const desk = await draw(new SapaDesk(), { desk: bench.desk, language: 'id' });
  await bench.desk.start();
  await expect
    .poll(() => bench.state().lists === 'read' || bench.state().session.phase === 'logged-out')
    .toBe(true);
  await desk.updateComplete;
  return desk;
}

async function openConversation(bench: Bench): Promise<SapaDesk> {
  bench.server.put(anas(1, { seq: wholeStory.length }), wholeStory);
  bench.server.put(waiting(2));
  const desk = await openDesk(bench);
  bench.desk.open(idOf(1));
  await expect.poll(() => findAll(desk, '.message').length).toBeGreaterThan(0);
  return desk;
}

/** What WCAG 2.2 AA finds wrong, as far as a machine can tell. */
async function faultsOf(element: HTMLElement): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(element, { runOnly: tags });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`,
  );
}

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

  it('on the form for logging in, with a fault shown', async () => {
    const bench = openBench();
    bench.server.agent = undefined;
    bench.server.script('POST /session', () => problem(401, {}));
    const desk = await openDesk(bench);
    await bench.desk.logIn('a@b.example', 'x');
    await expect.poll(() => findAll(desk, '.problem').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('on an empty desk', async () => {
    expect(await faultsOf(await openDesk(openBench()))).toEqual([]);
  });

  it('in an open conversation with its reasons unfolded', async () => {
    const desk = await openConversation(openBench());
    find(desk, 'summary').click();
    expect(await faultsOf(desk)).toEqual([]);
  });

  it.each([1280, 390])('with a summary and suggestions, %i px wide', async (width) => {
    await page.viewport(width, 800);
    onTestFinished(() => page.viewport(414, 896));
    const bench = openBench();
    Object.assign(bench.server, { summary: refundSummary, suggestions });
    const desk = await openConversation(bench);
    await expect.poll(() => findAll(desk, '.suggestions .lead').length).toBe(1);
    expect(await faultsOf(desk)).toEqual([]);
  });
});

describe('the desk', () => {
  it('lets an agent in and says why not', async () => {
    const bench = openBench();
    bench.server.agent = undefined;
    const desk = await openDesk(bench);
    bench.server.script('POST /session', () => problem(401, {}));
    find(desk, '#email').focus();
    await userEvent.keyboard('ana@shop.example');
    find(desk, '#password').focus();
    await userEvent.keyboard('salah{Enter}');
    await expect
      .poll(() => findAll(desk, '.problem').map(readText))
      .toEqual(['Email atau kata sandi tidak cocok. Periksa lalu coba lagi.']);
    bench.server.agent = ana;
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => findAll(desk, 'sapa-desk-list').length).toBe(1);
  });

  it('counts unread messages in the title', async () => {
    const bench = openBench();
    bench.server.put(anas(1, { seq: 9 }), wholeStory.slice(0, 9));
    await openDesk(bench);
    await expect.poll(() => document.title).toBe('(1) Sapa · Meja agen');
    bench.desk.open(idOf(1));
    await expect.poll(() => document.title).toBe('Sapa · Meja agen');
  });

  it('keeps the open conversation in the address, and goes back with the browser', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    await expect.poll(() => location.hash).toBe(`#${idOf(1)}`);
    history.back();
    await expect.poll(() => bench.state().openId).toBeUndefined();
    await desk.updateComplete;
    expect(readText(find(desk, 'main'))).toContain('Pilih percakapan');
  });

  it('is worked with the keyboard', async () => {
    const bench = openBench();
    bench.server.put(anas(3, { assignedAt: 1 }), wholeStory);
    const desk = await openConversation(bench);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(bench.state().openId).toBe(idOf(3));
    await expect.poll(() => find(desk, 'textarea').matches(':focus')).toBe(true);
    await userEvent.keyboard('ya?');
    expect(bench.state().drafts.get(idOf(3))?.reply).toBe('ya?');
    find(desk, '.scroll').focus();
    await userEvent.keyboard('?');
    await expect.poll(() => findAll(desk, 'dialog[open]').length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll(desk, 'dialog[open]').length).toBe(0);
    expect(bench.state().openId).toBe(idOf(3));
  });

  it('has suggestions taken with the keyboard, to be edited in the composer', async () => {
    const bench = openBench();
    Object.assign(bench.server, { suggestions });
    const desk = await openConversation(bench);
    await expect.poll(() => findAll(desk, '.suggestions .lead').length).toBe(1);
    await userEvent.keyboard('{Alt>}s{/Alt}{Enter}');
    await expect.poll(() => find(desk, 'sapa-desk-composer').matches(':focus-within')).toBe(true);
    await userEvent.keyboard(' Sebentar ya.');
    expect(bench.state().drafts.get(idOf(1))?.reply).toBe(`${suggestions.approved[0]?.text} Sebentar ya.`);
  });

  it('gives a conversation to a colleague with a note', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    find(desk, '.actions > button').click();
    await expect.poll(() => findAll(desk, 'wa-dialog[open] input').length).toBe(3);
    find(desk, 'wa-dialog[open] input:not([disabled])').click();
    await userEvent.fill(find(desk, 'wa-dialog[open] textarea'), 'Tolong cek');
    find(desk, 'wa-dialog[open] .primary').click();
    const route = `POST /conversations/${idOf(1)}/transfer`;
    await expect.poll(() => bench.server.callsOf(route).length).toBe(1);
    expect(bench.server.callsOf(route)[0]).toMatchObject({ note: 'Tolong cek' });
  });

  it('speaks the language that is chosen', async () => {
    const bench = openBench();
    const desk = await openDesk(bench);
    desk.language = 'en';
    await expect.poll(() => readText(find(desk, '[role=tab]'))).toBe('Queue');
  });
});

describe('a conversation given to an agent who looks at the queue', () => {
  const give = ({ server }: Bench, n: number) => {
    server.put(anas(n, { seq: wholeStory.length }), wholeStory);
    server.push({ type: 'conversation-changed', conversation: anas(n, { seq: wholeStory.length }) });
  };
  const selected = (desk: SapaDesk) => readText(find(desk, '[role=tab][aria-selected=true]'));

  beforeEach(async () => {
    await page.viewport(1280, 800);
    onTestFinished(() => page.viewport(414, 896));
  });

  it('opens where nothing is open, and their list with it', async () => {
    const bench = openBench();
    const desk = await openDesk(bench);
    give(bench, 1);
    await expect.poll(() => bench.state().openId).toBe(idOf(1));
    await expect.poll(() => selected(desk)).toContain('Saya');
    expect(findAll(desk, '.news p > button:not(.square)')).toHaveLength(0);
  });

  it('waits behind a button where another is open, and leaves the caret where it is', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('Sebentar');
    give(bench, 3);
    await expect.poll(() => findAll(desk, '.news p > button:not(.square)').length).toBe(1);
    await userEvent.keyboard(' ya');
    expect(bench.state().drafts.get(idOf(1))?.reply).toBe('Sebentar ya');
    find(desk, '.news p > button:not(.square)').click();
    expect(bench.state().openId).toBe(idOf(3));
    await expect.poll(() => findAll(desk, '.news p').length).toBe(0);
  });

  it('waits behind a button on a phone, where it would cover the list', async () => {
    await page.viewport(360, 740);
    const bench = openBench();
    const desk = await openDesk(bench);
    give(bench, 1);
    await expect.poll(() => findAll(desk, '.news p > button:not(.square)').length).toBe(1);
    expect(bench.state().openId).toBeUndefined();
  });
});
