import { describe, expect, it } from 'vitest';
import { ana, ben, carryOut, conversationIn, outcomeOf } from '../support/deciding.ts';

const tag = (add: readonly string[], remove: readonly string[] = []) =>
  ({ type: 'tag', add, remove, ...ben }) as const;

describe('tags', () => {
  it.each(['bot', 'queued', 'assigned', 'closed'] as const)('are put on in the status "%s"', (status) => {
    expect(carryOut(conversationIn[status], tag(['refund', 'vip'])).tags).toEqual(['refund', 'vip']);
  });

  it('are facts: who put on what, and who took it off', () => {
    const tagged = carryOut(conversationIn.assigned, tag(['refund', 'vip']));
    expect(outcomeOf(tagged, { ...tag(['rusak'], ['vip', 'never there']), ...ana })).toEqual([
      { type: 'conversation-tagged', added: ['rusak'], removed: ['vip'], ...ana },
    ]);
    expect(carryOut(tagged, tag(['rusak'], ['vip'])).tags).toEqual(['refund', 'rusak']);
  });

  it('that are so already are nothing new', () => {
    const tagged = carryOut(conversationIn.assigned, tag(['refund']));
    expect(outcomeOf(tagged, tag(['refund'], ['vip']))).toEqual([]);
    expect(outcomeOf(tagged, tag(['baru', 'baru']))).toMatchObject([{ added: ['baru'] }]);
  });

  it('are at most twenty', () => {
    const many = Array.from({ length: 20 }, (_, place) => `t${place}`);
    const full = carryOut(conversationIn.assigned, tag(many));
    expect(outcomeOf(full, tag(['more']))).toBe('too-many-tags');
    expect(carryOut(full, tag(['more'], ['t0'])).tags).toHaveLength(20);
  });

  it('stay through handoffs, and are put on while closing', () => {
    const tagging = { add: ['selesai'], agentName: 'Ben' };
    const tagged = carryOut(conversationIn.assigned, tag(['refund']));
    const close = { type: 'close', by: 'agent', agentId: 'ben', reason: 'resolved', tagging } as const;
    expect(outcomeOf(tagged, close)).toMatchObject([
      { type: 'conversation-tagged', added: ['selesai'] },
      { type: 'conversation-closed' },
      { type: 'notice-posted' },
    ]);
    expect(carryOut(tagged, close)).toMatchObject({ status: 'closed', tags: ['refund', 'selesai'] });
  });
});
