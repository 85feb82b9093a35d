import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderCatalogueSource } from '../../../src/adapters/files/folder-catalogue-source.ts';
import { writeContent } from '../../../src/adapters/files/write-content.ts';
import { keptModelsIn } from '../../../src/adapters/worker/kept-models.ts';
import { createRehearsal } from '../../../src/adapters/worker/rehearsal.ts';
import { checkAgainst, checkContent } from '../../../src/bot/check-content.ts';
import { createReplayer } from '../../../src/bot/replay.ts';
import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import { rememberIntents } from '../../../src/catalogue/remember-intents.ts';
import type { SourceFile } from '../../../src/catalogue/source.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { clusterTexts } from '../../../src/matcher/cluster-texts.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event, EventBody } from '../../../src/protocol/events.ts';
import { localDate } from '../../read-folder.ts';
import { measureStart } from '../save-figures.ts';
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
  /** All that `intents:check` does: the same, then training from nothing, and every test. */
  readonly checkWithTestsMs: number;
  readonly checkWithTestsCpuMs: number;
  /** A first start: the server reads, checks and learns all from nothing. */
  readonly startMs: number;
  readonly startCpuMs: number;
  /** From a file that is saved while messages come in until the new intent answers. */
  readonly saveLiveMs: number;
  readonly saveLiveCpuMs: number;
  /** What a replay learns before it begins: what is kept of the live content is taken up, and a draft brought into it. */
  readonly draftMs: number;
  readonly draftCpuMs: number;
  /** So many different messages are replayed: what the replay remembers helps with the others. */
  readonly distinctTexts: number;
  /** Each message is asked of two bots. */
  readonly replayMessagesPerSecond: number;
  readonly replayMessagesPerCpuSecond: number;
  readonly clusterMs: number;
  readonly clusterCpuMs: number;
  /** The most memory that this process had so far. */
  readonly peakMb: number;
}

const turns = 4;
const messagesWhileSaving = 20;

/** Measures generated content, as the server and the studio work with it. */
export async function measureContent(
  intents: number,
  { messages, clustered }: { readonly messages: number; readonly clustered: number },
): Promise<ContentFigures> {
  const generated = await generateContent(intents);
  const { files } = generated;
  const check = await timed(() => checked(files));
  const tested = await timed(() => checkedWithTests(files));
  const folder = await mkdtemp(join(tmpdir(), 'sapa-content-'));
  try {
    const [content, models] = [join(folder, 'intents'), join(folder, 'models')];
    await mkdir(content);
    await writeContent(content, files);
    const start = await measureStart(content, models, messagesWhileSaving);
    if (!start.isFound) throw new Error('The intent that was saved does not answer');
    const drafting = await timed(() => rehearse(models, content));
    const { replay } = createReplayer(drafting.value.before, drafting.value.after);
    const asked = generated.messages(messages);
    const recordings = recordingsOf(asked);
    const replaying = await timed(() =>
      recordings.reduce((sum, events, at) => sum + replay(`c${at}`, events).messages, 0),
    );
    const texts = generated.messages(clustered);
    const clustering = await timed(() => clusterTexts(texts));
    return {
      intents,
      checkMs: check.ms,
      checkCpuMs: check.cpuMs,
      checkWithTestsMs: tested.ms,
      checkWithTestsCpuMs: tested.cpuMs,
      startMs: start.startMs,
      startCpuMs: start.startCpuMs,
      saveLiveMs: start.liveMs,
      saveLiveCpuMs: start.liveCpuMs,
      draftMs: drafting.ms,
      draftCpuMs: drafting.cpuMs,
      distinctTexts: new Set(asked).size,
      replayMessagesPerSecond: Math.round((1000 * replaying.value) / Math.max(1, replaying.ms)),
      replayMessagesPerCpuSecond: Math.round((1000 * replaying.value) / Math.max(1, replaying.cpuMs)),
      clusterMs: clustering.ms,
      clusterCpuMs: clustering.cpuMs,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checked(files: readonly SourceFile[]): Catalogue {
  const { catalogue, faults } = parseCatalogue({ files, unreadable: [] }, localDate());
  if (catalogue === undefined) throw new Error(`The generated content has errors: ${faults[0]?.message}`);
  checkContent(catalogue, files);
  return catalogue;
}

function checkedWithTests(files: readonly SourceFile[]): void {
  const catalogue = checked(files);
  const { precision } = catalogue.settings;
  const model = trainModel(examplesOf(catalogue, localDate()), { precision });
  checkAgainst(catalogue, model, files);
}

/** The live content and a draft of it, as a replay gets them. */
async function rehearse(models: string, folder: string) {
  const live = await new FolderCatalogueSource(folder).read();
  const draft = { ...live, files: withNewAnswers(live.files) };
  const cast = createRehearsal(keptModelsIn(models), rememberIntents());
  const { live: before, draft: after } = await cast({ live, draft, today: localDate() });
  if (before === undefined || after === undefined) throw new Error('The generated content has errors');
  return { before, after };
}

/** Every tenth intent answers otherwise. */
function withNewAnswers(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.map(({ path, text }) => ({
    path,
    text: /-\d*0\.yaml$/u.test(path) ? text.replace('biayanya', 'tarifnya') : text,
  }));
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

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly ms: number; readonly cpuMs: number }> {
  const startedAt = performance.now();
  const cpu = cpuStopwatch();
  const value = await work();
  return { value, ms: Math.round(performance.now() - startedAt), cpuMs: Math.round(cpu()) };
}
