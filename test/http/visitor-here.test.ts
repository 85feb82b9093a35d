import { expect, it, onTestFinished } from 'vitest';
import type { VisitorSignal } from '../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { browserClock } from '../../widget/shared/clock.ts';
import { follow } from '../../widget/shared/follow.ts';
import { openHttpShop } from '../support/http-shop.ts';
import { readFrames } from '../support/read-frames.ts';
import { sleepingLine } from '../support/sleeping-line.ts';

const minute = 60_000;

it('takes a visitor for gone whose line stays open but carries nothing any more', async () => {
  const { shop, line, person, isToBeThere } = await waitingVisitor();
  const came = shop.clock.now();
  await isToBeThere(came);
  await shop.clock.advance(minute);
  await isToBeThere(came + minute);

  line.swallow();
  await shop.clock.advance(10 * minute);
  // The server still writes heartbeats: nothing has told it that the line is dead.
  expect(await person()).toMatchObject({ lastSeenAt: came + minute });
});

it('tells the agent who has the conversation, as long as the visitor answers', async () => {
  const { call, url, agent, conversationId, shop, isToBeThere } = await waitingVisitor();
  const ben = await agent({ presence: 'online' });
  const desk = await readFrames(`${url}/v1/agent/events`, ben);
  await call('POST', `/v1/agent/conversations/${conversationId}/claim`, { headers: ben });
  await desk.next(({ event }) => event === 'conversation-changed');
  await shop.clock.advance(20_000);
  await isToBeThere(shop.clock.now());
  const { data } = await desk.next(({ event }) => event === 'visitor-here');
  expect(data).toEqual({ type: 'visitor-here', conversationId });
});

it('asks nobody whether they are there while only the bot has the conversation', async () => {
  const { call, url, visitor, shop } = await openHttpShop();
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', { headers });
  const stream = await readFrames(`${url}/v1/conversations/${body.conversationId}/events?signals=1`, headers);
  await stream.next(() => true);
  const before = stream.comments.length;
  await shop.clock.advance(2 * minute);
  await expect.poll(() => stream.comments.length).toBeGreaterThan(before);
  expect(stream.frames.filter(({ event }) => event === 'here-asked')).toEqual([]);
});

/** The widget's own way of following, over a line that can be spoilt, in a conversation that waits for a person. */
async function waitingVisitor() {
  const http = await openHttpShop();
  const { call, visitor, agent, url } = http;
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', { headers });
  const { conversationId } = body;
  await call('POST', `/v1/conversations/${conversationId}/handoff`, { headers });
  const line = await sleepingLine(url);
  const stop = new AbortController();
  onTestFinished(async () => {
    stop.abort();
    await line.close();
  });
  let seq = 0;
  void follow<VisitorEvent, VisitorSignal>(
    { fetch, clock: browserClock, random: () => 0.5, pause: browserClock.wait },
    {
      url: `${line.url}/v1/conversations/${conversationId}/events`,
      token: headers.authorization?.replace('Bearer ', '') ?? '',
      signal: stop.signal,
    },
    {
      seq: () => seq,
      event: (event) => {
        seq = event.seq;
        return 'taken';
      },
      signal: () => {},
      line: () => {},
    },
  );
  const sari = await agent({ role: 'supervisor' });
  const person = async () =>
    (await call('GET', `/v1/agent/conversations/${conversationId}/person`, { headers: sari })).body;
  const isToBeThere = (at: number) => expect.poll(async () => (await person()).lastSeenAt).toBe(at);
  return { ...http, conversationId, line, person, isToBeThere };
}
