import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { EventBody, Verdict } from '../../src/protocol/events.ts';
import { following, opening, visitorMessage } from '../support/conversations.ts';
import { ben, botMessage, decision } from '../support/deciding.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

let stores: OpenStores;

const answer = (replyTo: number, ...answered: readonly string[]): EventBody => ({
  type: 'message-posted',
  author: 'bot',
  ...botMessage(replyTo),
  decision: { ...decision, answered },
});
const handoff: EventBody = {
  type: 'handoff-requested',
  by: 'bot',
  reason: 'not-understood',
  department: 'general',
  language: 'id',
  decision: { ...decision, move: 'handoff' },
};

describe.each(storeAdapters)('what agents say of the bot in $name', ({ open }) => {
  beforeEach(async () => {
    stores = await open();
  });
  afterEach(() => stores.close());

  it('stands beside what the visitor wrote and what was answered', async () => {
    const asked = await started('a', visitorMessage('halo kak'), visitorMessage('ongkir ke bulan brp?'));
    const answered = await then(asked, answer(3, 'shipping/cost'));
    await judge(answered, 4, 'should-not-have-answered', 5_000);
    expect(await stores.conversations.judged()).toEqual([
      {
        conversationId: 'a',
        seq: 4,
        verdict: 'should-not-have-answered',
        texts: ['halo kak', 'ongkir ke bulan brp?'],
        intents: ['shipping/cost'],
        at: 5_000,
      },
    ]);
  });

  it('is about the turn that was judged, whatever was said before and since', async () => {
    const asked = await started('a', visitorMessage('halo'), answer(2, 'smalltalk/greeting'));
    const again = await then(asked, visitorMessage('bisa titip paket?'), handoff, visitorMessage('halo??'));
    await judge(again, 5, 'should-have-known');
    expect(await stores.conversations.judged()).toMatchObject([
      { seq: 5, verdict: 'should-have-known', texts: ['bisa titip paket?'], intents: [] },
    ]);
  });

  it('changes with what agents say last, and goes when they take it back', async () => {
    const asked = await started(
      'a',
      visitorMessage('halo'),
      answer(2, 'x'),
      visitorMessage('?'),
      answer(4, 'y'),
    );
    const first = await judge(asked, 3, 'should-not-have-answered', 1);
    const second = await judge(first, 5, 'should-have-known', 2);
    const third = await judge(second, 3, 'should-have-known', 3);
    expect(await stores.conversations.judged()).toMatchObject([
      { seq: 5, verdict: 'should-have-known', at: 2 },
      { seq: 3, verdict: 'should-have-known', intents: ['x'], at: 3 },
    ]);
    await judge(third, 3, null, 4);
    expect(await stores.conversations.judged()).toMatchObject([{ seq: 5 }]);
  });

  it('is listed over all conversations, the longest judged first', async () => {
    for (const [id, at] of [
      ['b', 2],
      ['c', 1],
      ['a', 2],
    ] as const) {
      await judge(await started(id, visitorMessage('halo'), answer(2, 'x')), 3, 'should-have-known', at);
    }
    const judged = await stores.conversations.judged();
    expect(judged.map(({ conversationId }) => conversationId)).toEqual(['c', 'a', 'b']);
  });

  it('is not kept where the append is refused', async () => {
    const asked = await started('a', visitorMessage('halo'), answer(2, 'x'));
    const stale = following(asked, [verdict(3, 'should-have-known')]);
    await then(asked, visitorMessage('halo?'));
    expect(await stores.conversations.append(stale)).toBe('conflict');
    expect(await stores.conversations.judged()).toEqual([]);
  });
});

async function started(id: string, ...bodies: EventBody[]): Promise<Conversation> {
  const first = opening({ id }, ...bodies);
  await stores.conversations.start(first);
  return first.after;
}

async function then(before: Conversation, ...bodies: EventBody[]): Promise<Conversation> {
  const append = following(before, bodies);
  expect(await stores.conversations.append(append)).toBe('appended');
  return append.after;
}

async function judge(before: Conversation, seq: number, said: Verdict | null, at = 1): Promise<Conversation> {
  const append = following(before, [verdict(seq, said)], at);
  expect(await stores.conversations.append(append)).toBe('appended');
  return append.after;
}

function verdict(judged: number, said: Verdict | null): EventBody {
  return { type: 'move-judged', judged, verdict: said, ...ben };
}
