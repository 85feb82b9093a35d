import { join } from 'node:path';
import { pino } from 'pino';
import { FolderCatalogueSource } from './adapters/files/folder-catalogue-source.ts';
import { keptSecretKey } from './adapters/files/secret-key.ts';
import { inProcessBus } from './adapters/in-process/bus.ts';
import { inProcessPresenceBook } from './adapters/in-process/presence-book.ts';
import { openSqlite } from './adapters/sqlite/open-sqlite.ts';
import { systemClock } from './adapters/system/clock.ts';
import { systemIds } from './adapters/system/ids.ts';
import { openTrainer } from './adapters/worker/trainer.ts';
import { offerFirstRun } from './auth/first-run.ts';
import type { Config } from './config.ts';
import { createBackground } from './engine/background.ts';
import type { Deps } from './engine/deps.ts';
import { createEngine } from './engine/engine.ts';
import { openPublisher, type Publication } from './engine/publish-intents.ts';
import { recover } from './engine/recover.ts';
import { sweep } from './engine/sweep.ts';
import { createRoutes, listen } from './http/server.ts';

/** How often deadlines are looked at. */
const sweepEveryMs = 1_000;

/** The running product. */
export interface App {
  readonly url: string;
  /** A one-time address for making the first admin; absent once there is one. */
  readonly firstRunUrl?: string;
  /** Ends streams, finishes what is under way, closes the store. */
  close(): Promise<void>;
}

/**
 * Puts the parts together and opens the doors. Rejects in plain words where the content or the store cannot be used.
 * Should the store break down later, `onLost` hears of it: only a new process can go on.
 */
export async function openApp(config: Config, onLost: (fault: Error) => void): Promise<App> {
  const log = pino({ level: config.logLevel });
  const shutdown = new AbortController();
  const key = config.secretKey ?? (await keptSecretKey(config.dataDir));
  const stores = await openSqlite({ file: config.databaseFile, role: 'server', onLost });
  const background = createBackground((task, fault) => log.error({ task, err: fault }, 'A task failed'));
  const source = new FolderCatalogueSource(config.intentsDir);
  const trainer = openTrainer(join(config.dataDir, 'models'));
  const publisher = await openPublisher({ source, trainer, clock: systemClock });
  const deps = createEngine({
    ...stores,
    bus: inProcessBus((fault) => log.error({ err: fault }, 'A listener failed')),
    presence: inProcessPresenceBook(),
    clock: systemClock,
    ids: systemIds(key),
    background,
    published: publisher.current,
  });
  await recover(deps);
  publisher.follow((publication) => report(publication), shutdown.signal);
  systemClock.every(sweepEveryMs, () => background.run('sweep', () => sweep(deps)), shutdown.signal);
  const routes = createRoutes(deps, {
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    folders: {
      built: join(import.meta.dirname, '../dist/widget'),
      pages: join(import.meta.dirname, '../widget/pages'),
    },
    shutdown: shutdown.signal,
    onFault: (fault, request) => log.error({ err: fault, request }, 'A request failed'),
  });
  const server = await listen(routes, config);
  const url = `http://${hostInUrl(config.host)}:${server.port}`;

  function report({ published, faults, stage, tookMs }: Publication): void {
    for (const { severity, file, line, column, message } of faults) {
      log[severity === 'error' ? 'error' : 'warn'](
        `${join(config.intentsDir, file)}:${line}:${column} ${message}`,
      );
    }
    if (published === undefined) log.error('The intents have errors; the last good ones stay in force');
    else log.info({ intents: published.catalogue.intents.size, stage, tookMs }, 'The intents are live');
  }

  return {
    url,
    ...(await firstRunUrl(deps, config.publicUrl ?? url)),
    async close() {
      shutdown.abort();
      await trainer.close();
      await server.close();
      await background.settled();
      await stores.close();
    },
  };
}

async function firstRunUrl(deps: Deps, base: string): Promise<{ firstRunUrl?: string }> {
  const token = await offerFirstRun(deps);
  return token === undefined ? {} : { firstRunUrl: `${base.replace(/\/$/, '')}/setup#${token}` };
}

/** An IPv6 address stands in brackets in a URL. */
function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
