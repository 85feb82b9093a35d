import { z } from 'zod';
import { articlesFolder, readArticle } from './article.ts';
import { type EscalationShape, escalationShape } from './escalation-shape.ts';
import { suggestion } from './nearest.ts';
import { openYaml } from './open-yaml.ts';
import { readShape } from './read-shape.ts';
import {
  type CannedShape,
  cannedShape,
  type DepartmentsShape,
  departmentsShape,
  type IntentShape,
  intentShape,
  type RepliesShape,
  repliesShape,
  type SettingsShape,
  settingsShape,
} from './shapes.ts';
import { type SourceFile, type SourceSnapshot, sourceLimits } from './source.ts';
import type { Article, Fault, Language } from './types.ts';
import type { Read, YamlFile } from './yaml-file.ts';

/** What one file says, with the file at hand to point at places in it. */
export interface Placed<T> {
  readonly yaml: YamlFile;
  readonly shape: T;
}

export interface PlacedIntent extends Placed<IntentShape> {
  readonly id: string;
}

/**
 * All files that could be read, each by itself. What other files refer to is listed even where the file that says it
 * has faults elsewhere, so that one mistake is not reported again in every file; absent where nothing is known.
 */
export interface Content {
  readonly settings?: Placed<SettingsShape>;
  readonly departments?: Placed<DepartmentsShape>;
  readonly replies?: Placed<RepliesShape>;
  readonly escalation?: Placed<EscalationShape>;
  readonly canned?: Placed<CannedShape>;
  readonly intents: readonly PlacedIntent[];
  readonly articles: readonly Article[];
  readonly intentIds: ReadonlySet<string>;
  readonly departmentIds?: readonly string[];
  readonly languages?: readonly Language[];
  readonly placeholders?: Readonly<Record<string, string>>;
}

/** Reads an intent file by itself. */
export type IntentReader = (file: SourceFile) => Read<PlacedIntent>;

/** Reads every file by itself; the faults are those that need no other file to be seen. */
export function readContent(
  snapshot: SourceSnapshot,
  readIntent: IntentReader,
): { content: Content; faults: readonly Fault[] } {
  const known = snapshot.files.slice(0, sourceLimits.files);
  const settings = readNamed(known, '_settings.yaml', settingsShape);
  const departments = readNamed(known, '_departments.yaml', departmentsShape);
  const replies = readNamed(known, '_replies.yaml', repliesShape);
  const escalation = readNamed(known, escalationFile, escalationShape);
  const canned = readNamed(known, cannedFile, cannedShape);
  const isArticle = ({ path }: SourceFile): boolean => path.startsWith(articlesFolder);
  const intentFiles = known.filter((file) => !namedFiles.includes(file.path) && !isArticle(file));
  const intents = intentFiles.map(readIntent);
  const outline = outlineOf(settings.yaml, departments.yaml);
  const values = outline.placeholders && { ...outline.placeholders, shop_name: '' };
  const articles = known.filter(isArticle).map((file) => readArticle(file, values));

  const content: Content = {
    ...(settings.placed && { settings: settings.placed }),
    ...(departments.placed && { departments: departments.placed }),
    ...(replies.placed && { replies: replies.placed }),
    ...(escalation.placed && { escalation: escalation.placed }),
    ...(canned.placed && { canned: canned.placed }),
    intents: intents.flatMap(({ value }) => value ?? []),
    articles: articles.flatMap(({ value }) => value ?? []),
    intentIds: new Set([...intentFiles, ...snapshot.unreadable].map(({ path }) => intentId(path))),
    ...outline,
  };
  const common = [settings, departments, replies, escalation, canned];
  const faults = [...common, ...intents, ...articles].flatMap((read) => read.faults);
  return { content, faults: [...snapshotFaults(snapshot, intentFiles), ...faults] };
}

const commonFiles: readonly string[] = ['_settings.yaml', '_departments.yaml', '_replies.yaml'];
/** These may be left out. */
const escalationFile = '_escalation.yaml';
const cannedFile = '_canned.yaml';
const namedFiles: readonly string[] = [...commonFiles, escalationFile, cannedFile];

function readNamed<T>(files: readonly SourceFile[], path: string, schema: z.ZodType<T>) {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) return { faults: [] };
  const { value: yaml, faults } = openYaml(file);
  if (yaml === undefined) return { faults };
  const shape = readShape(yaml, schema);
  if (shape.value === undefined) return { yaml, faults: shape.faults };
  return { yaml, placed: { yaml, shape: shape.value }, faults: [] };
}

/** Reads an intent file anew. */
export function readIntentFile(file: SourceFile): Read<PlacedIntent> {
  const misplaced = misplacedFault(file.path);
  if (misplaced !== undefined) return { faults: [misplaced] };
  const { placed, faults } = readNamed([file], file.path, intentShape);
  return placed === undefined ? { faults } : { value: { id: intentId(file.path), ...placed }, faults };
}

function intentId(path: string): string {
  return path.replace(/\.ya?ml$/u, '');
}

function misplacedFault(path: string): Fault | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.ya?ml$/u.test(path)) return undefined;
  const common = path.includes('/') ? '' : suggestion(path, namedFiles);
  const expected = 'a path such as orders/order-status.yaml, in lower-case letters, digits and hyphens';
  return wholeFile(path, `expected ${expected}, found "${path}"${common}`);
}

/** Faults of the folder rather than of what its files say. */
function snapshotFaults({ files, unreadable }: SourceSnapshot, intentFiles: readonly SourceFile[]): Fault[] {
  const present = new Set([...files, ...unreadable].map(({ path }) => path));
  const faults = unreadable.map(({ path, reason }) => wholeFile(path, reason));
  for (const path of commonFiles) {
    if (!present.has(path)) faults.push(wholeFile(path, 'expected this file, found none'));
  }
  const tooMany = files[sourceLimits.files];
  if (tooMany !== undefined) {
    faults.push(wholeFile(tooMany.path, `expected at most ${sourceLimits.files} files, found more`));
  }
  if (intentFiles.length === 0) {
    faults.push(wholeFile('.', 'expected at least one intent, such as orders/order-status.yaml, found none'));
  }
  const ids = new Set<string>();
  for (const { path } of intentFiles) {
    const id = intentId(path);
    if (ids.has(id)) faults.push(wholeFile(path, 'expected one file per intent, found .yaml and .yml'));
    ids.add(id);
  }
  return faults;
}

function wholeFile(file: string, message: string): Fault {
  return { file, line: 1, column: 1, severity: 'error', message };
}

const settingsOutline = z.object({
  languages: settingsShape.shape.languages.optional().catch(undefined),
  placeholders: z.record(z.string(), z.string()).optional().catch(undefined),
});

function outlineOf(settings: YamlFile | undefined, departments: YamlFile | undefined) {
  const outline = settingsOutline.safeParse(settings?.value).data;
  const named = z.record(z.string(), z.unknown()).safeParse(departments?.value).data;
  return {
    ...(named && { departmentIds: Object.keys(named) }),
    ...(outline?.languages && { languages: outline.languages }),
    ...(outline && { placeholders: outline.placeholders ?? {} }),
  };
}
