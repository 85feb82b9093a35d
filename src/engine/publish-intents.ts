import { parseCatalogue } from '../catalogue/parse-catalogue.ts';
import type { Catalogue, Fault } from '../catalogue/types.ts';
import type { Model } from '../matcher/model.ts';
import type { CatalogueSource } from '../ports/catalogue-source.ts';
import type { Clock } from '../ports/clock.ts';
import { coalesce } from './coalesce.ts';
import type { Published } from './deps.ts';

/** Trains a model for a catalogue, without the intents that are no longer valid on `today` (YYYY-MM-DD). */
export type Train = (catalogue: Catalogue, today: string) => Promise<Model>;

/** What became of a change on disk. */
export interface Publication {
  /** Absent: the last good catalogue stays in force. */
  readonly published?: Published;
  readonly faults: readonly Fault[];
  readonly tookMs: number;
}

export interface PublisherDeps {
  readonly source: CatalogueSource;
  readonly train: Train;
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
  const first = await publish(deps, undefined);
  if (first.published === undefined) throw new ContentFaultsError(first.faults);
  let current = first.published;
  let trainedOn = today(deps.clock);

  function follow(onPublication: (publication: Publication) => void, signal: AbortSignal): void {
    const refresh = coalesce(async () => {
      const day = today(deps.clock);
      const publication = await publish(deps, day === trainedOn ? current : undefined);
      current = publication.published ?? current;
      if (publication.published !== undefined) trainedOn = day;
      onPublication(publication);
    });
    const report = (fault: unknown) => onPublication({ faults: [faultOf(fault)], tookMs: 0 });
    deps.source.watch(() => refresh().catch(report), signal);
    deps.clock.every(
      hourMs,
      () => {
        if (today(deps.clock) !== trainedOn) refresh().catch(report);
      },
      signal,
    );
  }

  return { current: () => current, follow };
}

/** Reads, checks and trains. A folder that says the same as before is not trained again. */
async function publish(deps: PublisherDeps, before: Published | undefined): Promise<Publication> {
  const startedAt = performance.now();
  const day = today(deps.clock);
  const { catalogue: written, faults } = parseCatalogue(await deps.source.read(), day);
  const catalogue = written === undefined ? undefined : stillValid(written, day);
  const tookMs = () => Math.round(performance.now() - startedAt);
  if (catalogue === undefined) return { faults, tookMs: tookMs() };
  if (catalogue.version === before?.catalogue.version) return { published: before, faults, tookMs: tookMs() };
  const model = await deps.train(catalogue, day);
  return { published: { catalogue, model }, faults, tookMs: tookMs() };
}

/** The catalogue without the intents whose last day is over: they are neither answered nor offered. */
function stillValid(catalogue: Catalogue, day: string): Catalogue {
  const intents = [...catalogue.intents].filter(
    ([, { validUntil }]) => validUntil === undefined || validUntil >= day,
  );
  return { ...catalogue, intents: new Map(intents) };
}

function today(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

function faultOf(fault: unknown): Fault {
  const message = fault instanceof Error ? fault.message : String(fault);
  return { file: '', line: 0, column: 0, severity: 'error', message };
}
