import { libraryOf } from '../bot/library.ts';
import type { SourceSnapshot } from '../catalogue/source.ts';
import type { Fault } from '../catalogue/types.ts';
import { examplesOf } from '../matcher/examples.ts';
import { pickVectors, type TextVectors } from '../matcher/text-vectors.ts';
import type { Example } from '../matcher/types.ts';
import type { CatalogueSource } from '../ports/catalogue-source.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { Published } from './deps.ts';
import type { ContentEmbedder } from './embed-content.ts';
import { misansweredIn } from './misanswered.ts';

/** What is learnt from. */
export interface Material {
  readonly snapshot: SourceSnapshot;
  /** YYYY-MM-DD: intents that are no longer valid then are left out. */
  readonly today: string;
  /** Messages that agents say were answered wrongly. */
  readonly misanswered: readonly Example[];
}

/** Checks content and learns from it, where that keeps nobody waiting. */
export interface Trainer {
  /**
   * Gives what may be published, each better than the one before. A newer call ends the work on an older one; throws
   * when the signal aborts.
   */
  prepare(material: Material, signal: AbortSignal): AsyncIterable<Prepared>;
  /** Likewise adds what embeddings know, a vector for each text of the content, to what was prepared. */
  embed(material: Material, vectors: TextVectors, signal: AbortSignal): AsyncIterable<Prepared>;
  /** Throws away all that is kept of what was learnt; resolves once it is gone. */
  forget(): Promise<void>;
}

/** Content as far as it is prepared. */
export interface Prepared {
  readonly faults: readonly Fault[];
  /** Absent where the content has errors. */
  readonly ready?: Published;
  /** How far, in a word for the log. */
  readonly stage: string;
}

/** What became of a change on disk; one change may give several, each better than the one before. */
export interface Publication {
  /** Absent: the last good catalogue stays in force. */
  readonly published?: Published;
  readonly faults: readonly Fault[];
  readonly stage: string;
  /** Since the change was noticed; of embeddings, since their vectors were there. */
  readonly tookMs: number;
}

export interface PublisherDeps {
  readonly source: CatalogueSource;
  readonly conversations: Pick<ConversationStore, 'judged'>;
  readonly trainer: Trainer;
  readonly clock: Clock;
  /** Absent: there are no embeddings. */
  readonly content?: ContentEmbedder;
}

/** The content cannot be used at all, and there is no earlier one to go on with. */
export class ContentFaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The intents have errors');
    this.name = 'ContentFaultsError';
    this.faults = faults;
  }
}

/** Keeps the newest good catalogue and its model. */
export interface Publisher {
  current(): Published;
  /** Follows changes until the signal aborts; a broken folder leaves everything as it was. */
  follow(onPublication: (publication: Publication) => void, signal: AbortSignal): void;
  /** Forgets what was learnt from verdicts that are gone, and learns anew from those that stand. */
  unlearn(): Promise<void>;
}

const hourMs = 3_600_000;
/** How often it is looked whether agents judged otherwise since. */
const verdictsEveryMs = 300_000;

/** Loads and trains for the first time. Throws ContentFaultsError where the content has errors. */
export async function openPublisher(deps: PublisherDeps): Promise<Publisher> {
  let edition = begin(deps);
  const first = await edition.publications.next();
  if (first.done || first.value.published === undefined) {
    throw new ContentFaultsError(first.value?.faults ?? []);
  }
  let current = first.value.published;
  let learnAnew = (): void => {};
  let forgetsAgain = false;

  /** What was being learnt meanwhile may have been kept after all: once something newer comes, nobody works on it. */
  async function unlearn(): Promise<void> {
    forgetsAgain = true;
    learnAnew();
    await deps.trainer.forget();
  }

  function follow(onPublication: (publication: Publication) => void, signal: AbortSignal): void {
    let underWay = 0;
    function putInForce(publication: Publication): void {
      const { published } = publication;
      // Vectors go with texts: those that are the same after an edit keep theirs until all are embedded again.
      if (published !== undefined)
        current = { ...(current.passages && { passages: current.passages }), ...published };
      if (forgetsAgain) void deps.trainer.forget().catch((fault) => onPublication(failure(fault)));
      forgetsAgain = false;
      onPublication(publication);
    }
    /** Embedding may wait long for its server, and is soon done again: nothing has to wait for it. */
    async function goOn(): Promise<void> {
      const own = edition;
      underWay += 1;
      await handOn(own, putInForce);
      underWay -= 1;
      await handOn({ ...own, publications: publishEmbedded(deps, own, current) }, putInForce);
    }
    function refresh(): void {
      edition.stop.abort();
      edition = begin(deps);
      void goOn();
    }
    /** What is under way is never ended for verdicts: where they keep coming, it would never be done. */
    async function refreshOnVerdicts(): Promise<void> {
      if (underWay === 0 && (await isJudgedOtherwise(deps, edition))) refresh();
    }
    learnAnew = refresh;
    void goOn();
    signal.addEventListener('abort', () => edition.stop.abort(), { once: true });
    deps.source.watch(refresh, signal);
    const refreshOnNewDay = () => (today(deps.clock) === edition.day ? undefined : refresh());
    deps.clock.every(hourMs, refreshOnNewDay, signal);
    const tellOf = (fault: unknown) => putInForce(failure(fault));
    deps.clock.every(verdictsEveryMs, () => void refreshOnVerdicts().catch(tellOf), signal);
  }

  return { current: () => current, follow, unlearn };
}

