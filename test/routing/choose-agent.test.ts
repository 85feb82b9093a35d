import { describe, expect, it } from 'vitest';
import { type Candidate, chooseAgent, type Rules } from '../../src/routing/choose-agent.ts';

function agent(agentId: string, given: Partial<Candidate> = {}): Candidate {
  return {
    agentId,
    name: agentId,
    departments: ['general'],
    assigned: 0,
    lastAssignedAt: 0,
    freedAt: 0,
    ...given,
  };
}

const waiting = { department: 'general', language: 'id', passedBy: [] };

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
    const rules: Rules = { id: conversation.department, strategy: 'least-busy', capacity: 4 };
    expect(chooseAgent(conversation, rules, candidates)?.agentId).toBe(chosen);
    expect(chooseAgent(conversation, rules, candidates.toReversed())?.agentId).toBe(chosen);
  });
});

describe('a department’s own rules', () => {
  const rules: Rules = { id: 'general', strategy: 'least-busy', capacity: 4 };
  const chosen = (strategy: Rules['strategy'], ...candidates: Candidate[]) => {
    const by = { ...rules, strategy };
    const forwards = chooseAgent(waiting, by, candidates)?.agentId;
    expect(chooseAgent(waiting, by, candidates.toReversed())?.agentId).toBe(forwards);
    return forwards;
  };

  it('round robin: whose last one is the longest ago, however busy they are', () => {
    const busy = agent('ana', { assigned: 3, lastAssignedAt: 10 });
    expect(chosen('round-robin', busy, agent('ben', { lastAssignedAt: 20 }))).toBe('ana');
  });

  it('longest idle: who has had nothing for the longest time, whoever was given one last', () => {
    const ana = agent('ana', { lastAssignedAt: 10, freedAt: 90 });
    const ben = agent('ben', { lastAssignedAt: 50, freedAt: 60 });
    expect(chosen('longest-idle', ana, ben)).toBe('ben');
  });

  it('longest idle: nobody who has one before somebody who has none', () => {
    const ana = agent('ana', { assigned: 1, lastAssignedAt: 10 });
    expect(chosen('longest-idle', ana, agent('ben', { lastAssignedAt: 50, freedAt: 60 }))).toBe('ben');
    const both = [ana, agent('ben', { assigned: 2, lastAssignedAt: 5 })];
    expect(chosen('longest-idle', ...both)).toBe('ben');
  });

  it('a smaller capacity counts for agents who have none of their own', () => {
    const small = { ...rules, capacity: 2 };
    const usual = agent('ana', { assigned: 2 });
    expect(chooseAgent(waiting, small, [usual])).toBeUndefined();
    expect(chooseAgent(waiting, small, [{ ...usual, capacity: 3 }])?.agentId).toBe('ana');
    expect(chooseAgent(waiting, rules, [{ ...usual, capacity: 2 }])).toBeUndefined();
  });
});

describe('who is asked first', () => {
  const rules: Rules = { id: 'general', strategy: 'least-busy', capacity: 4 };
  const english = { ...waiting, language: 'en' };
  const ana = agent('ana', { languages: ['id'] });
  const ben = agent('ben', { languages: ['en', 'id'], assigned: 3 });

  it('is somebody who speaks the visitor’s language, however busy', () => {
    expect(chooseAgent(english, rules, [ana, ben])?.agentId).toBe('ben');
    expect(chooseAgent(waiting, rules, [ana, ben])?.agentId).toBe('ana');
    expect(chooseAgent(english, rules, [ana, agent('citra')])?.agentId).toBe('citra');
  });

  it('is anybody, while nobody who speaks it has room', () => {
    expect(chooseAgent(english, rules, [ana, { ...ben, assigned: 4 }])?.agentId).toBe('ana');
  });

  it('is who served the visitor before, if they have room and have not passed it', () => {
    const again = { ...english, formerAgentId: 'ana' };
    expect(chooseAgent(again, rules, [ana, ben])?.agentId).toBe('ana');
    expect(chooseAgent(again, rules, [{ ...ana, assigned: 4 }, ben])?.agentId).toBe('ben');
    expect(chooseAgent({ ...again, passedBy: ['ana'] }, rules, [ana, ben])?.agentId).toBe('ben');
    expect(chooseAgent(again, rules, [{ ...ana, departments: ['sales'] }, ben])?.agentId).toBe('ben');
  });
});
