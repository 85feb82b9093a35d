import { inProcessBus } from '../../../src/adapters/in-process/bus.ts';
import { inProcessPresenceBook } from '../../../src/adapters/in-process/presence-book.ts';
import { memoryAgentStore } from '../../../src/adapters/memory/agent-store.ts';
import { memoryAuditLog } from '../../../src/adapters/memory/audit-log.ts';
import { memoryConversationStore } from '../../../src/adapters/memory/conversation-store.ts';
import { memoryCustomerStore } from '../../../src/adapters/memory/customer-store.ts';
import { memoryFileStore } from '../../../src/adapters/memory/file-store.ts';
import { memoryUploadNotes } from '../../../src/adapters/memory/upload-notes.ts';
import { memoryUsageStore } from '../../../src/adapters/memory/usage-store.ts';
import { memoryVisitorStore } from '../../../src/adapters/memory/visitor-store.ts';
import { systemIds } from '../../../src/adapters/system/ids.ts';
import { claim } from '../../../src/engine/agent-actions.ts';
import { createBackground } from '../../../src/engine/background.ts';
import type { Background, Deps } from '../../../src/engine/deps.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { recover } from '../../../src/engine/recover.ts';
import { sweep } from '../../../src/engine/sweep.ts';
import { type EstimateFigures, judgeEstimates } from '../../../src/routing/estimate-wait.ts';
import { chanceFrom } from './chance.ts';
import { hire, planShift, setCapacity, type Worker } from './crew.ts';
import { fairShares } from './fairness.ts';
import { countGiven, lookAround, openTally, type Tally } from './figures.ts';
import { serve } from './serving.ts';
import { openContent } from './shop.ts';
import { createTimeline } from './timeline.ts';
import { planVisitors, waitInQueue } from './visitors.ts';
import { watchStore } from './watch.ts';
import { attempt, hour, minute, second, type World } from './world.ts';

/** What a simulated day came to. */
export interface Day {
  readonly world: World;
  readonly tally: Tally;
  readonly estimates: EstimateFigures;
  /** Conversations that were given to people. */
  readonly handedOff: number;
  /** By agent: what would have been fair. */
  readonly fair: ReadonlyMap<string, number>;
}

const dayStart = Date.parse('2026-11-20T00:00:00+07:00');
const sweepEveryMs = second;

/**
 * A day with so many conversations: visitors, sixty agents and a slow bot act by chance on the real engine over memory
 * stores; the process is restarted at one in the afternoon. Ends when every conversation is closed.
 */
export async function simulateDay(seed: number, count: number): Promise<Day> {
  const timeline = createTimeline(dayStart);
  const chance = chanceFrom(seed);
  const watch = watchStore(memoryConversationStore());
  const stores = {
    conversations: watch.conversations,
    visitors: memoryVisitorStore(),
    customers: memoryCustomerStore(),
    agents: memoryAgentStore(),
    usage: memoryUsageStore(),
    files: memoryFileStore(),
    fileChecker: { check: () => fail('Nobody sends files here') },
    uploadNotes: memoryUploadNotes(),
    audit: memoryAuditLog(),
    unlearn: async () => {},
  };
  const content = openContent();
  let engine = start();
  const world: World = { timeline, chance, watch, deps: () => engine, now: timeline.clock.now };
  const crew = new Map(hire(chance).map((worker) => [worker.record.agentId, worker]));
  const tally = openTally();
  let handedOff = 0;

  function start(): Deps {
    return createEngine({
      ...stores,
      bus: inProcessBus(fail),
      presence: inProcessPresenceBook(),
      clock: timeline.clock,
      ids: systemIds('a key for a simulation'),
      background: slowly(createBackground((_, fault) => fail(fault))),
      published: () => content,
    });
  }

  /** One answer in twenty comes after many seconds, as from a language model; most come at once. */
  function slowly(background: Background): Background {
    return {
      ...background,
      run(name, task) {
        if (name !== 'reply-as-bot') return background.run(name, task);
        const ms = chance.happens(0.05) ? chance.between(5, 40) * second : chance.between(0, 2) * second;
        timeline.at(timeline.clock.now() + ms, () => background.run(name, task));
      },
    };
  }

  watch.onEvent((event, { id }) => {
    const waits = ['handoff-requested', 'agent-released', 'conversation-transferred'].includes(event.type);
    if (waits) waitInQueue(world, id);
    if (event.type === 'handoff-requested') handedOff += 1;
    if (event.type !== 'agent-assigned') return;
    if (event.how === 'auto') countGiven(world, tally, crew, event);
    const worker = crew.get(event.agentId);
    if (worker !== undefined) serve(world, worker, id);
  });

  for (const [index, worker] of [...crew.values()].entries()) {
    await stores.agents.add(worker.record, 'no password');
    planShift(world, worker, dayStart, index);
  }
  planVisitors(world, dayStart, count);
  planRivalry(world, crew);
  for (const [index, worker] of [...crew.values()].entries()) {
    if (index % 12 !== 0) continue;
    timeline.at(dayStart + 12 * hour, () => setCapacity(world, worker, 5));
    timeline.at(dayStart + 14 * hour, () => setCapacity(world, worker, undefined));
  }
  timeline.at(dayStart + 13 * hour, async () => {
    engine = start();
    for (const worker of crew.values()) worker.lastSeen = 0; // the new process has heard of nobody yet
    await recover(engine);
  });
  const over = new AbortController();
  timeline.clock.every(sweepEveryMs, () => engine.background.run('sweep', () => sweep(engine)), over.signal);
  timeline.clock.every(
    minute,
    () => timeline.at(world.now(), () => lookAround(world, tally, crew)),
    over.signal,
  );
  for (let end = 6; end <= 48; end += 1) {
    await timeline.run(dayStart + end * hour, () => engine.background.settled());
    if (end >= 24 && [...watch.all.values()].every(({ isOpen }) => !isOpen)) break;
  }
  tally.stuck += [...watch.all.values()].filter(({ isOpen }) => isOpen).length;
  const served = await stores.conversations.served(0, Number.MAX_SAFE_INTEGER);
  const fair = fairShares(tally.stretches.values(), (agentId) => crew.get(agentId)?.record.departments ?? []);
  return { world, tally, handedOff, fair, estimates: judgeEstimates(served) };
}

/** Every two minutes two agents reach for whoever has waited longest, at the same moment. */
function planRivalry(world: World, crew: ReadonlyMap<string, Worker>): void {
  for (let at = dayStart + 7 * hour; at < dayStart + 22 * hour; at += 2 * minute) {
    world.timeline.at(at, async () => {
      const deps = world.deps();
      const [waiting] = await deps.conversations.queued();
      if (waiting === undefined) return;
      const awake = [...crew.values()].filter(
        ({ presence, asleepUntil, record }) =>
          presence !== 'offline' &&
          asleepUntil <= world.now() &&
          record.departments.includes(waiting.department ?? ''),
      );
      if (awake.length === 0) return;
      const rivals = [world.chance.pick(awake), world.chance.pick(awake)];
      await Promise.all(rivals.map(({ record }) => claimAs(deps, record.agentId, waiting)));
    });
  }
}

async function claimAs(deps: Deps, agentId: string, waiting: Parameters<typeof claim>[2]): Promise<void> {
  const agent = await deps.agents.byId(agentId);
  if (agent !== undefined) await attempt(() => claim(deps, agent, waiting));
}

function fail(fault: unknown): never {
  throw new Error('A task failed', { cause: fault });
}
