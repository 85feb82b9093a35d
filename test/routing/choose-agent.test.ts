import { describe, expect, it } from 'vitest';
import { type Candidate, chooseAgent } from '../../src/routing/choose-agent.ts';

function agent(agentId: string, given: Partial<Candidate> = {}): Candidate {
  return {
    agentId,
    name: agentId,
    departments: ['general'],
    assigned: 0,
    capacity: 4,
    lastAssignedAt: 0,
    ...given,
  };
}

const waiting = { department: 'general', passedBy: [] };

describe('a waiting conversation', () => {
  it.each([
    ['to nobody, where there is nobody', waiting, [], undefined],
    ['to the only one', waiting, [agent('ana')], 'ana'],
    [
      'to the least busy',
      waiting,
      [agent('ana', { assigned: 2 }), agent('ben', { assigned: 1 }), agent('citra', { assigned: 3 })],
      'ben',
    ],
    [
      'to the least busy, even if they were given one just now',
      waiting,
      [agent('ana', { assigned: 1, lastAssignedAt: 10 }), agent('ben', { lastAssignedAt: 99 })],
      'ben',
    ],
    [
      'of equally busy ones to who has been idle longest',
      waiting,
      [
        agent('ana', { lastAssignedAt: 30 }),
        agent('ben', { lastAssignedAt: 10 }),
        agent('citra', { lastAssignedAt: 20 }),
      ],
      'ben',
    ],
    [
      'of equally idle ones first to who never had any',
      waiting,
      [agent('ana', { lastAssignedAt: 30 }), agent('ben')],
      'ben',
    ],
    ['of equal ones always to the same', waiting, [agent('citra'), agent('ana'), agent('ben')], 'ana'],
    [
      'to nobody without room',
      waiting,
      [agent('ana', { assigned: 4 }), agent('ben', { assigned: 5 }), agent('citra', { capacity: 0 })],
      undefined,
    ],
    [
      'by the number of conversations, not by the room that is left',
      waiting,
      [agent('ana', { assigned: 1, capacity: 2 }), agent('ben', { assigned: 2, capacity: 9 })],
      'ana',
    ],
    [
      'only to somebody of its department',
      { ...waiting, department: 'sales' },
      [agent('ana'), agent('ben', { departments: ['general', 'sales'], assigned: 3 })],
      'ben',
    ],
    [
      'to nobody, where the department has nobody',
      { ...waiting, department: 'sales' },
      [agent('ana'), agent('ben', { departments: [] })],
      undefined,
    ],
    [
      'to nobody who had it and was silent',
      { ...waiting, passedBy: ['ana', 'ben'] },
      [agent('ana'), agent('ben'), agent('citra', { assigned: 3 })],
      'citra',
    ],
    ['to nobody rather than to who was silent', { ...waiting, passedBy: ['ana'] }, [agent('ana')], undefined],
  ])('goes %s', (_how, conversation, candidates, chosen) => {
    expect(chooseAgent(conversation, candidates)?.agentId).toBe(chosen);
    expect(chooseAgent(conversation, candidates.toReversed())?.agentId).toBe(chosen);
  });
});
