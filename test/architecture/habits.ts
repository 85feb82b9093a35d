import type { HouseFile } from './house.ts';
import { findCasts, findEnvironmentReads } from './scan-habits.ts';

const MOST_LINES = 300;
const UNFINISHED = /\bTO(?:DO)\b|\bFIX(?:ME)\b/;
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|common|misc)\//;

/** Casts are for where the outside world comes in, and for tests of what types forbid. */
const MAY_CAST = /^(?:src\/adapters|test)\//;
const MAY_READ_ENVIRONMENT = /^(?:src\/config\.ts$|scripts\/|test\/|[^/]+\.config\.ts$)/;

/** Which habits of the house (design, naming, size) a file breaks, each as a sentence with its place. */
export function habitFaults({ path, text }: HouseFile): readonly string[] {
  const faults = [...placeFaults(path), ...sizeFaults(path, text), ...unfinishedFaults(path, text)];
  return path.endsWith('.ts') ? [...faults, ...codeFaults(path, text)] : faults;
}

function placeFaults(path: string): readonly string[] {
  const faults: string[] = [];
  if (/^src\/(?:.*\/)?index\.ts$/.test(path))
    faults.push(`${path}: is a barrel; import the file that has it`);
  if (DRAWERS.test(path))
    faults.push(`${path}: lies in a drawer for anything; name the folder for what it does`);
  return faults;
}

function sizeFaults(path: string, text: string): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > MOST_LINES ? [`${path}: has ${lines} lines, ${MOST_LINES} at most`] : [];
}

function unfinishedFaults(path: string, text: string): readonly string[] {
  return placesOf(
    path,
    text.split('\n').flatMap((line, index) => (UNFINISHED.test(line) ? [index + 1] : [])),
  ).map((place) => `${place}: leaves something for later; write an issue`);
}

function codeFaults(path: string, text: string): readonly string[] {
  const casts = MAY_CAST.test(path) ? [] : findCasts(path, text);
  const reads = MAY_READ_ENVIRONMENT.test(path) ? [] : findEnvironmentReads(path, text);
  return [
    ...placesOf(path, casts).map((place) => `${place}: casts; parse at the edge and trust the types inside`),
    ...placesOf(path, reads).map((place) => `${place}: reads the environment, which only src/config.ts does`),
  ];
}

function placesOf(path: string, lines: readonly number[]): readonly string[] {
  return lines.map((line) => `${path}:${line}`);
}
