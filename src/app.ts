import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openFileChecker } from './adapters/file-check/file-checker.ts';
import { folderContentWriter } from './adapters/files/content-writer.ts';
import { folderAuditLog } from './adapters/files/folder-audit-log.ts';
import { FolderCatalogueSource } from './adapters/files/folder-catalogue-source.ts';
import { openFolderFileStore } from './adapters/files/folder-file-store.ts';
import { openFolderUploadNotes } from './adapters/files/folder-upload-notes.ts';
import { keepBuild } from './adapters/files/keep-build.ts';
import { keptSecretKey } from './adapters/files/secret-key.ts';
import { watchContent } from './adapters/files/watch-content.ts';
import { inProcessRateLimiter } from './adapters/in-process/rate-limiter.ts';
import { s3FileStore } from './adapters/s3/file-store.ts';
import { openMailer } from './adapters/smtp/mailer.ts';
import { systemClock } from './adapters/system/clock.ts';
import { systemIds } from './adapters/system/ids.ts';
import { checkOnThread } from './adapters/worker/checker.ts';
import { examineOnThread } from './adapters/worker/examiner.ts';
import { groupOnThread } from './adapters/worker/grouper.ts';
import { replayOnThread } from './adapters/worker/replayer.ts';
import { openStudioDesk, type StudioDesk } from './adapters/worker/studio-desk.ts';
import { openTrainer } from './adapters/worker/trainer.ts';
import { openComposer, openEmbeddings, warnOfNobodyAsked } from './app/models.ts';
import { followOtherNodes } from './app/other-nodes.ts';
import { openStorage, type Storage } from './app/storage.ts';
import { offerFirstRun } from './auth/first-run.ts';
import type { MailConfig } from './config/mail.ts';
import type { Config } from './config.ts';
import { createBackground } from './engine/background.ts';
import type { Deps } from './engine/deps.ts';
import type { Editing } from './engine/editing.ts';
import { createEngine } from './engine/engine.ts';
import { forgetOldFiles } from './engine/forget-files.ts';
import { forgetPeople } from './engine/forget-people.ts';
import type { PostOffice } from './engine/mail/post-office.ts';
import { openPublisher, type Publication } from './engine/publish-intents.ts';
import { recover } from './engine/recover.ts';
import { DraftFaultsError } from './engine/replay-draft.ts';
import { clearBrokenUploads } from './engine/shared-files.ts';
import { sweep } from './engine/sweep.ts';
import { takeTurns } from './engine/take-turns.ts';
import { createRoutes, listen } from './http/server.ts';
import type { AuditLog } from './ports/audit-log.ts';
import type { Outbox } from './ports/outbox.ts';

