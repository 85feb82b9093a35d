import { expect, it } from 'vitest';
import { openHttpShop } from '../support/http-shop.ts';
import { readFrames } from '../support/read-frames.ts';

it('resumes after the last event that was seen', async () => {
  const { call, path, headers, url, shop } = await openConversation();
  await call('POST', `${path}/messages`, { headers, body: { messageId: 'm-1', text: 'halo' } });
  await shop.settled();
  const byHeader = await readFrames(`${url}${path}/events`, { ...headers, 'last-event-id': '2' });
  expect((await byHeader.next(() => true)).id).toBe('3');
  const byQuery = await readFrames(`${url}${path}/events?after=1`, headers);
  expect((await byQuery.next(() => true)).id).toBe('2');
});

it('shows a sign of life every 20 seconds', async () => {
  const { path, headers, url, shop } = await openConversation();
  const stream = await readFrames(`${url}${path}/events`, headers);
  await stream.next(() => true);
  const before = stream.comments.length;
  await shop.clock.advance(20_000);
  await expect.poll(() => stream.comments.length).toBe(before + 1);
});

it('waits for the next event when asked to', async () => {
  const { call, path, headers } = await openConversation();
  const waiting = call('GET', `${path}/events?after=1&wait=25`, { headers });
  await call('POST', `${path}/messages`, { headers, body: { messageId: 'm-1', text: 'halo' } });
  expect((await waiting).body.events[0]).toMatchObject({ seq: 2, messageId: 'm-1' });
});

it('answers a wait in vain with an empty page', async () => {
  const { call, path, headers, shop } = await openConversation();
  const waiting = call('GET', `${path}/events?after=1&wait=25`, { headers });
  await expect.poll(() => shop.clock.pending).toBeGreaterThan(0);
  await shop.clock.advance(25_000);
  expect((await waiting).body).toEqual({ events: [], next: 1 });
});

it('tells typing and the place in the queue only to those who ask for signals', async () => {
  const { call, path, headers, url, shop } = await openConversation();
  const plain = await readFrames(`${url}${path}/events`, headers);
  const rich = await readFrames(`${url}${path}/events?signals=1`, headers);
  await rich.next(() => true);
  const [, , , conversationId = ''] = path.split('/');
  await shop.deps.bus.signal({ type: 'typing', conversationId, by: 'agent', name: 'Ben' });
  const typing = await rich.next(({ event }) => event === 'typing');
  expect(typing).toEqual({ event: 'typing', data: { type: 'typing', by: 'agent', name: 'Ben' } });
  await call('POST', `${path}/handoff`, { headers });
  expect((await rich.next(({ event }) => event === 'queue-position')).data.position).toBe(1);
  await plain.next(({ event }) => event === 'handoff-requested');
  expect(plain.frames.every(({ id }) => id !== undefined)).toBe(true);
});

it('ends streams at a shutdown with a hint when to come back', async () => {
  const { path, headers, url, shutDown } = await openConversation();
  const stream = await readFrames(`${url}${path}/events`, headers);
  await stream.next(() => true);
  shutDown();
  await stream.ended;
});

async function openConversation() {
  const opened = await openHttpShop();
  const headers = await opened.visitor();
  const { body } = await opened.call('POST', '/v1/conversations', { headers });
  return { ...opened, headers, path: `/v1/conversations/${body.conversationId}` };
}
