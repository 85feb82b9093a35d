import { describe, expect, it } from 'vitest';
import { clusterTexts } from '../../src/matcher/cluster-texts.ts';
import { communitiesOf } from '../../src/matcher/communities.ts';
import { adjustedRandIndex } from '../../src/matcher/rand-index.ts';
import { smallExamples } from '../support/small-catalogue.ts';

describe('the adjusted Rand index', () => {
  it('is one for the same grouping under other names, and about zero by chance', () => {
    expect(adjustedRandIndex([1, 1, 2, 2], ['b', 'b', 'a', 'a'])).toBe(1);
    expect(adjustedRandIndex([1, 1, 2, 2], [1, 2, 1, 2])).toBeCloseTo(-0.5);
    expect(adjustedRandIndex([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2])).toBeCloseTo(0.444, 3);
  });
});

describe('communities', () => {
  it('are nodes that are tied to each other more than to others', () => {
    const edges = [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ] as const;
    const graph = Array.from({ length: 7 }, () => new Map<number, number>());
    for (const [a, b] of edges) {
      graph[a]?.set(b, 1);
      graph[b]?.set(a, 1);
    }
    expect(communitiesOf(graph, 1)).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });
});

describe('messages', () => {
  it('are grouped by what they ask, in slang too', () => {
    const asked = smallExamples.filter(({ language }) => language === 'id');
    const clusters = clusterTexts(asked.map(({ text }) => text));
    const groups = new Map(
      clusters.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
    );
    const index = adjustedRandIndex(
      asked.map(({ intentId }) => intentId),
      asked.map((_, place) => groups.get(place)),
    );
    expect(index).toBeGreaterThan(0.5);
    expect(clusters.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual([...asked.keys()]);
  });

  it('that read the same are always together, and nothing is no cluster', () => {
    expect(
      clusterTexts(['brp ongkir', 'jam buka', 'Berapa ongkirnya kak??', 'berapa ongkirnya'])[0]?.members,
    ).toHaveLength(3);
    expect(clusterTexts([])).toEqual([]);
    expect(clusterTexts(['', '???', 'halo'])).toHaveLength(2);
  });
});
