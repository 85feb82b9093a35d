import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderCatalogueSource } from '../../src/adapters/files/folder-catalogue-source.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { openTrainer } from '../../src/adapters/worker/trainer.ts';
import { openPublisher, type Publication, type Publisher } from '../../src/engine/publish-intents.ts';
import { match } from '../../src/matcher/match.ts';
import { startMessages } from './message-flow.ts';

/** How soon a saved intent answers while messages come in. Times count from the moment the file is written. */
export interface LiveFigures {
  /** Until the new intent answers. */
  readonly liveMs: number;
  readonly liveCpuMs: number;
  /** How long the unluckiest message waited from the moment it was due until it was matched. */
  readonly longestWaitMs: number;
  readonly messages: number;
  /** Whether the new intent was found in the model that went live. */
  readonly isFound: boolean;
}

/** What a save costs altogether. */
export interface SaveFigures extends LiveFigures {
  /** Until all is trained from scratch. */
  readonly trainedMs: number;
  readonly trainedCpuMs: number;
}

/** What a first start costs, and a save after it. */
export interface StartFigures extends LiveFigures {
  /** Until all content is read, checked and learnt, where nothing is kept. */
  readonly startMs: number;
  readonly startCpuMs: number;
}

/** Nobody has judged anything. */
const conversations = { judged: async () => [] };
const savedText = 'apakah toko membuka kursus jahit untuk pemula';
const settleMs = 500;

/** Copies a folder of intents, puts a new one in, and measures until it is live and until all is learnt again. */
export async function measureSave(intentsFolder: string, messagesPerSecond: number): Promise<SaveFigures> {
  return withFolder(async (folder) => {
    const started = await start(intentsFolder, folder, join(folder, 'models'));
    try {
      const { live, trained, flow, took } = await save(started, messagesPerSecond);
      await trained;
      const whole = took();
      return { ...live, trainedMs: whole.ms, trainedCpuMs: whole.cpuMs, ...flow() };
    } finally {
      await started.close();
    }
  });
}

/** Likewise measures the start, and the save until it is live. What was learnt at the start is kept in the models folder. */
export async function measureStart(
  intentsFolder: string,
  models: string,
  messagesPerSecond: number,
): Promise<StartFigures> {
  return withFolder(async (folder) => {
    const took = stopwatch();
    const started = await start(intentsFolder, folder, models);
    const { ms, cpuMs } = took();
    try {
      const { live, trained, flow } = await save(started, messagesPerSecond);
      trained.catch(() => undefined); // nobody waits for it
      return { startMs: ms, startCpuMs: cpuMs, ...live, ...flow() };
    } finally {
      await started.close();
    }
  });
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-save-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly publisher: Publisher;
  readonly intents: string;
  readonly signal: AbortSignal;
  readonly close: () => Promise<void>;
}

async function start(intentsFolder: string, folder: string, models: string): Promise<Started> {
  const intents = join(folder, 'intents');
  await cp(intentsFolder, intents, { recursive: true });
  const trainer = openTrainer(models);
  const stop = new AbortController();
  const close = async (): Promise<void> => {
    stop.abort();
    await trainer.close();
  };
  try {
    const source = new FolderCatalogueSource(intents);
    const publisher = await openPublisher({ source, conversations, trainer, clock: systemClock });
    return { publisher, intents, signal: stop.signal, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

interface Saved {
  readonly live: Pick<LiveFigures, 'liveMs' | 'liveCpuMs' | 'isFound'>;
  /** Resolves once all is learnt again. */
  readonly trained: Promise<void>;
  readonly flow: ReturnType<typeof startMessages>;
  readonly took: Stopwatch;
}

/** Writes the new intent and waits until it answers. */
async function save({ publisher, intents, signal }: Started, messagesPerSecond: number): Promise<Saved> {
  const updated = Promise.withResolvers<void>();
  const trained = Promise.withResolvers<void>();
  const onPublication = ({ stage, published, faults }: Publication): void => {
    if (published === undefined) trained.reject(new Error(JSON.stringify(faults)));
    else if (!published.catalogue.intents.has(savedIntent)) return;
    else if (stage === 'updated') updated.resolve();
    else if (stage === 'trained') trained.resolve();
  };
  publisher.follow(onPublication, signal);
  await pause(settleMs);
  const flow = startMessages((text) => match(publisher.current().model, text), messagesPerSecond, signal);
  await pause(settleMs);
  const took = stopwatch();
  await mkdir(join(intents, dirname(savedIntent)), { recursive: true });
  await writeFile(join(intents, `${savedIntent}.yaml`), savedFile);
  await Promise.race([updated.promise, trained.promise]);
  const live = took();
  const [found] = match(publisher.current().model, savedText).candidates;
  const isFound = found?.intentId === savedIntent;
  const figures = { liveMs: live.ms, liveCpuMs: live.cpuMs, isFound };
  return { live: figures, trained: trained.promise, flow, took };
}

type Stopwatch = () => { readonly ms: number; readonly cpuMs: number };

/** Milliseconds since its start, and of CPU over all threads. */
function stopwatch(): Stopwatch {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: Math.round(performance.now() - startedAt), cpuMs: Math.round((user + system) / 1000) };
  };
}

const savedIntent = 'classes/sewing-class';
const savedFile = `title: Kelas menjahit / Sewing class
utterances:
  id: [ada kelas menjahit ga, mau ikut kursus jahit, kapan kelas jahit berikutnya, belajar jahit di toko, daftar kursus menjahit]
  en: [do you teach sewing, is there a sewing class, when is the next sewing lesson, learn to sew, sign up for sewing]
answer: { id: Setiap Sabtu., en: Every Saturday. }
`;