/** How often deadlines are looked at. */
const sweepEveryMs = 1_000;
/** How often what was kept long enough is taken away. */
const forgetEveryMs = 6 * 3_600_000;
const dayMs = 86_400_000;

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
  const storage = await openStorage(config, {
    onLost,
    onFault: (fault, what) => log.error({ err: fault }, what),
  });
  const { stores } = storage;
  const background = createBackground((task, fault) => log.error({ task, err: fault }, 'A task failed'));
  await followOtherNodes(config, storage, background, log, shutdown.signal);
  const source = new FolderCatalogueSource(config.intentsDir);
  const { space, content, adviser } = await openEmbeddings(config, log, shutdown.signal);
  const trainer = openTrainer(modelsIn(config.dataDir), { space });
  const publisher = await openPublisher({
    ...stores,
    source,
    trainer,
    clock: systemClock,
    ...(content && { content }),
  });
  const studio = openStudioDesk(modelsIn(config.dataDir));
  const composer = await openComposer(config, log, shutdown.signal);
  const deps = createEngine({
    ...stores,
    bus: storage.bus,
    presence: storage.presence,
    ...(await openFiles(config)),
    clock: systemClock,
    ids: systemIds(key),
    background,
    ...(adviser && { adviser }),
    ...(composer && { composer }),
    editing: openEditing(config, storage, studio, log),
    ...(config.mail && { mail: openPostOffice(config.mail, storage.outbox, log, shutdown.signal) }),
    audit: openAudit(config, log),
    unlearn: publisher.unlearn,
    published: publisher.current,
  });
  warnOfNobodyAsked(config, publisher.current(), log);
  await recover(deps);
  const built = join(import.meta.dirname, '../dist/widget');
  const earlier = join(config.dataDir, 'chunks');
  background.run('keep-build', () => keepBuild(built, earlier, systemClock.now()));
  background.run('clear-broken-uploads', () => clearBrokenUploads(deps));
  const { uploads, conversations, visitors } = config.keepDays;
  const keeping = { conversations: conversations * dayMs, visitors: visitors * dayMs };
  const forget = () => {
    background.run('forget-old-files', () => forgetOldFiles(deps, uploads * dayMs));
    background.run('forget-people', () => forgetPeople(deps, keeping));
  };
  forget();
  systemClock.every(forgetEveryMs, forget, shutdown.signal);
  publisher.follow((publication) => report(publication), shutdown.signal);
  systemClock.every(sweepEveryMs, () => background.run('sweep', () => sweep(deps)), shutdown.signal);
  const routes = createRoutes(deps, {
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    folders: {
      built,
      earlier,
      pages: join(import.meta.dirname, '../widget/pages'),
    },
    limiter: inProcessRateLimiter(systemClock),
    limits: config.limits,
    trustedProxies: config.trustedProxies,
    ...(config.identitySecret === undefined ? {} : { identitySecret: config.identitySecret }),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
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
    background.run('run-queue', deps.drainQueue); // capacities and fallbacks may have changed
  }

  return {
    url,
    ...(await firstRunUrl(deps, config.publicUrl ?? url)),
    async close() {
      shutdown.abort();
      await trainer.close();
      await studio.close();
      await server.close();
      await background.settled();
      await storage.close();
    },
  };
}

async function openFiles({
  dataDir,
  s3,
}: Config): Promise<Pick<Deps, 'files' | 'fileChecker' | 'uploadNotes'>> {
  return {
    files: s3 === undefined ? await openFolderFileStore(join(dataDir, 'files')) : s3FileStore(s3),
    fileChecker: openFileChecker(),
    uploadNotes: await openFolderUploadNotes(join(dataDir, 'uploads')),
  };
}

/** In a file that lasts, and in the log, for whoever collects that. */
function openAudit({ dataDir }: Config, log: Logger): AuditLog {
  const file = folderAuditLog(dataDir);
  return {
    async write(entry) {
      await file.write(entry);
      log.info({ audit: entry }, 'Kept account of');
    },
  };
}

/** Files are the truth: editing reads the folder by itself, so that no change is hidden from who watches it. */
function openEditing(
  { intentsDir, intentsGit, dataDir }: Config,
  { documents, nodes }: Storage,
  studio: StudioDesk,
  log: Logger,
): Editing {
  const modelsFolder = modelsIn(dataDir);
  return {
    source: new FolderCatalogueSource(intentsDir),
    writer: folderContentWriter(intentsDir, {
      git: intentsGit,
      onGitFailure: (fault) =>
        log.error({ err: fault }, 'What was published is live, but Git did not take it'),
    }),
    documents,
    ...(nodes && { shared: nodes.content }),
    publishing: takeTurns(),
    studio,
    watch: watchContent(intentsDir),
    check: checkOnThread(modelsFolder),
    examine: examineOnThread(modelsFolder),
    group: groupOnThread,
    replayThread: replayOnThread(modelsFolder, (faults) => new DraftFaultsError(faults)),
  };
}

function modelsIn(dataDir: string): string {
  return join(dataDir, 'models');
}

/** For one mail; while the server shuts down, less. */
const mailTimeoutMs = 30_000;

function openPostOffice(
  { url, from, publicUrl }: MailConfig,
  outbox: Outbox,
  log: Logger,
  shutdown: AbortSignal,
): PostOffice {
  return {
    mailer: openMailer({ url, from, timeoutMs: mailTimeoutMs }),
    outbox,
    publicUrl,
    shutdown,
    onFailure: (trouble) => log.warn(trouble, 'A mail did not go out'),
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
