import type { SourceSnapshot } from '../catalogue/source.ts';
import type { Fault } from '../catalogue/types.ts';
import type { CatalogueSource } from '../ports/catalogue-source.ts';
import type { Clock } from '../ports/clock.ts';
import type { Published } from './deps.ts';

/** Checks content and learns from it, where that keeps nobody waiting. */
export interface Trainer {
  /**
   * Gives what may be published, each better than the one before, without the intents that are no longer valid on
   * `today` (YYYY-MM-DD). A newer call ends the work on an older one; throws when the signal aborts.
   */
  prepare(snapshot: SourceSnapshot, today: string, signal: AbortSignal): AsyncIterable<Prepared>;
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
  /** Since the change was noticed. */
  readonly tookMs: number;
}

export interface PublisherDeps {
  readonly source: CatalogueSource;
  readonly trainer: Trainer;
  readonly clock: Clock;
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
}

const hourMs = 3_600_000;

/** Loads and trains for the first time. Throws ContentFaultsError where the content has errors. */
export async function openPublisher(deps: PublisherDeps): Promise<Publisher> {
  let day = today(deps.clock);
  let wanted = new AbortController();
  let publications = publish(deps, day, wanted.signal);
  const first = await publications.next();
  if (first.done || first.value.published === undefined) {
    throw new ContentFaultsError(first.value?.faults ?? []);
  }
  let current = first.value.published;

  function follow(onPublication: (publication: Publication) => void, signal: AbortSignal): void {
    /** Puts in force what comes, until something newer is asked for. */
    async function putInForce({ signal: stillWanted }: AbortController): Promise<void> {
      try {
        for await (const publication of publications) {
          if (stillWanted.aborted) return;
          current = publication.published ?? current;
          onPublication(publication);
        }
      } catch (fault) {
        if (!stillWanted.aborted) onPublication({ faults: [faultOf(fault)], stage: 'failed', tookMs: 0 });
      }
    }
    function refresh(): void {
      wanted.abort();
      wanted = new AbortController();
      day = today(deps.clock);
      publications = publish(deps, day, wanted.signal);
      void putInForce(wanted);
    }
    void putInForce(wanted);
    signal.addEventListener('abort', () => wanted.abort(), { once: true });
    deps.source.watch(refresh, signal);
    const refreshOnNewDay = () => (today(deps.clock) === day ? undefined : refresh());
    deps.clock.every(hourMs, refreshOnNewDay, signal);
  }

  return { current: () => current, follow };
}

async function* publish(
  { source, trainer }: PublisherDeps,
  day: string,
  signal: AbortSignal,
): AsyncGenerator<Publication, undefined> {
  const startedAt = performance.now();
  const snapshot = await source.read();
  signal.throwIfAborted();
  for await (const { ready, faults, stage } of trainer.prepare(snapshot, day, signal)) {
    const tookMs = Math.round(performance.now() - startedAt);
    yield { faults, stage, tookMs, ...(ready && { published: ready }) };
  }
}

function today(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

function faultOf(fault: unknown): Fault {
  const message = fault instanceof Error ? fault.message : String(fault);
  return { file: '', line: 0, column: 0, severity: 'error', message };
}