/** What was asked for at one moment, and what becomes of it. */
interface Edition {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly material: Promise<Material>;
  readonly publications: AsyncGenerator<Publication, undefined>;
  /** Ends it, because something newer is asked for. */
  readonly stop: AbortController;
}

function begin(deps: PublisherDeps): Edition {
  const day = today(deps.clock);
  const stop = new AbortController();
  const material = gather(deps, day);
  return { day, stop, material, publications: publish(deps.trainer, material, stop.signal) };
}

/** Hands on what an edition gives, until something newer is asked for. */
async function handOn(
  { publications, stop }: Edition,
  tell: (publication: Publication) => void,
): Promise<void> {
  try {
    for await (const publication of publications) {
      if (stop.signal.aborted) return;
      tell(publication);
    }
  } catch (fault) {
    if (!stop.signal.aborted) tell(failure(fault));
  }
}

/** Whether agents say otherwise than an edition has learnt. */
async function isJudgedOtherwise({ conversations }: PublisherDeps, { material }: Edition): Promise<boolean> {
  const learnt = await material.catch(() => undefined);
  const now = misansweredIn(await conversations.judged());
  return JSON.stringify(now) !== JSON.stringify(learnt?.misanswered);
}

async function gather({ source, conversations }: PublisherDeps, day: string): Promise<Material> {
  const [snapshot, judged] = await Promise.all([source.read(), conversations.judged()]);
  return { snapshot, today: day, misanswered: misansweredIn(judged) };
}

async function* publish(
  trainer: Trainer,
  material: Promise<Material>,
  signal: AbortSignal,
): AsyncGenerator<Publication, undefined> {
  const startedAt = performance.now();
  const gathered = await material;
  signal.throwIfAborted();
  yield* publicationsOf(trainer.prepare(gathered, signal), startedAt);
}

async function* publicationsOf(
  given: AsyncIterable<Prepared>,
  startedAt = performance.now(),
): AsyncGenerator<Publication, undefined> {
  for await (const { ready, faults, stage } of given) {
    const tookMs = Math.round(performance.now() - startedAt);
    yield { faults, stage, tookMs, ...(ready && { published: ready }) };
  }
}

/** What embeddings add to what is in force: the library's vectors and, unless the model has it already, their head. */
async function* publishEmbedded(
  { trainer, content }: PublisherDeps,
  { day, material, stop: { signal } }: Edition,
  { catalogue, model }: Published,
): AsyncGenerator<Publication, undefined> {
  if (signal.aborted || content === undefined) return;
  const pieces = libraryOf(catalogue).pieces();
  const texts = examplesOf(catalogue, day).map(({ text }) => text);
  const vectors = await content.vectorsOf([...texts, ...pieces], signal);
  const passages = pickVectors(vectors, pieces);
  yield { faults: [], stage: 'passages', tookMs: 0, published: { catalogue, model, passages } };
  if (model.embedding !== undefined) return;
  yield* publicationsOf(trainer.embed(await material, pickVectors(vectors, texts), signal));
}

function today(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

function failure(fault: unknown): Publication {
  const message = fault instanceof Error ? fault.message : String(fault);
  return {
    faults: [{ file: '', line: 0, column: 0, severity: 'error', message }],
    stage: 'failed',
    tookMs: 0,
  };
}
