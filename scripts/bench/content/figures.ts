import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContent } from '../../../src/adapters/files/write-content.ts';
import { checkContent } from '../../../src/bot/check-content.ts';
import type { Bot } from '../../../src/bot/explain-message.ts';
import { createReplayer } from '../../../src/bot/replay.ts';
import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import type { SourceFile } from '../../../src/catalogue/source.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { clusterTexts } from '../../../src/matcher/cluster-texts.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event, EventBody } from '../../../src/protocol/events.ts';
import { localDate } from '../../read-folder.ts';
import { measureSave } from '../save-figures.ts';
import { cpuStopwatch } from '../stopwatch.ts';
import { generateContent } from './generate.ts';

/**
 * What content of one size costs. Times are in ms; those of CPU say what the work takes where nobody else works, since a
 * busy machine makes the others longer.
 */
export interface ContentFigures {
  readonly intents: number;
  /** Parsing, all checks across files, utterances that are read alike, numbers that do not agree; without training. */
  readonly checkMs: number;
  readonly checkCpuMs: number;
  readonly trainMs: number;
  readonly trainCpuMs: number;
  /** Each message is asked of two bots. */
  readonly replayMessagesPerSecond: number;
  readonly replayMessagesPerCpuSecond: number;
  readonly clusterMs: number;
  readonly clusterCpuMs: number;
  /** Absent where it was not asked for. */
  readonly saveLiveMs?: number;
}

const turns = 4;

/** Measures generated content. */
export async function measureContent(
  intents: number,
  {
    messages,
    clustered,
    save,
  }: { readonly messages: number; readonly clustered: number; readonly save: boolean },
): Promise<ContentFigures> {
  const generated = await generateContent(intents);
  const check = timed(() => checked(generated.files));
  const catalogue = check.value;
  const draft = checked(withNewAnswers(generated.files));
  const training = timed(() => botOf(catalogue));
  const { replay } = createReplayer(training.value, botOf(draft));
  const recordings = recordingsOf(generated.messages(messages));
  const replaying = timed(() =>
    recordings.reduce((sum, events, at) => sum + replay(`c${at}`, events).messages, 0),
  );
  const texts = generated.messages(clustered);
  const clustering = timed(() => clusterTexts(texts));
  return {
    intents,
    checkMs: check.ms,
    checkCpuMs: check.cpuMs,
    trainMs: training.ms,
    trainCpuMs: training.cpuMs,
    replayMessagesPerSecond: Math.round((1000 * replaying.value) / Math.max(1, replaying.ms)),
    replayMessagesPerCpuSecond: Math.round((1000 * replaying.value) / Math.max(1, replaying.cpuMs)),
    clusterMs: clustering.ms,
    clusterCpuMs: clustering.cpuMs,
    ...(save && { saveLiveMs: await saveLive(generated.files) }),
  };
}

function checked(files: readonly SourceFile[]): Catalogue {
  const { catalogue, faults } = parseCatalogue({ files, unreadable: [] }, localDate());
  if (catalogue === undefined) throw new Error(`The generated content has errors: ${faults[0]?.message}`);
  checkContent(catalogue, files);
  return catalogue;
}

/** Every tenth intent answers otherwise. */
function withNewAnswers(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.map(({ path, text }) => ({
    path,
    text: /-\d*0\.yaml$/u.test(path) ? text.replace('biayanya', 'tarifnya') : text,
  }));
}

function botOf(catalogue: Catalogue): Bot {
  const { precision } = catalogue.settings;
  return { catalogue, model: trainModel(examplesOf(catalogue, localDate()), { precision }) };
}

const decision: DecisionRecord = {
  move: 'answer',
  rule: 'sure-enough',
  candidates: [],
  thresholds: { answer: 0.5, clarify: 0.3, margin: 0 },
  words: [],
  catalogueVersion: '',
  latencyMs: 1,
};

/** Conversations of a few turns each. */
function recordingsOf(messages: readonly string[]): readonly (readonly Event[])[] {
  return Array.from({ length: Math.ceil(messages.length / turns) }, (_, at) => {
    const bodies = messages
      .slice(at * turns, (at + 1) * turns)
      .flatMap((text, turn): readonly EventBody[] => [
        { type: 'message-posted', author: 'visitor', messageId: `m${turn}`, text },
        {
          type: 'message-posted',
          author: 'bot',
          messageId: `b${turn}`,
          authorName: 'Bot',
          text: 'Teks',
          replyTo: 2 * turn + 2,
          quickReplies: [],
          language: 'id',
          decision,
        },
      ]);
    const started: EventBody = {
      type: 'conversation-started',
      visitorId: 'v',
      site: 'default',
      language: 'id',
    };
    return [started, ...bodies].map((body, index) => ({ ...body, seq: index + 1, at: index }));
  });
}

async function saveLive(files: readonly SourceFile[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-content-'));
  try {
    await writeContent(folder, files);
    return (await measureSave(folder, 20)).liveMs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number; readonly cpuMs: number } {
  const startedAt = performance.now();
  const cpu = cpuStopwatch();
  const value = work();
  return { value, ms: Math.round(performance.now() - startedAt), cpuMs: Math.round(cpu()) };
}
