import type { Tested, TestResults } from '../../../src/protocol/studio-rest.ts';
import type { Origin } from '../controller/suggesting.ts';
import type { Words } from '../locales/type.ts';
import type { LineMark } from './line-mark.ts';

/** What became of each test, beside its line. */
export function testMarks(
  results: TestResults | undefined,
  list: Tested['list'],
  words: Words,
): ReadonlyMap<string, LineMark> {
  const own = results?.results.filter((result) => result.list === list) ?? [];
  return new Map(own.map((result) => [result.text, markOf(result, words)]));
}

function markOf({ list, outcome, landedOn }: Tested, words: Words): LineMark {
  if (outcome === 'passed') return { tone: 'good', text: words.outcomes.passed };
  if (outcome === 'unsure') return { tone: 'warn', text: words.outcomes.unsure };
  if (list === 'not') return { tone: 'bad', text: words.wronglyAnswered };
  return { tone: 'bad', text: landedOn ? words.landsOn(landedOn.intentId) : words.notUnderstood };
}

/** Lines that are not live yet, and where they came from. */
export function newMarks(
  lines: readonly string[],
  live: readonly string[] | undefined,
  words: Words,
  taken: ReadonlyMap<string, Origin>,
): ReadonlyMap<string, LineMark> {
  if (live === undefined) return new Map();
  const known = new Set(live);
  const fresh = lines.filter((line) => line !== '' && !known.has(line));
  return new Map(
    fresh.map((line) => [line, { tone: 'plain', text: words.newLine[taken.get(line) ?? 'written'] }]),
  );
}
