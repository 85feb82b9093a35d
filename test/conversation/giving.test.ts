import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/conversation/commands.ts';
import { agentMessage, following } from '../support/conversations.ts';
import {
  ana,
  ben,
  carryOut,
  conversationIn,
  happenedAt,
  outcomeOf,
  sales,
  say,
} from '../support/deciding.ts';

const give = {
  type: 'assign',
  how: 'auto',
  queuedIn: 'general',
  department: 'sales',
  departmentName: 'Penjualan',
  capacity: 4,
} as const;
const refuse: Command = { type: 'refuse', agentId: 'ben' };
const { bot, queued, assigned, closed } = conversationIn;

describe('what the queue gives by itself', () => {
  it('goes to the agent, with the wait that it ends, also for the department it falls back to', () => {
    expect(outcomeOf(queued, { ...give, ...ben })).toEqual([
      {
        type: 'agent-assigned',
        ...ben,
        department: 'sales',
        how: 'auto',
        waited: { department: 'general', since: happenedAt },
      },
      say('agent-joined', 'id', { agent: 'Ben', department: 'Penjualan' }),
    ]);
  });

  it('tells what had been expected of the wait', () => {
    const expected = { position: 2, paceMs: 60_000, lowMs: 1, likelyMs: 2, highMs: 3 };
    const ask = { type: 'request-handoff', by: 'visitor', reason: 'asked', language: 'id' } as const;
    const waiting = carryOut(bot, { ...ask, destination: { ...sales, expected } });
    expect(waiting).toMatchObject({ status: 'queued', expected });
    expect(outcomeOf(waiting, { ...give, queuedIn: 'sales', ...ben })).toMatchObject([
      { type: 'agent-assigned', waited: { department: 'sales', expected } },
      { type: 'notice-posted' },
    ]);
  });

  it.each([
    ['with the bot', bot, 'not-waiting'],
    ['closed', closed, 'conversation-closed'],
    ["already Ana's", carryOut(queued, { ...give, ...ana }), 'already-assigned'],
  ])('is refused where the conversation is %s', (_, conversation, refusal) => {
    expect(outcomeOf(conversation, { ...give, ...ben })).toBe(refusal);
  });

  it('is refused where the visitor has moved on to another department', () => {
    expect(outcomeOf(queued, { ...give, queuedIn: 'sales', ...ben })).toBe('not-waiting');
  });

  it('is refused where the agent has just given it back', () => {
    expect(outcomeOf(carryOut(assigned, refuse), { ...give, ...ben })).toBe('already-passed');
  });
});

describe('an agent who refuses', () => {
  it('gives it back to its old place, and the visitor is told', () => {
    expect(outcomeOf(assigned, refuse)).toEqual([
      { type: 'agent-released', agentId: 'ben', reason: 'refused' },
      say('agent-refused', 'id'),
    ]);
    expect(carryOut(assigned, refuse, happenedAt + 5)).toMatchObject({
      status: 'queued',
      queuedAt: happenedAt,
      passedBy: ['ben'],
    });
  });

  it('may do so again without harm', () => {
    expect(outcomeOf(carryOut(assigned, refuse), refuse)).toEqual([]);
  });

  it('cannot once they have written', () => {
    const answered = following(assigned, [agentMessage('Halo Kak.')]).after;
    expect(outcomeOf(answered, refuse)).toBe('already-replied');
  });

  it.each([
    ['with the bot', bot, 'not-yours'],
    ['waiting', queued, 'not-yours'],
    ['closed', closed, 'conversation-closed'],
  ])('cannot where the conversation is %s', (_, conversation, refusal) => {
    expect(outcomeOf(conversation, refuse)).toBe(refusal);
  });

  it('may be asked again once somebody has answered: that wait is over', () => {
    const withAna = carryOut(carryOut(assigned, refuse), { ...give, ...ana });
    expect(withAna).toMatchObject({ passedBy: ['ben'] });
    const message = { type: 'post-agent-message', messageId: 'm9', text: 'Halo Kak.', ...ana } as const;
    expect(carryOut(withAna, message)).toMatchObject({ passedBy: [], formerAgentId: 'ana' });
  });
});
