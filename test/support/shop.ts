import { openFileChecker } from '../../src/adapters/file-check/file-checker.ts';
import { inProcessBus } from '../../src/adapters/in-process/bus.ts';
import { inProcessPresenceBook } from '../../src/adapters/in-process/presence-book.ts';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { memoryAuditLog } from '../../src/adapters/memory/audit-log.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import { memoryCustomerStore } from '../../src/adapters/memory/customer-store.ts';
import { memoryFileStore } from '../../src/adapters/memory/file-store.ts';
import { memoryOutbox } from '../../src/adapters/memory/outbox.ts';
import { memoryUploadNotes } from '../../src/adapters/memory/upload-notes.ts';
import { memoryUsageStore } from '../../src/adapters/memory/usage-store.ts';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { admitVisitor } from '../../src/auth/visitors.ts';
import type { Adviser } from '../../src/engine/adviser.ts';
import { createBackground } from '../../src/engine/background.ts';
import type { Composer } from '../../src/engine/composer.ts';
import type { Background, Deps, Ports, Published } from '../../src/engine/deps.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { changePresence } from '../../src/engine/presence.ts';
import { recover } from '../../src/engine/recover.ts';
import { sweep } from '../../src/engine/sweep.ts';
import type { AgentRecord } from '../../src/ports/agent-store.ts';
import type { AuditEntry } from '../../src/ports/audit-log.ts';
import type { FileStore } from '../../src/ports/file-store.ts';
import type { Mailer } from '../../src/ports/mailer.ts';
import type { Outbox } from '../../src/ports/outbox.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { ShopAgent } from './shop-agent.ts';
import { shopContent } from './shop-content.ts';
import type { ShopFloor } from './shop-floor.ts';
import { ShopVisitor } from './shop-visitor.ts';

/** A whole shop in one process: memory stores, the real intents and matcher, and a clock that tests move. */
export interface Shop extends ShopFloor {
  readonly clock: FakeClock;
  /** What was kept account of. */
  readonly audit: readonly AuditEntry[];
  /** How often the bot was told to forget what it learnt. */
  readonly unlearnt: number;
  /** Somebody opens the page. */
  visitor(locale?: string, pageUrl?: string): Promise<ShopVisitor>;
  /** Somebody works here; they come to work as `online` unless said otherwise. */
  agent(name: string, as?: Partial<AgentRecord>): Promise<ShopAgent>;
  /** From now on the bot is slow: it does not answer until it is let go on. */
  slowBot(): { goOn(): Promise<void> };
  /** The process dies and another one starts on the same stores; nobody has been seen by it yet. */
  restart(): Promise<void>;
}

const sweepEveryMs = 1_000;

/** How a shop differs from the usual one, which opens on a Friday at ten in the morning with the real intents alone. */
export interface ShopOptions {
  readonly openedAt?: number;
  /** For what was opened before the shop; left out, one that stands at `openedAt`. */
  readonly clock?: FakeClock;
  readonly content?: () => Published;
  /** Left out: in memory, for this shop alone. */
  readonly stores?: Pick<Ports, 'conversations' | 'visitors' | 'customers' | 'agents' | 'usage'> & {
    outbox: Outbox;
  };
  /** Left out: in memory. */
  readonly files?: FileStore;
  readonly composer?: Composer;
  readonly adviser?: Adviser;
  /** Absent: no mail can be sent. */
  readonly mailer?: Mailer;
}

/** Where the shop's mails lead. */
export const shopUrl = 'https://chat.kopilereng.example';

export async function openShop({
  openedAt,
  clock = fakeClock(openedAt),
  content,
  stores: { outbox, ...stores } = memoryStores(),
  files = memoryFileStore(),
  composer,
  adviser,
  mailer,
}: ShopOptions = {}): Promise<Shop> {
  const published = content ?? (await realContent());
  const audit = memoryAuditLog();
  let unlearnt = 0;
  const filing = {
    files,
    fileChecker: openFileChecker(),
    uploadNotes: memoryUploadNotes(),
    audit,
    unlearn: async () => {
      unlearnt += 1;
    },
  };
  const held: { name: string; task: () => Promise<void> }[] = [];
  let isBotSlow = false;
  const shutdown = new AbortController().signal;
  let engine = start();

  function start(): Deps {
    const background = holding(createBackground(fail));
    return createEngine({
      ...stores,
      ...filing,
      bus: inProcessBus((fault) => fail('bus', fault)),
      presence: inProcessPresenceBook(),
      clock,
      ids: systemIds('a key for tests'),
      background,
      ...(composer && { composer }),
      ...(adviser && { adviser }),
      ...(mailer && { mail: { mailer, outbox, publicUrl: shopUrl, shutdown, onFailure: () => {} } }),
      published,
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
    audit: audit.entries,
    get unlearnt() {
      return unlearnt;
    },
    async visitor(locale = 'id', pageUrl = undefined) {
      return new ShopVisitor(shop, await admitVisitor(engine, { locale, pageUrl }), locale);
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

async function realContent(): Promise<() => Published> {
  const real = await shopContent();
  return () => real;
}

function memoryStores() {
  const outbox = memoryOutbox();
  return {
    outbox,
    conversations: memoryConversationStore(outbox.change, outbox.forget),
    visitors: memoryVisitorStore(),
    customers: memoryCustomerStore(),
    agents: memoryAgentStore(),
    usage: memoryUsageStore(),
  };
}

function fail(task: string, fault: unknown): void {
  throw new Error(`${task} failed`, { cause: fault });
}
