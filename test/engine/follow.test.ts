import { setImmediate as aTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { inProcessBus } from '../../src/adapters/in-process/bus.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { eventsOrWait, follow, lookAgainMs } from '../../src/engine/follow.ts';
import type { Bus } from '../../src/ports/bus.ts';
import type { ConversationStore } from '../../src/ports/conversation-store.ts';
import { following, opening, visitorMessage } from '../support/conversations.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

let clock: FakeClock;
let conversations: ConversationStore;
let bus: Bus;
let listening: number;
let stop: AbortController;
let conversation: Conversation;

beforeEach(async () => {
  clock = fakeClock();
  conversations = memoryConversationStore();
  bus = countingListeners(inProcessBus(() => {}));
  listening = 0;
  stop = new AbortController();
  const first = opening({ id: 'c' });
  await conversations.start(first);
  conversation = first.after;
});

function countingListeners(plain: Bus): Bus {
  return {
    ...plain,
    onWake(conversationId, listener) {
      listening += 1;
      const end = plain.onWake(conversationId, listener);
      return () => {
        listening -= 1;
        end();
      };
    },
  };
}

/** Stores messages of the visitor; the wake is another matter. */
async function appended(count: number): Promise<void> {
  const append = following(
    conversation,
    Array.from({ length: count }, () => visitorMessage('halo')),
  );
  await conversations.append(append);
  conversation = append.after;
}

/** A store in which somebody appends and wakes just as the events are read for the first time. */
function raced(when: 'before' | 'after'): ConversationStore {
  let first = true;
  const race = async () => {
    if (!first) return;
    first = false;
    await appended(1);
    await bus.wake('c');
  };
  return {
    ...conversations,
    async eventsAfter(id, after, limit) {
      if (when === 'before') await race();
      const events = await conversations.eventsAfter(id, after, limit);
      if (when === 'after') await race();
      return events;
    },
  };
}

/** Follows from `after` and notes the numbers that come. */
function followed(after: number, store = conversations) {
  const seen: number[] = [];
  const done = (async () => {
    for await (const page of follow({ conversations: store, bus, clock }, 'c', after, stop.signal)) {
      seen.push(...page.map(({ seq }) => seq));
    }
  })();
  return { seen, done };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('following a conversation', () => {
  it('tells first what is stored, then each event as it comes', async () => {
    await appended(2);
    const { seen } = followed(0);
    await aTurn();
    expect(seen).toEqual([1, 2, 3]);
    await appended(1);
    await bus.wake('c');
    await aTurn();
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('begins after the number that was seen last', async () => {
    await appended(4);
    const { seen } = followed(3);
    await aTurn();
    expect(seen).toEqual([4, 5]);
  });

  it('tells long transcripts whole and in order', async () => {
    await appended(1_200);
    const { seen } = followed(0);
    await aTurn();
    expect(seen.length).toBe(1_201);
    expect(seen).toEqual(numbers(1, 1_201));
  });

  it.each(['before', 'after'] as const)('tells once what is appended just %s it reads', async (when) => {
    const { seen } = followed(0, raced(when));
    await aTurn();
    expect(seen).toEqual([1, 2]);
    await clock.advance(3 * lookAgainMs);
    expect(seen).toEqual([1, 2]);
  });

  it('tells each event once, however many wakes come', async () => {
    const { seen } = followed(0);
    for (let round = 0; round < 5; round++) {
      await appended(1);
      await Promise.all([bus.wake('c'), bus.wake('c')]);
    }
    await bus.wake('c');
    await aTurn();
    expect(seen.length).toBe(6);
    await clock.advance(lookAgainMs);
    expect(seen).toEqual(numbers(1, 6));
  });

  it('finds by itself what nobody woke it for', async () => {
    const { seen } = followed(1);
    await clock.advance(1);
    await appended(1);
    await clock.advance(lookAgainMs - 2);
    expect(seen).toEqual([]);
    await clock.advance(1);
    await aTurn();
    expect(seen).toEqual([2]);
  });

  it('hears nothing of other conversations', async () => {
    const other = opening({ id: 'other' }, visitorMessage('halo'));
    await conversations.start(other);
    const { seen } = followed(1);
    await bus.wake('other');
    await clock.advance(lookAgainMs);
    expect(seen).toEqual([]);
  });

  it('ends when it is told to, and leaves nothing behind', async () => {
    const { done } = followed(0);
    await clock.advance(1);
    expect(listening).toBe(1);
    stop.abort();
    await done;
    expect(listening).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('leaves nothing behind when the reader goes away or the store fails', async () => {
    for await (const _ of follow({ conversations, bus, clock }, 'c', 0, stop.signal)) break;
    expect(listening).toBe(0);
    const broken = { ...conversations, eventsAfter: () => Promise.reject(new Error('disk full')) };
    await expect(followed(0, broken).done).rejects.toThrow('disk full');
    expect(listening).toBe(0);
  });
});

describe('waiting for the next events', () => {
  const read = (after: number, waitMs: number, store = conversations) =>
    eventsOrWait({ conversations: store, bus, clock }, 'c', after, waitMs, stop.signal).then((events) =>
      events.map(({ seq }) => seq),
    );

  it('does not wait where there are some', async () => {
    expect(await read(0, 25_000)).toEqual([1]);
  });

  it('does not wait where that is not asked for', async () => {
    expect(await read(1, 0)).toEqual([]);
  });

  it('ends with the first that comes', async () => {
    const waiting = read(1, 25_000);
    await clock.advance(10);
    await appended(1);
    await bus.wake('c');
    expect(await waiting).toEqual([2]);
  });

  it('misses nothing that is appended just after it has read', async () => {
    expect(await read(1, 25_000, raced('after'))).toEqual([2]);
  });

  it('finds at the end what nobody woke it for', async () => {
    const waiting = read(1, 25_000);
    await clock.advance(10);
    await appended(1);
    await clock.advance(25_000);
    expect(await waiting).toEqual([2]);
  });

  it('ends with nothing when the time is up or it is told to stop', async () => {
    const patient = read(1, 25_000);
    await clock.advance(25_000);
    expect(await patient).toEqual([]);
    const stopped = read(1, 25_000);
    stop.abort();
    expect(await stopped).toEqual([]);
    expect([listening, clock.pending]).toEqual([0, 0]);
  });
});
