import { launchChromium } from '../../../test/support/chromium.ts';
import { startUnlimited } from '../unlimited-server.ts';
import { type BenchAgent, becomeAgent } from './agent.ts';
import { type Chance, chanceOf } from './chance.ts';
import { judge } from './judge.ts';
import { type FaultyVisitor, openVisitor } from './visitor.ts';

export interface FaultPlan {
  readonly seed: number;
  /** How many faults are made, and how many messages go both ways together. */
  readonly faults: number;
  readonly messages: number;
  readonly visitors: number;
}

export interface FaultReport {
  readonly seed: number;
  readonly messages: number;
  /** How often each fault was made. */
  readonly faults: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** The first of what went wrong, in words. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

/** After the last fault, everything must have arrived within this time. */
const settleMs = 90_000;

/** Real server, real Chromium, real widget, and a line between them that is as bad as the plan says. Needs a built widget. */
export async function runFaults(plan: FaultPlan): Promise<FaultReport> {
  const began = Date.now();
  const [server, browser] = await Promise.all([startUnlimited(), launchChromium()]);
  try {
    const agent = await becomeAgent(server.url, server.firstRunUrl ?? '');
    const chance = chanceOf(plan.seed);
    const names = Array.from({ length: plan.visitors }, (_, at) => `v${at + 1}`);
    const share = (whole: number) => Math.ceil(whole / plan.visitors);
    const runs = names.map(async (name) => {
      // Each visitor draws from a chance of their own, so that the machine's timing does not change who meets what.
      const own = chanceOf(Math.floor(chance.draw() * 2 ** 32));
      const visitor = await openVisitor(browser, server.url, name, own);
      const conversationId = await reachAgent(visitor, agent);
      const faults = await suffer(
        { visitor, agent, conversationId, chance: own },
        share(plan.faults),
        share(plan.messages / 2),
      );
      const outcome = await judge(visitor, () => agent.messages(conversationId), settleMs);
      await visitor.close();
      return { faults, ...outcome };
    });
    const done = await Promise.all(runs);
    const total = (count: (run: (typeof done)[number]) => number) =>
      done.reduce((sum, run) => sum + count(run), 0);
    return {
      seed: plan.seed,
      messages: total((run) => run.messages),
      faults: Object.fromEntries(kinds.map((kind) => [kind, total((run) => run.faults[kind])])),
      lost: total((run) => run.lost),
      doubled: total((run) => run.doubled),
      outOfOrder: total((run) => run.outOfOrder),
      wrong: done.flatMap((run) => run.wrong).slice(0, 20),
      seconds: Math.round((Date.now() - began) / 1000),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Gets the visitor a person, while the line is still good; answers with the conversation's id. */
async function reachAgent(visitor: FaultyVisitor, agent: BenchAgent): Promise<string> {
  await visitor.write();
  // The bot may have handed over by itself, and the button be gone.
  await visitor.press('Talk to a person').catch(() => {});
  for (let tries = 0; tries < 100; tries += 1) {
    for (const id of await agent.assigned()) {
      const messages = await agent.messages(id);
      if (messages.some(({ text }) => text.startsWith(`${visitor.name}-`))) {
        await agent.say(id, `agent-${visitor.name}-0`);
        return id;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${visitor.name} reached nobody.`);
}

interface Scene {
  readonly visitor: FaultyVisitor;
  readonly agent: BenchAgent;
  readonly conversationId: string;
  readonly chance: Chance;
}

const kinds = [
  'cut',
  'half-open stream',
  'half-open call',
  'answer lost',
  'call doubled',
  'call late',
  'frames doubled',
  'reload',
  'tab closed',
] as const;

/** Cuts come most often, as they do. */
const weighted: readonly [Fault, ...Fault[]] = ['cut', 'cut', 'cut', ...kinds];
type Fault = (typeof kinds)[number];

/** Lets so many faults and messages happen in an order that chance draws. */
async function suffer(scene: Scene, faults: number, messages: number): Promise<Record<Fault, number>> {
  const { visitor, agent, conversationId, chance } = scene;
  const made: Record<Fault, number> = {
    cut: 0,
    'half-open stream': 0,
    'half-open call': 0,
    'answer lost': 0,
    'call doubled': 0,
    'call late': 0,
    'frames doubled': 0,
    reload: 0,
    'tab closed': 0,
  };
  const left = { fault: faults, visitor: messages, agent: messages };
  let answered = 0;
  while (left.fault + left.visitor + left.agent > 0) {
    const drawn = chance.between(0, left.fault + left.visitor + left.agent);
    if (drawn < left.fault) {
      left.fault -= 1;
      const fault = chance.pick(weighted);
      made[fault] += 1;
      await make(fault, visitor);
    } else if (drawn < left.fault + left.visitor) {
      left.visitor -= 1;
      await visitor.write();
    } else {
      left.agent -= 1;
      answered += 1;
      await agent.say(conversationId, `agent-${visitor.name}-${answered}`);
    }
    await new Promise((resolve) => setTimeout(resolve, chance.between(0, 120)));
  }
  return made;
}

async function make(fault: Fault, { proxy, reload, replaceTab }: FaultyVisitor): Promise<void> {
  switch (fault) {
    case 'cut':
      return proxy.cut();
    case 'half-open stream':
      return proxy.holdStreams();
    case 'half-open call':
      return proxy.spoilNext('held');
    case 'answer lost':
      return proxy.spoilNext('answer-lost');
    case 'call doubled':
      return proxy.spoilNext('doubled');
    case 'call late':
      return proxy.spoilNext('late');
    case 'frames doubled':
      return proxy.repeatStreams();
    case 'reload':
      return reload();
    case 'tab closed':
      return replaceTab();
  }
}
