import type { Entrant } from './entrants.ts';
import { drawn, type LabelledData, type Row } from './labelled-data.ts';

/** How long a matcher takes for a message, in µs. */
export interface Speed {
  readonly p50us: number | null;
  readonly p99us: number | null;
}

/** How many messages are asked before speed is measured. They are drawn at random: data sets are sorted by intent. */
const warmUps = 2_000;
/** Entrants take turns after so many messages, so that all of them meet the machine in the same mood. */
const turn = 100;

/**
 * Times each entrant on the same messages. To be measured before anything else is asked, since what visitors write is new
 * and some matchers remember what they were asked.
 */
export async function speedsOf(
  entrants: ReadonlyMap<string, Entrant>,
  data: LabelledData,
  asked: readonly Row[],
  seed: number,
): Promise<ReadonlyMap<string, Speed>> {
  const times = new Map<string, number[]>([...entrants.keys()].map((name) => [name, []]));
  for (const entrant of entrants.values()) {
    for (const [text] of drawn(data.train, warmUps, seed)) await entrant.ask(text);
  }
  for (let from = 0; from < asked.length; from += turn) {
    for (const [name, entrant] of entrants) {
      times.get(name)?.push(...(await timesOf(entrant, asked.slice(from, from + turn))));
    }
  }
  return new Map([...times].map(([name, own]) => [name, speedOf(own)]));
}

/** Only answers that are not given at once are waited for: waiting takes time itself. */
async function timesOf(entrant: Entrant, rows: readonly Row[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [text] of rows) {
    const before = performance.now();
    const answer = entrant.ask(text);
    if (answer instanceof Promise) await answer;
    times.push((performance.now() - before) * 1000);
  }
  return times;
}

function speedOf(times: readonly number[]): Speed {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number): number | null => sorted[Math.floor(share * sorted.length)] ?? null;
  return { p50us: quantile(0.5), p99us: quantile(0.99) };
}
