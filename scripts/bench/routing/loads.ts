/** How many conversations each agent has, and when there last came to be room. Times are Unix ms. */
export interface Loads {
  of(agentId: string): number;
  /** When the agent last went from so many to one less; 0: never. */
  wentBelow(agentId: string, capacity: number): number;
  /** A conversation went from one to the other; undefined: nobody. */
  changed(from: string | undefined, to: string | undefined, at: number): void;
}

export function createLoads(): Loads {
  const loads = new Map<string, number>();
  /** When the agent last went down to this number, by agent and number. */
  const downTo = new Map<string, number[]>();

  function add(agentId: string, change: 1 | -1, at: number): void {
    const load = (loads.get(agentId) ?? 0) + change;
    loads.set(agentId, load);
    if (change === 1) return;
    const times = downTo.get(agentId) ?? [];
    times[load] = at;
    downTo.set(agentId, times);
  }

  return {
    of: (agentId) => loads.get(agentId) ?? 0,
    wentBelow: (agentId, capacity) => downTo.get(agentId)?.[capacity - 1] ?? 0,
    changed(from, to, at) {
      if (from !== undefined) add(from, -1, at);
      if (to !== undefined) add(to, 1, at);
    },
  };
}
