import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { closed, following, opening, times, visitorMessage } from '../support/conversations.ts';
import { ben, carryOut, conversationIn, happenedAt, outcomeOf, say } from '../support/deciding.ts';

const halo = { type: 'post-visitor-message', messageId: 'm2', text: 'satu lagi kak' } as const;
const withBen = { ...halo, resumeWith: { ...ben, departmentName: 'Umum', capacity: 4 } } as const;
const inTime = happenedAt + times.reopen;

describe('writing after the conversation was closed', () => {
  it('opens it again until the very end of the time for it', () => {
    expect(carryOut(conversationIn.closed, halo, inTime).status).toBe('bot');
    expect(outcomeOf(conversationIn.closed, halo, inTime + 1)).toBe('conversation-closed');
    expect(outcomeOf(conversationIn.closed, withBen, inTime + 1)).toBe('conversation-closed');
  });

  it('goes to the bot, who owes an answer, where the agent who had it is not there', () => {
    const again = carryOut(conversationIn.closed, halo, inTime);
    expect(again).toMatchObject({
      status: 'bot',
      owed: { seq: again.seq, at: inTime },
      misunderstandings: 0,
    });
  });

  it('goes to the agent who had it, where they are there', () => {
    expect(outcomeOf(conversationIn.closed, withBen, inTime)).toEqual([
      { type: 'conversation-reopened' },
      say('reopened', 'id'),
      {
        type: 'handoff-requested',
        by: 'visitor',
        reason: 'reopened',
        department: 'general',
        language: 'id',
      },
      { type: 'agent-assigned', ...ben, department: 'general', how: 'auto' },
      say('agent-joined', 'id', { agent: 'Ben', department: 'Umum' }),
      { type: 'message-posted', author: 'visitor', messageId: 'm2', text: 'satu lagi kak' },
    ]);
    expect(carryOut(conversationIn.closed, withBen, inTime)).toMatchObject({
      status: 'assigned',
      agentId: 'ben',
      queuedAt: inTime,
      replied: false,
    });
  });

  it('goes to the bot where no person ever had it', () => {
    const bots = opening({ at: happenedAt }, visitorMessage('halo'), closed('visitor')).after;
    expect(carryOut(bots, withBen, inTime)).toMatchObject({ status: 'bot' });
  });
});

describe('a rating', () => {
  const rate = (conversation: Conversation, rating: number) =>
    carryOut(conversation, { type: 'rate', rating });

  it('is replaced by the next', () => {
    expect(rate(rate(conversationIn.closed, 2), 5).rating).toBe(5);
  });

  it('of the person stands before that of the bot, whichever comes first', () => {
    const part = (of: 'bot' | 'person', rating: number) => ({ type: 'rate', rating, of }) as const;
    const both = (...parts: readonly ReturnType<typeof part>[]) =>
      parts.reduce((now, command) => carryOut(now, command), conversationIn.closed).rating;
    expect(both(part('bot', 1), part('person', 5))).toBe(5);
    expect(both(part('person', 5), part('bot', 1))).toBe(5);
    expect(outcomeOf(conversationIn.closed, part('bot', 1))).toEqual([
      { type: 'conversation-rated', rating: 1, of: 'bot' },
    ]);
  });

  it('needs no comment', () => {
    expect(outcomeOf(conversationIn.closed, { type: 'rate', rating: 1 })).toEqual([
      { type: 'conversation-rated', rating: 1 },
    ]);
  });

  it('stays with the conversation when it is opened again', () => {
    const again = carryOut(rate(conversationIn.closed, 2), halo);
    expect(again).toMatchObject({ status: 'bot', rating: 2 });
    expect(following(again, [closed()]).after).toMatchObject({ status: 'closed', rating: 2 });
  });
});
