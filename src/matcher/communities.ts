/** A weighted, undirected graph: the neighbours of each node, both ways, and how near each is. */
export type Graph = readonly ReadonlyMap<number, number>[];

/** Rounds over all nodes until nothing moves; more are hardly ever needed. */
const mostRounds = 30;
const mostLevels = 10;

/**
 * Puts the nodes of a graph into communities that are nearer to each other than chance would have it: modularity, made
 * greater by moving one node after another and then the communities as a whole (Blondel et al., 2008). A greater
 * resolution gives smaller communities (Reichardt and Bornholdt, 2006). Gives each node's community, from 0; the same graph
 * gives the same.
 */
export function communitiesOf(graph: Graph, resolution: number): readonly number[] {
  let current = graph;
  let community: readonly number[] = graph.map((_, node) => node);
  for (let level = 0; level < mostLevels; level++) {
    const moved = renumber(moveNodes(current, resolution));
    const count = Math.max(-1, ...moved) + 1;
    community = community.map((at) => moved[at] ?? at);
    if (count === current.length) break;
    current = join(current, moved, count);
  }
  return community;
}

function moveNodes(graph: Graph, resolution: number): readonly number[] {
  const degrees = graph.map(sumOf);
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  const community = graph.map((_, node) => node);
  const weights = [...degrees];
  for (let round = 0, isMoving = true; isMoving && round < mostRounds; round++) {
    isMoving = false;
    graph.forEach((neighbours, node) => {
      const own = community[node] ?? node;
      const degree = degrees[node] ?? 0;
      weights[own] = (weights[own] ?? 0) - degree;
      const penalty = (at: number) => (resolution * degree * (weights[at] ?? 0)) / total;
      const ties = tiesOf(neighbours, node, community);
      let best = own;
      let gain = (ties.get(own) ?? 0) - penalty(own);
      for (const [other, tie] of ties) {
        if (tie - penalty(other) <= gain + 1e-12) continue;
        best = other;
        gain = tie - penalty(other);
      }
      weights[best] = (weights[best] ?? 0) + degree;
      community[node] = best;
      isMoving ||= best !== own;
    });
  }
  return community;
}

/** How near a node is to each community around it. */
function tiesOf(
  neighbours: ReadonlyMap<number, number>,
  node: number,
  community: readonly number[],
): ReadonlyMap<number, number> {
  const ties = new Map<number, number>();
  for (const [other, weight] of neighbours) {
    const at = community[other] ?? other;
    if (other !== node) ties.set(at, (ties.get(at) ?? 0) + weight);
  }
  return ties;
}

function renumber(community: readonly number[]): readonly number[] {
  const numbers = new Map<number, number>();
  return community.map((at) => {
    const number = numbers.get(at) ?? numbers.size;
    numbers.set(at, number);
    return number;
  });
}

/** A node for each community. */
function join(graph: Graph, community: readonly number[], count: number): Graph {
  const joined = Array.from({ length: count }, () => new Map<number, number>());
  graph.forEach((neighbours, node) => {
    const own = joined[community[node] ?? 0];
    for (const [other, weight] of neighbours) {
      const at = community[other] ?? 0;
      own?.set(at, (own.get(at) ?? 0) + weight);
    }
  });
  return joined;
}

function sumOf(neighbours: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const weight of neighbours.values()) sum += weight;
  return sum;
}
