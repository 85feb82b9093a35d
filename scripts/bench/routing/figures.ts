import type { EventOf } from '../../../src/protocol/events.ts';
import { isReachable, type Worker } from './crew.ts';
import type { Stretch } from './fairness.ts';
import type { Watched } from './watch.ts';
import { minute, type World } from './world.ts';

/** What a day of routing came to; docs/operating.md says how each is counted. */
export interface RoutingFigures {
  readonly conversations: number;
  readonly stuck: number;
  readonly doubleOwned: number;
  readonly botAfterHandoff: number;
  readonly overCapacity: number;
  readonly unfairness: number;
  /** Seconds. */
  readonly estimateMedianError: number;
  /** How many of those who waited were told a range. */
  readonly told: number;
  readonly rangeHeld: number;
  readonly drainP99ms: number;
}

/** What is counted while the day goes on. */
export interface Tally {
  /** Conversations found without a deadline or long after it, and waits beside a free agent, once a minute. */
  stuck: number;
  overCapacity: number;
  /** From the moment when both a visitor waits and an agent has room until the agent has it: simulated and real ms. */
  readonly drains: number[];
  /** Conversations that the queue gave to each agent. */
  readonly given: Map<string, number>;
  /** By the half-hour, counted from 1970: what there was to be given, and who was there. */
  readonly stretches: Map<number, Stretch>;
}

export function openTally(): Tally {
  return { stuck: 0, overCapacity: 0, drains: [], given: new Map(), stretches: new Map() };
}

/** Counts a conversation that the queue gave to an agent by itself; called when it is stored. */
export function countGiven(
  world: World,
  tally: Tally,
  crew: ReadonlyMap<string, Worker>,
  event: EventOf<'agent-assigned'>,
): void {
  const worker = crew.get(event.agentId);
  if (worker === undefined || event.waited === undefined) return;
  const capacity = capacityOf(world, worker, event.department);
  if (world.watch.loads.of(event.agentId) > capacity) tally.overCapacity += 1;
  if (event.department !== event.waited.department) return; // a fallback: when it became free is another question
  add(tally.given, event.agentId, 1);
  add(stretchAt(tally, event.at).demand, event.department, 1);
  const roomSince = world.watch.loads.wentBelow(event.agentId, capacity);
  const couldHave = Math.max(event.waited.since, worker.reachableSince, worker.capacitySince, roomSince);
  tally.drains.push(event.at - couldHave + performance.now() - world.timeline.began);
}

function stretchAt({ stretches }: Tally, now: number): Stretch {
  const half = Math.floor(now / (30 * minute));
  const known = stretches.get(half);
  if (known !== undefined) return known;
  const stretch = { demand: new Map<string, number>(), there: new Map<string, number>() };
  stretches.set(half, stretch);
  return stretch;
}

/** Once a minute: who is there, and what is stuck. */
export function lookAround(world: World, tally: Tally, crew: ReadonlyMap<string, Worker>): void {
  const now = world.now();
  const { there } = stretchAt(tally, now);
  for (const [agentId, worker] of crew) if (isReachable(worker, now)) add(there, agentId, 1);
  for (const conversation of world.watch.all.values()) {
    if (!conversation.isOpen) continue;
    if ((conversation.deadlineAt ?? 0) < now - minute) tally.stuck += 1;
    if (waitsBesideFree(world, conversation, crew)) tally.stuck += 1;
  }
}

function waitsBesideFree(world: World, conversation: Watched, crew: ReadonlyMap<string, Worker>): boolean {
  const { owner, department, passedBy } = conversation;
  if (owner !== undefined || department === undefined) return false;
  return [...crew.values()].some(
    (worker) =>
      worker.record.departments.includes(department) &&
      !passedBy.has(worker.record.agentId) &&
      isReachable(worker, world.now()) &&
      world.watch.loads.of(worker.record.agentId) < capacityOf(world, worker, department),
  );
}

function capacityOf(world: World, { capacity }: Worker, department: string): number {
  const { departments, settings } = world.deps().published().catalogue;
  return capacity ?? departments.get(department)?.capacity ?? settings.capacity;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
