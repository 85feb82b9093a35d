import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import {
  agentAssigned,
  closed,
  following,
  handoffRequested,
  opening,
  visitorMessage,
} from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

const hour = 3_600_000;

let stores: OpenStores;

async function given(id: string, at: number, ...bodies: EventBody[]): Promise<Conversation> {
  const first = opening({ id, at }, ...bodies);
  await stores.conversations.start(first);
  return first.after;
}

async function then(before: Conversation, at: number, ...bodies: EventBody[]): Promise<Conversation> {
  const append = following(before, bodies, at);
  expect(await stores.conversations.append(append)).toBe('appended');
  return append.after;
}

const ids = (conversations: readonly Conversation[]): string[] => conversations.map(({ id }) => id);

describe.each(storeAdapters)('reading conversations in $name', ({ open }) => {
  beforeEach(async () => {
    stores = await open();
  });
  afterEach(() => stores.close());

  it('hands out the events after a seq, in order, as many as asked for', async () => {
    await given('a', 1, ...['one', 'two', 'three'].map((text) => visitorMessage(text)));
    const seqs = async (after: number, limit: number) =>
      (await stores.conversations.eventsAfter('a', after, limit)).map(({ seq }) => seq);
    expect(await seqs(0, 10)).toEqual([1, 2, 3, 4]);
    expect(await seqs(1, 2)).toEqual([2, 3]);
    expect(await seqs(4, 10)).toEqual([]);
  });

  it('finds a message by its messageId in its own conversation only', async () => {
    await given('a', 1, visitorMessage('halo', 'm-1'));
    await given('b', 1);
    expect(await stores.conversations.message('a', 'm-1')).toEqual({
      ...visitorMessage('halo', 'm-1'),
      seq: 2,
      at: 1,
    });
    expect(await stores.conversations.message('a', 'm-2')).toBeUndefined();
    expect(await stores.conversations.message('b', 'm-1')).toBeUndefined();
  });

  it('puts who has waited longest first in the queue, and a lost agent costs nobody the place', async () => {
    await given('c', 3, handoffRequested());
    await given('b', 2, handoffRequested());
    await given('a', 2, handoffRequested());
    const early = await given('z', 1, handoffRequested());
    await given('bot', 1);
    const assigned = await then(early, 4, agentAssigned('ben'));
    expect(ids(await stores.conversations.queued())).toEqual(['a', 'b', 'c']);
    const back = await then(assigned, 5, { type: 'agent-released', agentId: 'ben', reason: 'gone' });
    expect(ids(await stores.conversations.queued())).toEqual(['z', 'a', 'b', 'c']);
    expect((await stores.conversations.queued())[0]).toEqual(back);
  });

  it('counts what each agent has at present', async () => {
    await given('a', 1, handoffRequested(), agentAssigned('ben'));
    await given('b', 1, handoffRequested(), agentAssigned('ben'));
    const third = await given('c', 1, handoffRequested(), agentAssigned('ben'));
    await then(third, 2, closed('agent'));
    await given('d', 1, handoffRequested(), agentAssigned('ana'));
    await given('e', 1, handoffRequested());
    const workloads = await stores.conversations.workloads();
    expect(workloads.toSorted((one, other) => one.assigned - other.assigned)).toEqual([
      { agentId: 'ana', assigned: 1 },
      { agentId: 'ben', assigned: 2 },
    ]);
  });

  it('moves a conversation to the front of the list when something happens in it', async () => {
    const old = await given('old', 1);
    await given('new', 2);
    await then(old, 3, visitorMessage('halo'));
    expect(ids(await stores.conversations.list({ limit: 10 }))).toEqual(['old', 'new']);
  });

  it('says how far the conversations have come that changed since then', async () => {
    await given('old', 1);
    await given('new', 2);
    const newest = await given('newest', 2);
    await then(newest, 3, visitorMessage('halo'));
    const changed = (since: number, limit: number) => stores.conversations.changedSince(since, limit);
    expect(await changed(2, 10)).toEqual([
      { id: 'newest', seq: newest.seq + 1 },
      { id: 'new', seq: newest.seq },
    ]);
    expect((await changed(1, 2)).map(({ id }) => id)).toEqual(['newest', 'new']);
    expect(await changed(4, 10)).toEqual([]);
  });

  it('names what is due, the most overdue first, and never a closed conversation', async () => {
    await given('late', 2);
    await given('later-b', 3);
    await given('later-a', 3);
    const ended = await given('ended', 1);
    await then(ended, 1, closed());
    await given('not-yet', hour);
    expect(await stores.conversations.due(hour, 10)).toEqual(['late', 'later-a', 'later-b']);
    expect(await stores.conversations.due(hour, 2)).toEqual(['late', 'later-a']);
    expect(await stores.conversations.due(1, 10)).toEqual([]);
  });

  it('counts a deadline as due from its very millisecond, and forgets it when it moves', async () => {
    const first = opening({ id: 'a', at: 0 });
    await stores.conversations.start(first);
    const deadline = first.deadlineAt ?? Number.NaN;
    expect(await stores.conversations.due(deadline - 1, 10)).toEqual([]);
    expect(await stores.conversations.due(deadline, 10)).toEqual(['a']);
    await then(first.after, hour, handoffRequested());
    expect(await stores.conversations.due(deadline, 10)).toEqual([]);
  });

  it('names the conversations in which the bot owes an answer', async () => {
    const waiting = await given('waiting', 1, visitorMessage('halo'));
    await given('also', 1, visitorMessage('halo'));
    await given('silent', 1);
    await given('queued', 1, visitorMessage('halo'), handoffRequested());
    expect(await stores.conversations.owed()).toEqual(['also', 'waiting']);
    await then(waiting, 2, handoffRequested());
    expect(await stores.conversations.owed()).toEqual(['also']);
  });

  it('finds the open conversation of a visitor, whatever people do with it, until it is closed', async () => {
    const first = await given('a', 1);
    const { visitorId } = first;
    const assigned = await then(first, 2, handoffRequested(), agentAssigned('ben'));
    expect(await stores.conversations.openOf(visitorId, 'shop')).toEqual(assigned);
    expect(await stores.conversations.openOf(visitorId, 'elsewhere')).toBeUndefined();
    await then(assigned, 3, closed());
    expect(await stores.conversations.openOf(visitorId, 'shop')).toBeUndefined();
  });
});

