import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { positions, queueOrder } from '../../src/routing/queue-order.ts';
import { agentAssigned, handoffRequested, opening, times } from '../support/conversations.ts';
import { ben, carryOut, conversationIn, sales } from '../support/deciding.ts';

const waiting = (id: string, since: number, department = 'general') =>
  opening({ id, at: since }, handoffRequested(department)).after;
const idsOf = (conversations: readonly Conversation[]) => queueOrder(conversations).map(({ id }) => id);

describe('the queue', () => {
  it('serves first who joined first, then by id', () => {
    expect(idsOf([waiting('c', 30), waiting('b', 10), waiting('a', 10), waiting('d', 20)])).toEqual([
      'a',
      'b',
      'd',
      'c',
    ]);
  });

  it('holds only those who wait', () => {
    expect(idsOf(Object.values(conversationIn))).toEqual([conversationIn.queued.id]);
  });

  it('puts who lost their agent back in front of those who came later', () => {
    const early = opening({ id: 'early', at: 10 }, handoffRequested(), agentAssigned('ben')).after;
    const lost = carryOut(early, { type: 'release', agentId: 'ben', reason: 'gone' }, 5_000);
    expect(idsOf([waiting('late', 20), lost])).toEqual(['early', 'late']);
  });

  it('keeps the place of who was told that it takes longer, and of who was given to another department', () => {
    const told = carryOut(waiting('told', 10), { type: 'expire', fallback: sales }, 10 + times.queued);
    const held = opening({ id: 'given', at: 20 }, handoffRequested(), agentAssigned('ben')).after;
    const given = carryOut(held, { type: 'transfer', destination: sales, ...ben }, 90_000);
    expect(idsOf([waiting('late', 30), given, told])).toEqual(['told', 'given', 'late']);
  });

  it('counts places per department from 1', () => {
    const queue = queueOrder([
      waiting('a', 1),
      waiting('b', 2, 'sales'),
      waiting('c', 3),
      waiting('d', 4, 'sales'),
      waiting('e', 5, 'technical'),
    ]);
    expect([...positions(queue)]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['e', 1],
    ]);
  });

  it('has no places where nobody waits', () => {
    expect(positions([]).size).toBe(0);
  });
});
