import { describe, expect, it } from 'vitest';
import type { Candidate, Rules } from '../../src/routing/choose-agent.ts';
import { chainOf, chooseDepartment, type Staffing } from '../../src/routing/fallback.ts';
import { place } from '../../src/routing/plan.ts';
import { conversationIn } from '../support/deciding.ts';

const general = { id: 'general' };
const sales = { id: 'sales', fallback: 'general' };
const wholesale = { id: 'wholesale', fallback: 'sales', languages: ['id'] };
const departments = new Map(
  [general, sales, wholesale].map((department) => [department.id, department] as const),
);

describe('the departments that a handoff may go to', () => {
  it('are the one that is wanted and those it falls back to, in order', () => {
    expect(chainOf(departments, 'wholesale').map(({ id }) => id)).toEqual(['wholesale', 'sales', 'general']);
    expect(chainOf(departments, 'general')).toEqual([general]);
    expect(chainOf(departments, 'gone')).toEqual([]);
  });

  it('end, should they ever lead back', () => {
    const circle = new Map([
      ['a', { id: 'a', fallback: 'b' }],
      ['b', { id: 'b', fallback: 'a' }],
    ]);
    expect(chainOf(circle, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a handoff', () => {
  const chain = [wholesale, sales, general] as const;
  const chosen = (language: string, staffing: readonly [Staffing, Staffing, Staffing]) =>
    chooseDepartment(
      chain,
      language,
      (one) => staffing[chain.findIndex(({ id }) => id === one.id)] ?? 'closed',
    ).id;

  it.each([
    ['the department, where somebody is there', 'id', ['staffed', 'staffed', 'staffed'], 'wholesale'],
    [
      'the first where somebody is there, not one that is merely open',
      'id',
      ['open', 'closed', 'staffed'],
      'general',
    ],
    ['the department, where it is open and nobody is anywhere', 'id', ['open', 'open', 'open'], 'wholesale'],
    ['one that is open, where nobody is anywhere', 'id', ['closed', 'open', 'open'], 'sales'],
    ['the department, where all is closed', 'id', ['closed', 'closed', 'closed'], 'wholesale'],
    ['one that speaks the language, where both are there', 'en', ['staffed', 'staffed', 'closed'], 'sales'],
    ['one that does not, where nobody else is there', 'en', ['staffed', 'open', 'closed'], 'wholesale'],
  ] as const)('goes to %s', (_, language, staffing, department) => {
    expect(chosen(language, staffing)).toBe(department);
  });
});

describe('a waiting conversation', () => {
  const rules = (id: string): Rules => ({ id, strategy: 'least-busy', capacity: 4 });
  const chain = [rules('general'), rules('sales')];
  const agent = (agentId: string, department: string, assigned = 0): Candidate => ({
    agentId,
    name: agentId,
    departments: [department],
    assigned,
    lastAssignedAt: 0,
    freedAt: 0,
  });
  const waiting = conversationIn.queued.status === 'queued' ? conversationIn.queued : undefined;
  const placed = (passedBy: readonly string[], ...candidates: Candidate[]) =>
    waiting && place({ ...waiting, passedBy }, chain, candidates);

  it('is its own department’s, even if they are busy and others are free', () => {
    expect(placed([], agent('ana', 'general', 4), agent('ben', 'sales'))).toBeUndefined();
    expect(placed([], agent('ana', 'general'), agent('ben', 'sales'))?.agent.agentId).toBe('ana');
  });

  it('goes to the fallback while nobody of its own is there', () => {
    expect(placed([], agent('ben', 'sales'))).toMatchObject({
      agent: { agentId: 'ben' },
      rules: { id: 'sales' },
    });
  });

  it('goes to the fallback when all of its own have passed it', () => {
    expect(placed(['ana'], agent('ana', 'general'), agent('ben', 'sales'))?.agent.agentId).toBe('ben');
  });

  it('waits where there is no fallback either', () => {
    expect(placed([], agent('ben', 'billing'))).toBeUndefined();
  });
});
