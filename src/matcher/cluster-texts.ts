import type { Checkpoint } from './adagrad.ts';
import { communitiesOf } from './communities.ts';
import { nearGraph } from './near-graph.ts';
import { wordsOf } from './normalise.ts';

/** Messages that ask the same, as far as their words tell. */
export interface TextCluster {
  /** Places in the list of messages, the most typical first. */
  readonly members: readonly number[];
}

export interface ClusterOptions {
  /** Other messages of the shop, such as utterances: they tell which words are common. */
  readonly background?: readonly string[];
  readonly checkpoint?: Checkpoint;
}

/**
 * How small clusters are, for 600 messages; of more messages each cluster may have more, but by the square root only, since
 * more is asked then as well. Chosen on CLINC150's val rows.
 */
const resolutionAt = { messages: 600, resolution: 4 } as const;

/**
 * Groups messages by what they ask, the greatest cluster first; what is like nothing else is alone. Messages that are read
 * as the same words, whatever their spelling and particles, are always together. How many clusters there are is not
 * given. Equal messages in equal order give equal clusters.
 */
export function clusterTexts(
  texts: readonly string[],
  { background = [], checkpoint }: ClusterOptions = {},
): readonly TextCluster[] {
  const byWords = Map.groupBy([...texts.keys()], (place) => wordsOf(texts[place] ?? '').join(' '));
  const groups = [...byWords.values()];
  const distinct = groups.map(([first = 0]) => texts[first] ?? '');
  const graph = nearGraph(distinct, background, checkpoint);
  const { messages, resolution } = resolutionAt;
  const community = communitiesOf(graph, resolution * Math.sqrt(distinct.length / messages));
  const clusters = Map.groupBy([...groups.keys()], (group) => community[group] ?? group);
  return [...clusters.values()]
    .map((own) => ({ members: inOrder(own, groups, graph).flatMap((group) => groups[group] ?? []) }))
    .toSorted((a, b) => b.members.length - a.members.length);
}

/** The most typical first: what is near to many of its cluster, and was written often. */
function inOrder(
  own: readonly number[],
  groups: readonly (readonly number[])[],
  graph: ReturnType<typeof nearGraph>,
): readonly number[] {
  const within = new Set(own);
  const typical = (group: number): number => {
    let sum = 0;
    for (const [other, weight] of graph[group] ?? []) if (within.has(other)) sum += weight;
    return (1 + sum) * Math.sqrt(groups[group]?.length ?? 1);
  };
  const scores = new Map(own.map((group) => [group, typical(group)]));
  return own.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
