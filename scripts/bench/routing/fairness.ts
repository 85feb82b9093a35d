/** A stretch of the day: what each department had to give, and for how long each agent could be given something. */
export interface Stretch {
  /** Conversations by department. */
  readonly demand: Map<string, number>;
  /** Minutes by agent. */
  readonly there: Map<string, number>;
}

/** Rounds after which the division hardly changes any more. */
const rounds = 60;

/**
 * How many conversations each agent would have been given, had every stretch's conversations been divided as evenly as
 * is possible: each goes to somebody of its department who was there, and for everybody's minutes there the number is as
 * equal as the departments allow (least squares, by dividing one department after the other anew).
 */
export function fairShares(
  stretches: Iterable<Stretch>,
  departmentsOf: (agentId: string) => readonly string[],
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { demand, there } of stretches) {
    const parts = new Map([...demand.keys()].map((department) => [department, new Map<string, number>()]));
    const total = (agentId: string, except: string): number =>
      [...parts].reduce((sum, [id, part]) => (id === except ? sum : sum + (part.get(agentId) ?? 0)), 0);
    for (let round = 0; round < rounds; round += 1) {
      for (const [department, count] of demand) {
        const team = [...there.keys()].filter((agentId) => departmentsOf(agentId).includes(department));
        const had = team.map((agentId) => ({
          agentId,
          minutes: there.get(agentId) ?? 0,
          other: total(agentId, department),
        }));
        parts.set(department, fill(count, had));
      }
    }
    for (const part of parts.values()) {
      for (const [agentId, count] of part) shares.set(agentId, (shares.get(agentId) ?? 0) + count);
    }
  }
  return shares;
}

interface Vessel {
  readonly agentId: string;
  readonly minutes: number;
  /** What they have of other departments. */
  readonly other: number;
}

/** Divides a count so that those who get something end up level, per minute there, and nobody lower has got less. */
function fill(count: number, team: readonly Vessel[]): Map<string, number> {
  const sorted = team.toSorted((a, b) => a.other / a.minutes - b.other / b.minutes);
  let minutes = 0;
  let held = 0;
  let level = 0;
  for (const [index, vessel] of sorted.entries()) {
    minutes += vessel.minutes;
    held += vessel.other;
    level = (held + count) / minutes;
    const next = sorted[index + 1];
    if (next === undefined || level <= next.other / next.minutes) break;
  }
  return new Map(
    sorted.map(({ agentId, minutes: own, other }) => [agentId, Math.max(0, level * own - other)]),
  );
}
