import { describe, expect, it } from 'vitest';
import { intentTraffic } from '../../src/bot/intent-traffic.ts';
import { type PastTurn, pastTurns } from '../../src/bot/past-turns.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { botMessage, decision } from '../support/deciding.ts';

const turn = (at: number, more: Partial<PastTurn>): PastTurn => ({
  conversationId: `c${at}`,
  seq: 3,
  at,
  text: 'halo',
  move: 'answer',
  rule: 'sure-enough',
  answered: ['a'],
  candidates: ['a'],
  replies: [],
  ...more,
});

describe('the traffic of an intent', () => {
  it('is how often and when it was answered, and how that was taken', () => {
    const traffic = intentTraffic([
      turn(1, { rating: 2 }),
      turn(5, { answered: ['a', 'b'], rating: 5 }),
      turn(3, { verdict: 'should-not-have-answered' }),
      turn(9, { answered: [] }),
    ]);
    expect(traffic.get('a')).toEqual({
      answered: 3,
      lastAnsweredAt: 5,
      ratings: [2, 5],
      lowRated: 1,
      judgedWrong: 1,
    });
    expect(traffic.get('b')).toMatchObject({ answered: 1, lastAnsweredAt: 5, lowRated: 0 });
    expect([...traffic.keys()]).toEqual(['a', 'b']);
  });

  it('has a low rating only where no person wrote after its answer', () => {
    const visitor: EventBody = { type: 'message-posted', author: 'visitor', messageId: 'm', text: 'ongkir?' };
    const answer: EventBody = {
      type: 'message-posted',
      author: 'bot',
      ...botMessage(2),
      decision: { ...decision, answered: ['a'] },
    };
    const ana: EventBody = {
      type: 'message-posted',
      author: 'agent',
      messageId: 'n',
      agentId: 'ana',
      authorName: 'Ana',
      text: 'Halo',
    };
    const rated: EventBody = { type: 'conversation-rated', rating: 1 };
    const ratings = (...bodies: readonly EventBody[]) =>
      pastTurns(
        'c',
        bodies.map((body, at) => ({ ...body, seq: at + 1, at })),
      ).map(({ rating }) => rating);
    expect(ratings(visitor, answer, rated)).toEqual([1]);
    expect(ratings(visitor, answer, ana, rated)).toEqual([undefined]);
  });
});
