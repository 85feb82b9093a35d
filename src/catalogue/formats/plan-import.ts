import { z } from 'zod';
import { openYaml } from '../open-yaml.ts';
import { isRecord } from '../same-data.ts';
import { intentKeys } from '../shapes.ts';
import { type SourceFile, sourceLimits } from '../source.ts';
import type { SourceFormat } from '../types.ts';
import { changeYaml, type FileData, newYaml, UnwritableError } from '../write-yaml.ts';
import type { ForeignIntent, Imported, Loss } from './exchange.ts';
import { dataFrom, type Known } from './import-data.ts';
import { idsFor } from './import-ids.ts';
import { type Claims, claimAll, join, type Lists } from './wordings.ts';

/** Where intents are imported to. */
export interface Destination extends Omit<Known, 'ids' | 'idOf'> {
  /** All content files as they are. */
  readonly files: readonly SourceFile[];
  /** The folder of intents whose name says none. */
  readonly topic: string;
}

/** What an import would do. */
export interface ImportPlan {
  /** The files that are new or change. */
  readonly writes: readonly SourceFile[];
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly losses: readonly Loss[];
}

/** More than this is no catalogue. */
const mostIntents = 10_000;

/**
 * Plans how the folder takes up what was imported: utterances, tests and tags are added to what an intent has; answers, and
 * what else the format says, take the place of what was there; titles stay, and nothing is taken away. The same import
 * again changes nothing. A wording that two intents would share stays with the one that had it first.
 */
export function planImport(imported: Imported, format: SourceFormat, destination: Destination): ImportPlan {
  const present = presentIn(destination.files);
  const intents = imported.intents.slice(0, mostIntents);
  const idOf = idsFor(
    intents.map(({ name }) => name),
    format,
    present,
    destination.topic,
  );
  const known = { ...destination, idOf, ids: new Set([...present.map(({ id }) => id), ...idOf.values()]) };
  const claims = claimsOf(present);
  const losses = [...imported.losses, ...tooMany(imported.intents)];
  const results = joinAll(intents, claims, present, idOf).map(({ intent, id, before, ...lists }) => {
    const { data, messages } = dataFrom(intent, before?.data ?? {}, lists, format, known);
    losses.push(...messages.map((message) => ({ place: id, message })));
    return { id, ...outcomeOf(id, before, data, losses) };
  });
  const idsOf = (wanted: Outcome['outcome']) =>
    results.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
  return {
    writes: results.flatMap(({ file }) => file ?? []),
    created: idsOf('created'),
    changed: idsOf('changed'),
    unchanged: idsOf('unchanged'),
    losses,
  };
}

interface PresentIntent extends SourceFile {
  readonly id: string;
  readonly source?: { readonly format: string; readonly name: string };
  /** Absent where the file cannot be read. */
  readonly data?: FileData;
}

const sourceShape = z.object({ format: z.string(), name: z.string() });

function presentIn(files: readonly SourceFile[]): readonly PresentIntent[] {
  const intents = files.filter(({ path }) => /^[^_].*\/.*\.ya?ml$/u.test(path));
  return intents.map((file) => {
    const id = file.path.replace(/\.ya?ml$/u, '');
    const value = openYaml(file).value?.value;
    if (!isRecord(value)) return { ...file, id };
    const { data: source } = sourceShape.safeParse(value.source);
    return { ...file, id, data: value, ...(source && { source }) };
  });
}

function claimsOf(present: readonly PresentIntent[]): Claims {
  const claims: Claims = { utterances: new Map(), tests: new Map() };
  for (const { id, data } of present) {
    if (data !== undefined) claimAll(claims, id, listsIn(data, 'utterances'), listsIn(data, 'tests'));
  }
  return claims;
}

/** Utterances first, of all intents: a test must be none of them. */
function joinAll(
  intents: readonly ForeignIntent[],
  claims: Claims,
  present: readonly PresentIntent[],
  idOf: ReadonlyMap<string, string>,
) {
  const byId = new Map(present.map((one) => [one.id, one]));
  const joined = intents.map((intent) => {
    const id = idOf.get(intent.name) ?? intent.name;
    const before = byId.get(id);
    const own = listsIn(before?.data ?? {}, 'utterances');
    return { intent, id, before, utterances: join(claims, id, 'utterances', own, intent.utterances) };
  });
  return joined.map((one) => ({
    ...one,
    tests: join(claims, one.id, 'tests', listsIn(one.before?.data ?? {}, 'tests'), one.intent.tests),
  }));
}

const lists = z.record(z.string(), z.array(z.string()));

function listsIn(data: FileData, key: 'utterances' | 'tests'): Lists {
  return lists.catch({}).parse(data[key] ?? {});
}

interface Outcome {
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'left-out';
  readonly file?: SourceFile;
}

function outcomeOf(
  id: string,
  before: PresentIntent | undefined,
  data: FileData | undefined,
  losses: Loss[],
): Outcome {
  if (data === undefined) return { outcome: 'left-out' };
  const path = before?.path ?? `${id}.yaml`;
  const text = textOf(path, before, data, losses);
  if (text === undefined) return { outcome: 'left-out' };
  if (text === before?.text) return { outcome: 'unchanged' };
  return { outcome: before === undefined ? 'created' : 'changed', file: { path, text } };
}

function textOf(
  path: string,
  before: PresentIntent | undefined,
  data: FileData,
  losses: Loss[],
): string | undefined {
  try {
    const text =
      before === undefined ? newYaml(data, intentKeys) : changeYaml(path, before.text, data, intentKeys);
    if (new TextEncoder().encode(text).length <= sourceLimits.fileBytes) return text;
    losses.push({
      place: path,
      message: `is larger than ${sourceLimits.fileBytes / 1024} kB: it is left out`,
    });
  } catch (fault) {
    if (!(fault instanceof UnwritableError)) throw fault;
    losses.push({ place: path, message: fault.message });
  }
  return undefined;
}

function tooMany({ length }: readonly ForeignIntent[]): readonly Loss[] {
  if (length <= mostIntents) return [];
  const message = `of ${length} intents the first ${mostIntents.toLocaleString('en')} are taken`;
  return [{ place: 'import', message }];
}
