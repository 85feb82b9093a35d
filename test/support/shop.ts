import { inProcessBus } from '../../src/adapters/in-process/bus.ts';
import { inProcessPresenceBook } from '../../src/adapters/in-process/presence-book.ts';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { admitVisitor } from '../../src/auth/visitors.ts';
import { createBackground } from '../../src/engine/background.ts';
import type { Background, Deps } from '../../src/engine/deps.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { changePresence } from '../../src/engine/presence.ts';
import { recover } from '../../src/engine/recover.ts';
import { sweep } from '../../src/engine/sweep.ts';
import type { AgentRecord } from '../../src/ports/agent-store.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { ShopAgent } from './shop-agent.ts';
import { shopContent } from './shop-content.ts';
import type { ShopFloor } from './shop-floor.ts';
import { ShopVisitor } from './shop-visitor.ts';

/** A whole shop in one process: memory stores, the real intents and matcher, and a clock that tests move. */
export interface Shop extends ShopFloor {
  readonly clock: FakeClock;
  /** Somebody opens the page. */
  visitor(locale?: string): Promise<ShopVisitor>;
  /** Somebody works here; they come to work as `online` unless said otherwise. */
  agent(name: string, as?: Partial<AgentRecord>): Promise<ShopAgent>;
  /** From now on the bot is slow: it does not answer until it is let go on. */
  slowBot(): { goOn(): Promise<void> };
  /** The process dies and another one starts on the same stores; nobody has been seen by it yet. */
  restart(): Promise<void>;
}

const sweepEveryMs = 1_000;

/** Opens on a Friday at ten in the morning, or at another time. */
export async function openShop(openedAt?: number): Promise<Shop> {
  const clock = fakeClock(openedAt);
  const published = await shopContent();
  const stores = {
    conversations: memoryConversationStore(),
    visitors: memoryVisitorStore(),
    agents: memoryAgentStore(),
  };
  const held: { name: string; task: () => Promise<void> }[] = [];
  let isBotSlow = false;
  let engine = start();

  function start(): Deps {
    const background = holding(createBackground(fail));
    return createEngine({
      ...stores,
      bus: inProcessBus((fault) => fail('bus', fault)),
      presence: inProcessPresenceBook(),
      clock,
      ids: systemIds('a key for tests'),
      background,
      published: () => published,
    });
  }

  function holding(background: Background): Background {
    return {
      ...background,
      run(name, task) {
        if (isBotSlow && name === 'reply-as-bot') held.push({ name, task });
        else background.run(name, task);
      },
    };
  }

  const shop: Shop = {
    get deps() {
      return engine;
    },
    clock,
    async visitor(locale = 'id') {
      return new ShopVisitor(shop, await admitVisitor(engine, { locale }), locale);
    },
    async agent(name, as = {}) {
      const agentId = engine.ids.id();
      const email = `${name.toLowerCase()}@example.test`;
      const standard = { role: 'agent', departments: ['general'], presence: 'offline' } as const;
      await stores.agents.add({ agentId, email, name, ...standard, ...as }, 'no password');
      await changePresence(engine, agentId, as.presence ?? 'online');
      await shop.settled();
      return new ShopAgent(shop, agentId);
    },
    async wait(ms) {
      for (let passed = 0; passed < ms; passed += sweepEveryMs) {
        await clock.advance(Math.min(sweepEveryMs, ms - passed));
        await sweep(engine);
        await shop.settled();
      }
    },
    slowBot() {
      isBotSlow = true;
      return {
        async goOn() {
          isBotSlow = false;
          for (const { name, task } of held.splice(0)) engine.background.run(name, task);
          await shop.settled();
        },
      };
    },
    settled: () => engine.background.settled(),
    async restart() {
      held.length = 0;
      isBotSlow = false;
      engine = start();
      await recover(engine);
      await shop.settled();
    },
  };
  return shop;
}

function fail(task: string, fault: unknown): void {
  throw new Error(`${task} failed`, { cause: fault });
}
