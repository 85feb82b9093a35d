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

/** What a save costs while messages come in. Times count from the moment the file is written. */
export interface SaveFigures {
  /** Until the new intent answers. */
  readonly liveMs: number;
  readonly liveCpuMs: number;
  /** Until all is trained from scratch. */
  readonly trainedMs: number;
  readonly trainedCpuMs: number;
  /** How long the unluckiest message waited from the moment it was due until it was matched. */
  readonly longestWaitMs: number;
  readonly messages: number;
  /** Whether the new intent was found in the model that went live. */
  readonly isFound: boolean;
}

/** Nobody has judged anything. */
const conversations = { judged: async () => [] };
const savedText = 'apakah toko membuka kursus jahit untuk pemula';
const settleMs = 500;

/** Copies a folder of intents, puts a new one in, and measures until it is live and until all is learnt again. */
export async function measureSave(intentsFolder: string, messagesPerSecond: number): Promise<SaveFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-save-'));
  const trainer = openTrainer(join(folder, 'models'));
  const stop = new AbortController();
  try {
    const intents = join(folder, 'intents');
    await cp(intentsFolder, intents, { recursive: true });
    const source = new FolderCatalogueSource(intents);
    const publisher = await openPublisher({ source, conversations, trainer, clock: systemClock });
    return await save(publisher, intents, messagesPerSecond, stop.signal);
  } finally {
    stop.abort();
    await trainer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function save(
  publisher: Publisher,
  intents: string,
  messagesPerSecond: number,
  signal: AbortSignal,
): Promise<SaveFigures> {
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
  await trained.promise;
  const whole = took();
  return {
    liveMs: live.ms,
    liveCpuMs: live.cpuMs,
    trainedMs: whole.ms,
    trainedCpuMs: whole.cpuMs,
    ...flow(),
    isFound: found?.intentId === savedIntent,
  };
}

/** Milliseconds since its start, and of CPU over all threads. */
function stopwatch(): () => { readonly ms: number; readonly cpuMs: number } {
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
