import { expect, it } from 'vitest';
import { visitNgrams } from '../../src/matcher/ngrams.ts';

it('never takes a letter of one word for another word', () => {
  const words = [...'abcdefghijklmnopqrstuvwxyz0123456789', 'bisa', 'cisa', 'aisa', 'ini', 'hni', 'kni'];
  const groupsOf = new Map<number, Set<number>>();
  for (const word of words) {
    visitNgrams([word], (group, key) => groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(group)));
  }
  expect([...groupsOf.values()].filter((groups) => groups.size > 1)).toEqual([]);
});
