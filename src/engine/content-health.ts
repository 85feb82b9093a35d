import type { IntentExam } from '../bot/exam.ts';
import { type IntentTraffic, intentTraffic } from '../bot/intent-traffic.ts';
import { neglected } from '../catalogue/traffic.ts';
import type { ContentHealth } from '../protocol/traffic-rest.ts';
import type { Deps } from './deps.ts';
import type { Editing } from './editing.ts';
import type { PastBook } from './past-book.ts';
import { history } from './publish-draft.ts';

/** How the intents in force are. */
export interface HealthDesk {
  /** At once, whatever has to be worked out: `pending` as long as it is. */
  read(): Promise<ContentHealth>;
}

const dayMs = 86_400_000;
const trafficDays = 90;
/** Traffic is counted anew after so long. */
const freshMs = 60_000;

interface Counts {
  readonly traffic: ReadonlyMap<string, IntentTraffic>;
  /** Intents that were published in those days: nobody can have asked for them all the time. */
  readonly newer: ReadonlySet<string>;
}

/** Examines the intents once for each state of the content, and counts traffic at most once a minute. */
export function createHealthDesk(
  deps: Pick<Deps, 'clock' | 'published' | 'background'>,
  editing: Editing,
  book: PastBook,
  closing: AbortSignal,
): HealthDesk {
  const examined = examiner(deps, editing, closing);
  let counted: { readonly at: number; readonly counts: Promise<Counts> } | undefined;

  async function count(since: number): Promise<Counts> {
    const traffic = intentTraffic(await book.turnsSince(since, closing));
    return { traffic, newer: await newerThan(editing, since) };
  }

  function counts(now: number): Promise<Counts> {
    if (counted !== undefined && now - counted.at < freshMs) return counted.counts;
    const begun = { at: now, counts: count(now - trafficDays * dayMs) };
    begun.counts.catch(() => {
      if (counted === begun) counted = undefined;
    });
    counted = begun;
    return begun.counts;
  }

  return {
    async read() {
      const exams = examined();
      const { traffic, newer } = await counts(deps.clock.now());
      const { catalogue } = deps.published();
      const faults = Map.groupBy(neglected(catalogue, traffic, trafficDays), ({ intentId }) => intentId);
      const intents = [...catalogue.intents.keys()].map((id) => {
        const kinds = (faults.get(id) ?? []).map(({ kind }) => kind);
        const neglect = kinds.filter((kind) => kind !== 'never-answered' || !newer.has(id));
        return { ...healthOf(id, exams?.get(id), traffic.get(id)), neglect };
      });
      return {
        catalogueVersion: catalogue.version,
        pending: exams === undefined,
        days: trafficDays,
        intents,
      };
    },
  };
}

function healthOf(id: string, exam: IntentExam | undefined, traffic: IntentTraffic | undefined) {
  return {
    id,
    tests: exam?.tests ?? { passed: 0, failed: 0 },
    stolenBy: [...(exam?.stolenBy ?? [])],
    lastMatched: traffic === undefined ? null : new Date(traffic.lastAnsweredAt).toISOString(),
    answered: traffic?.answered ?? 0,
    lowRated: traffic?.lowRated ?? 0,
    judgedWrong: traffic?.judgedWrong ?? 0,
  };
}

type Exams = ReadonlyMap<string, IntentExam>;

/** Gives what is known of the content in force; undefined while it is being worked out, which asking begins. */
function examiner(
  { clock, published, background }: Pick<Deps, 'clock' | 'published' | 'background'>,
  editing: Editing,
  closing: AbortSignal,
): () => Exams | undefined {
  let exam: { readonly of: string; readonly stop: AbortController; done?: Exams } | undefined;

  function begin(of: string, today: string): void {
    const begun: NonNullable<typeof exam> = { of, stop: new AbortController() };
    const signal = AbortSignal.any([begun.stop.signal, closing]);
    exam = begun;
    background.attend('examine-content', async () => {
      try {
        const results = await editing.examine({ snapshot: await editing.source.read(), today }, signal);
        begun.done = new Map(results.map((one) => [one.id, one]));
      } catch (fault) {
        if (exam === begun) exam = undefined; // whoever asks next has it tried again
        if (!signal.aborted) throw fault;
      }
    });
  }

  return () => {
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    const of = `${published().catalogue.version} ${today}`;
    if (exam?.of === of) return exam.done;
    exam?.stop.abort();
    begin(of, today);
    return undefined;
  };
}

async function newerThan(editing: Editing, since: number): Promise<ReadonlySet<string>> {
  const recent = (await history(editing)).filter(({ at }) => at >= since);
  const added = recent.flatMap(({ files }) => files.filter(({ before }) => before === null));
  return new Set(added.map(({ path }) => path.replace(/\.ya?ml$/u, '')));
}
