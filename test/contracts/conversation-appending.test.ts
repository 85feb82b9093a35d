import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/conversation/evolve.ts';
import type { Event } from '../../src/protocol/events.ts';
import {
  agentAssigned,
  closed,
  following,
  handoffRequested,
  opening,
  visitorMessage,
} from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';
import { walk } from '../support/walk.ts';

describe.each(storeAdapters)('appending to a conversation in $name', ({ open }) => {
  let stores: OpenStores;
  beforeAll(async () => {
    stores = await open();
  });
  afterAll(() => stores.close());

  const everyEvent = (id: string): Promise<readonly Event[]> => stores.conversations.eventsAfter(id, 0, 1000);

  async function started() {
    const first = opening();
    await stores.conversations.start(first);
    return first.after;
  }

  it('keeps the events and the state they fold into', async () => {
    const first = opening({}, visitorMessage('halo'));
    await expect(stores.conversations.start(first)).resolves.toEqual({
      outcome: 'started',
      conversationId: first.conversationId,
    });
    const next = following(first.after, [handoffRequested(), agentAssigned('ben')]);
    await expect(stores.conversations.append(next)).resolves.toBe('appended');
    expect(await everyEvent(first.conversationId)).toEqual([...first.events, ...next.events]);
    expect(await stores.conversations.read(first.conversationId)).toEqual(next.after);
  });

  it('knows nothing of a conversation that was never started', async () => {
    const { conversationId, after } = opening();
    expect(await stores.conversations.read(conversationId)).toBeUndefined();
    expect(await everyEvent(conversationId)).toEqual([]);
    await expect(stores.conversations.append(following(after, [visitorMessage('halo')]))).resolves.toBe(
      'conflict',
    );
    expect(await everyEvent(conversationId)).toEqual([]);
  });

  it('lets one of 20 parallel appends on the same seq win', async () => {
    const before = await started();
    const rivals = Array.from({ length: 20 }, (_, rival) =>
      following(before, [visitorMessage(`rival ${rival}`)]),
    );
    const outcomes = await Promise.all(rivals.map((rival) => stores.conversations.append(rival)));
    expect(outcomes.toSorted()).toEqual(['appended', ...Array(19).fill('conflict')]);
    const winner = rivals[outcomes.indexOf('appended')];
    expect((await everyEvent(before.id)).slice(1)).toEqual(winner?.events);
    expect(await stores.conversations.read(before.id)).toEqual(winner?.after);
  });

  it('numbers events densely, however many append at once and try again', async () => {
    const { id } = await started();
    await Promise.all(Array.from({ length: 20 }, (_, place) => say(id, `message ${place}`)));
    const events = await everyEvent(id);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, place) => place + 1));
    expect(new Set(events.map((event) => 'text' in event && event.text)).size).toBe(21);
  });

  async function say(id: string, text: string): Promise<void> {
    for (;;) {
      const before = await stores.conversations.read(id);
      if (before === undefined) throw new Error('The conversation is gone.');
      if ((await stores.conversations.append(following(before, [visitorMessage(text)]))) === 'appended')
        return;
    }
  }

  it.each([
    { title: 'alone', more: [] },
    { title: 'with other facts beside it', more: [handoffRequested()] },
  ])('takes a messageId once only, $title, and leaves nothing of the rest', async ({ more }) => {
    const before = await started();
    const message = visitorMessage('halo', 'm-1');
    const posted = following(before, [message]);
    await stores.conversations.append(posted);
    const again = following(posted.after, [...more, message]);
    await expect(stores.conversations.append(again)).resolves.toBe('duplicate-message');
    expect(await everyEvent(before.id)).toHaveLength(2);
    expect(await stores.conversations.read(before.id)).toEqual(posted.after);
  });

  it('stores one of 20 parallel repeats of a message, and names the others what they are', async () => {
    const before = await started();
    const message = following(before, [visitorMessage('halo', 'm-1')]);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => stores.conversations.append(message)),
    );
    expect(outcomes.toSorted()).toEqual(['appended', ...Array(19).fill('duplicate-message')]);
  });

  it('takes the same messageId in another conversation', async () => {
    const [one, other] = [await started(), await started()];
    const message = visitorMessage('halo', 'm-1');
    await expect(stores.conversations.append(following(one, [message]))).resolves.toBe('appended');
    await expect(stores.conversations.append(following(other, [message]))).resolves.toBe('appended');
  });

  it('starts one conversation for 50 parallel first visits, and 50 messages find it', async () => {
    const visitorId = randomUUID();
    const visits = await Promise.all(
      Array.from({ length: 50 }, () => stores.conversations.start(opening({ visitorId }))),
    );
    const [id = '', ...others] = new Set(visits.map(({ conversationId }) => conversationId));
    expect(others).toEqual([]);
    expect(visits.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
    await Promise.all(visits.map(({ conversationId }, place) => say(conversationId, `message ${place}`)));
    expect(await everyEvent(id)).toHaveLength(51);
  });

  it('comes back with the same conversation when its start is repeated', async () => {
    const first = opening();
    await stores.conversations.start(first);
    await expect(stores.conversations.start(first)).resolves.toEqual({
      outcome: 'already-open',
      conversationId: first.conversationId,
    });
    expect(await everyEvent(first.conversationId)).toEqual(first.events);
  });

  it('gives the same visitor a conversation on each site, and another once one is closed', async () => {
    const visitorId = randomUUID();
    const shop = opening({ visitorId, site: 'shop' });
    await stores.conversations.start(shop);
    const blog = await stores.conversations.start(opening({ visitorId, site: 'blog' }));
    expect(blog.outcome).toBe('started');
    await stores.conversations.append(following(shop.after, [closed()]));
    const again = await stores.conversations.start(opening({ visitorId, site: 'shop' }));
    expect(again.outcome).toBe('started');
    expect((await stores.conversations.openOf(visitorId, 'shop'))?.id).toBe(again.conversationId);
  });

  it('does not reopen a conversation while its visitor has another open one', async () => {
    const visitorId = randomUUID();
    const old = opening({ visitorId });
    await stores.conversations.start(old);
    const ended = following(old.after, [closed()]);
    await stores.conversations.append(ended);
    const newer = opening({ visitorId });
    await stores.conversations.start(newer);
    const reopened = following(ended.after, [{ type: 'conversation-reopened' }, visitorMessage('eh')]);
    await expect(stores.conversations.append(reopened)).resolves.toBe('visitor-busy');
    expect(await stores.conversations.read(old.conversationId)).toEqual(ended.after);
    expect(await everyEvent(old.conversationId)).toHaveLength(2);

    await stores.conversations.append(following(newer.after, [closed()]));
    await expect(stores.conversations.append(reopened)).resolves.toBe('appended');
  });

  it('rates a closed conversation while its visitor has another open one', async () => {
    const visitorId = randomUUID();
    const old = opening({ visitorId }, closed());
    await stores.conversations.start(old);
    await stores.conversations.start(opening({ visitorId }));
    const rated = following(old.after, [{ type: 'conversation-rated', rating: 5 }]);
    await expect(stores.conversations.append(rated)).resolves.toBe('appended');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'has the state that its events fold into, on random walk %i',
    async (seed) => {
      const [first, ...rest] = walk(seed, 80);
      if (first === undefined) throw new Error('The walk is empty.');
      await stores.conversations.start(first);
      for (const append of rest) expect(await stores.conversations.append(append)).toBe('appended');
      const events = await everyEvent(first.conversationId);
      expect(events).toEqual([first, ...rest].flatMap((append) => append.events));
      expect(await stores.conversations.read(first.conversationId)).toEqual(
        fold(events, first.conversationId),
      );
    },
  );
});
