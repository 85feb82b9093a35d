import { changeCapacity, changePresence, noteSeen } from '../../../src/engine/presence.ts';
import type { AgentRecord, Presence } from '../../../src/ports/agent-store.ts';
import type { Chance } from './chance.ts';
import { departments } from './shop.ts';
import { hour, minute, second, type World } from './world.ts';

/** An agent at work, as the simulation knows them. Times are Unix ms. */
export interface Worker {
  readonly record: AgentRecord;
  presence: Presence;
  /** The laptop is shut until then; 0: it is open. */
  asleepUntil: number;
  lastSeen: number;
  /** Since when the queue may give them something. */
  reachableSince: number;
  capacity: number | undefined;
  capacitySince: number;
}

const beatMs = 20 * second;
const graceMs = minute;

/** Whether the queue may give them something: they say that they are online, and were heard of within a minute. */
export function isReachable({ presence, lastSeen }: Worker, now: number): boolean {
  return presence === 'online' && now - lastSeen <= graceMs;
}

/** Sixty agents: every fourth in two departments, every fifth without English. */
export function hire(chance: Chance): readonly Worker[] {
  const places = departments.flatMap(({ id, agents }) => Array.from({ length: agents }, () => id));
  return places.map((id, index) => {
    const other = chance.pick(departments).id;
    const own = index % 4 === 0 && other !== id ? [id, other] : [id];
    const record: AgentRecord = {
      agentId: `agent-${String(index).padStart(2, '0')}`,
      email: `agent-${index}@example.test`,
      name: `Agen ${index}`,
      role: 'agent',
      departments: own,
      presence: 'offline',
      ...(index % 5 === 0 ? { languages: ['id'] } : {}),
    };
    const still = { asleepUntil: 0, lastSeen: 0, reachableSince: 0, capacity: undefined, capacitySince: 0 };
    return { record, presence: 'offline', ...still };
  });
}

/** Plans a worker's day: a shift of 7½ to 9 hours, a lunch, and a laptop that falls asleep now and then. */
export function planShift(world: World, worker: Worker, dayStart: number, index: number): void {
  const { timeline, chance } = world;
  const from = dayStart + (6.5 + 3 * (index % 3)) * hour + chance.between(0, 30 * minute);
  const to = from + chance.between(7.5, 9) * hour;
  const lunch = from + chance.between(3, 5) * hour;
  timeline.at(from, () => become(world, worker, 'online'));
  timeline.at(lunch, () => become(world, worker, 'away'));
  timeline.at(lunch + chance.between(25, 45) * minute, () => become(world, worker, 'online'));
  timeline.at(to, () => become(world, worker, 'away')); // and finishes what is under way
  timeline.at(to + 45 * minute, () => become(world, worker, 'offline'));
  for (let beat = from; beat < to + 45 * minute; beat += beatMs)
    timeline.at(beat, () => beHeardOf(world, worker));
  for (let nap = from + chance.lasting(3 * hour); nap < to; nap += chance.lasting(3 * hour)) {
    const until = nap + chance.near(4 * minute);
    timeline.at(nap, () => {
      worker.asleepUntil = Math.max(worker.asleepUntil, until);
    });
    timeline.at(until, () => beHeardOf(world, worker));
  }
}

/** A supervisor says how many conversations the worker has at once. */
export async function setCapacity(world: World, worker: Worker, capacity: number | undefined): Promise<void> {
  worker.capacity = capacity;
  worker.capacitySince = world.now();
  await changeCapacity(world.deps(), worker.record.agentId, capacity);
}

async function become(world: World, worker: Worker, presence: Presence): Promise<void> {
  const now = world.now();
  if (worker.asleepUntil > now) {
    world.timeline.at(worker.asleepUntil, () => become(world, worker, presence));
    return;
  }
  if (worker.presence !== 'online' && presence === 'online') worker.reachableSince = now;
  worker.presence = presence;
  worker.lastSeen = now;
  await changePresence(world.deps(), worker.record.agentId, presence);
}

async function beHeardOf(world: World, worker: Worker): Promise<void> {
  const now = world.now();
  if (worker.asleepUntil > now || worker.presence === 'offline') return;
  if (!isReachable(worker, now)) worker.reachableSince = now;
  worker.lastSeen = now;
  await noteSeen(world.deps(), worker.record.agentId);
}