describe.each(storeAdapters)('the list of conversations in $name', ({ open }) => {
  beforeAll(async () => {
    stores = await open();
    await given('bot', 1);
    await given('sales', 2, handoffRequested('sales'));
    await given('ben', 3, handoffRequested('general'), agentAssigned('ben', 'general'));
    await given('ana', 4, handoffRequested('sales'), agentAssigned('ana', 'sales'));
    await given('done', 5, handoffRequested('billing'), agentAssigned('ben', 'billing'), closed('agent'));
  });

  afterAll(() => stores.close());

  it.each([
    { filter: {}, listed: ['done', 'ana', 'ben', 'sales', 'bot'] },
    { filter: { limit: 2 }, listed: ['done', 'ana'] },
    { filter: { status: 'assigned' }, listed: ['ana', 'ben'] },
    { filter: { status: 'bot' }, listed: ['bot'] },
    { filter: { agentId: 'ben' }, listed: ['done', 'ben'] },
    { filter: { agentId: 'ben', status: 'assigned' }, listed: ['ben'] },
    { filter: { departments: ['sales'] }, listed: ['ana', 'sales'] },
    { filter: { departments: ['general', 'billing'] }, listed: ['done', 'ben'] },
    { filter: { departments: ['sales'], status: 'queued' }, listed: ['sales'] },
    { filter: { departments: [] }, listed: [] },
    { filter: { status: 'open' }, listed: ['ana', 'ben', 'sales', 'bot'] },
    { filter: { status: 'open', departments: ['sales'] }, listed: ['ana', 'sales'] },
    { filter: { status: 'open', before: { at: 3, id: 'ben' } }, listed: ['sales', 'bot'] },
    { filter: { status: 'open', before: { at: 3, id: 'zoe' } }, listed: ['ben', 'sales', 'bot'] },
    { filter: { status: 'open', before: { at: 3, id: 'aaa' } }, listed: ['sales', 'bot'] },
    { filter: { before: { at: 1, id: 'bot' } }, listed: [] },
  ] as const)('of $filter has $listed, the last changed first', async ({ filter, listed }) => {
    expect(ids(await stores.conversations.list({ limit: 10, ...filter }))).toEqual(listed);
  });
});
