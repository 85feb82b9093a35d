import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SapaDesk } from '../../widget/desk/elements/sapa-desk.ts';
import { type Bench, openBench } from './desk/desk-bench.ts';
import { find, findAll } from './desk/draw.ts';
import { canned, openConversation, openDesk, wideScreen } from './desk/floor.ts';
import { anas, idOf, visitorOf, waiting, wholeStory } from './desk/samples.ts';

beforeEach(wideScreen);

/** The conversation is closed, as by its visitor, while Ana's caret stands in the reply. */
async function loseIt({ server }: Bench, desk: SapaDesk): Promise<void> {
  const closed = anas(1, { status: 'closed', seq: wholeStory.length + 1 });
  server.put(closed, wholeStory);
  server.push({ type: 'conversation-changed', conversation: closed });
  await expect.poll(() => findAll(desk, 'sapa-desk-composer').length).toBe(0);
}

describe('the place of an agent', () => {
  it('is what was said, once the reply that they wrote with the keys is gone', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('Baik');
    await loseIt(bench, desk);
    await expect.poll(() => find(desk, '.scroll').matches(':focus')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => find(desk, '[role=tab][aria-selected=true]').matches(':focus')).toBe(true);
  });

  it('is not forced on who points at things', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    await userEvent.click(find(desk, 'textarea'));
    await loseIt(bench, desk);
    bench.clock.advance(1000);
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(document.body);
  });

  it('goes along where another list comes up by itself', async () => {
    const bench = openBench();
    bench.server.put(waiting(2));
    const desk = await openDesk(bench);
    find(desk, '#queue').focus();
    const given = anas(1, { seq: wholeStory.length });
    bench.server.put(given, wholeStory);
    bench.server.push({ type: 'conversation-changed', conversation: given });
    await expect.poll(() => find(desk, '#mine').getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => find(desk, '#mine').matches(':focus')).toBe(true);
  });
});

describe('below the reply', () => {
  it.each([1180, 1360, 1600])('everything stands on one line, %i px wide', async (width) => {
    await page.viewport(width, 800);
    const bench = openBench();
    bench.server.canned = canned;
    const person = { name: 'Raden Mas Suryaningrat Kusumawardhana', verified: 'yes' } as const;
    bench.server.put(anas(3, { visitorId: visitorOf(3), person }), wholeStory);
    const desk = await openDesk(bench);
    bench.desk.open(idOf(3));
    await expect.poll(() => findAll(desk, '.keys kbd').length).toBe(1);
    const foot = find(desk, '.foot').getBoundingClientRect();
    expect(foot.height).toBeLessThanOrEqual(46);
    const send = find(desk, '.foot .primary').getBoundingClientRect();
    expect(send.right).toBeLessThanOrEqual(foot.right);
    const [first, ...rest] = findAll(desk, '.keys > span').map((hint) => hint.getBoundingClientRect());
    const line = find(desk, '.keys').getBoundingClientRect();
    const isSeen = (box: DOMRect | undefined) => box !== undefined && box.top < line.bottom - 2;
    expect(isSeen(first)).toBe(true);
    for (const box of rest.filter(isSeen)) expect(box.right).toBeLessThanOrEqual(line.right + 1);
  });
});
