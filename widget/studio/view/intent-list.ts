import type { Overview, SurveyedIntent } from '../../../src/protocol/studio-rest.ts';
import type { IntentHealth } from '../controller/content-api.ts';
import type { LibraryState } from '../controller/library.ts';

export type ListFilter = 'all' | 'problems' | 'changed' | 'unasked' | 'poor';

/** One line of the list. */
export interface IntentRow {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly state: Overview['files'][number]['state'];
  readonly errors: number;
  readonly warnings: number;
  readonly validity: 'valid' | 'expired' | 'coming';
  readonly utterances: number;
  readonly tests: number;
  readonly health?: IntentHealth;
}

/** A topic with what is in it, by title. */
export interface TopicRows {
  readonly topic: string;
  readonly rows: readonly IntentRow[];
}

/** How the list is looked at. `today` is YYYY-MM-DD. */
export interface ListView {
  readonly search: string;
  readonly filter: ListFilter;
  readonly language: string;
  readonly today: string;
}

/** The intents that fit, by topic. What is removed in the draft stays in the list until that is published. */
export function topicRows({ overview, health, found }: LibraryState, view: ListView): readonly TopicRows[] {
  if (overview === undefined) return [];
  const topics = new Map<string, IntentRow[]>();
  for (const row of allRows(overview, health, view)) {
    if (!fits(row, view, found?.text === view.search && found.paths.has(row.path))) continue;
    const topic = row.id.split('/').slice(0, -1).join('/');
    topics.set(topic, [...(topics.get(topic) ?? []), row]);
  }
  return [...topics].map(([topic, rows]) => ({ topic, rows }));
}

/** The files beside the intents, with what is wrong with them. */
export function otherFiles(
  overview: Overview,
): readonly Pick<IntentRow, 'path' | 'state' | 'errors' | 'warnings'>[] {
  return overview.files
    .filter(({ path }) => path.startsWith('_'))
    .map(({ path, state }) => ({ path, state, ...problemsOf(overview, path) }));
}

/** An intent's title for readers of a language, else in the first that has one, else its id. */
export function titleOf({ id, title }: Pick<SurveyedIntent, 'id' | 'title'>, language: string): string {
  return title[language] || Object.values(title)[0] || id;
}

function allRows(
  overview: Overview,
  health: LibraryState['health'],
  { language, today }: ListView,
): readonly IntentRow[] {
  const surveyed = new Map(overview.intents.map((intent) => [intent.path, intent]));
  return overview.files.flatMap(({ path, state }): readonly IntentRow[] => {
    if (path.startsWith('_')) return [];
    const id = path.replace(/\.ya?ml$/u, '');
    const intent = surveyed.get(path);
    const own = health?.get(id);
    return [
      {
        id,
        path,
        state,
        title: intent === undefined ? id : titleOf(intent, language),
        ...problemsOf(overview, path),
        validity: validityOf(intent, today),
        utterances: sum(Object.values(intent?.utterances ?? {})),
        tests: intent?.tests ?? 0,
        ...(own && { health: own }),
      },
    ];
  });
}

function problemsOf(
  { faults }: Overview,
  path: string,
): { readonly errors: number; readonly warnings: number } {
  const own = faults.filter(({ file }) => file === path);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: own.length - errors };
}

function validityOf(intent: SurveyedIntent | undefined, today: string): IntentRow['validity'] {
  if (intent?.validUntil !== undefined && intent.validUntil < today) return 'expired';
  return intent?.validFrom !== undefined && intent.validFrom > today ? 'coming' : 'valid';
}

function fits(row: IntentRow, { search, filter }: ListView, hasTexts: boolean): boolean {
  if (!passes[filter](row)) return false;
  if (hasTexts) return true;
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const text = `${row.id} ${row.title}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const passes: Readonly<Record<ListFilter, (row: IntentRow) => boolean>> = {
  all: () => true,
  problems: needsLook,
  changed: ({ state }) => state !== 'live',
  unasked: ({ health }) => health?.neglect.includes('never-answered') ?? false,
  poor: isPoor,
};

/** Whether its answers are rated low, or agents often call them wrong. */
function isPoor({ health }: IntentRow): boolean {
  return health?.neglect.some((one) => one === 'low-rated' || one === 'judged-wrong') ?? false;
}

/** Whether an editor should look at it. */
function needsLook(row: IntentRow): boolean {
  const { errors, warnings, validity, health } = row;
  if (errors + warnings > 0 || validity !== 'valid') return true;
  if (health === undefined) return false;
  return health.tests.failed > 0 || isPoor(row) || isConfused(row);
}

/** A few utterances that others take are no fault: that is what the other ones are for. */
const mostTaken = 0.05;

/** Whether so many of its utterances are taken by others that people will notice. */
export function isConfused({ health, utterances }: IntentRow): boolean {
  const taken = sum(health?.stolenBy.map(({ count }) => count) ?? []);
  return taken > 1 && taken > mostTaken * utterances;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0);
}
