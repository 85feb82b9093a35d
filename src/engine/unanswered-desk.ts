import { setImmediate as othersFirst } from 'node:timers/promises';
import { z } from 'zod';
import { type AnsweredSince, createAnsweredSince } from '../bot/answered-since.ts';
import { type DraftIntent, draftIntent } from '../bot/draft-intent.ts';
import { missedMessages } from '../bot/missed-messages.ts';
import { nameIntent } from '../bot/name-intent.ts';
import {
  type ClusterBook,
  emptyBook,
  knowsCluster,
  mergeClusters,
  separateCluster,
  setState,
  splitCluster,
  type UnansweredCluster,
} from '../bot/unanswered.ts';
import { twinClusters } from '../matcher/twin-clusters.ts';
import type { Deps, Published } from './deps.ts';
import { changeDraft, readDraft } from './drafts.ts';
import { ContentConflictError, type Editing, type Editor } from './editing.ts';
import type { PastBook } from './past-book.ts';

const record = z.object({
  id: z.string(),
  anchors: z.array(z.string()),
  state: z.enum(['open', 'dismissed']),
  mergedInto: z.string().optional(),
  pinned: z.array(z.string()),
});
const bookShape = z.object({ records: z.array(record), next: z.number() });

export interface DraftedCluster extends DraftIntent {
  readonly intentId: string;
}

/** What an editor decides about a cluster. */
export type ClusterDecision =
  | { readonly action: 'dismiss' | 'reopen' | 'separate' }
  | { readonly action: 'merge'; readonly into: string }
  | { readonly action: 'split'; readonly texts: readonly string[] };

export interface ListedCluster extends UnansweredCluster {
  /** The intent by which the bot in force now answers most of what is asked there. */
  readonly answeredBy?: string;
  /** The cluster that probably asks the same in another language. */
  readonly twin?: string;
  /** Its messages in each part of the days, the oldest first. */
  readonly trend: readonly number[];
  /** Unix ms of its last message. */
  readonly lastAt: number;
}

const bookName = 'unanswered';
const dayMs = 86_400_000;
const trendParts = 8;
/** Comparing languages asks the model about every message of these. */
const mostWithTwins = 40;
/** Of these the bot in force is asked whether it answers them by now, a few before others get their turn. */
const mostAskedAgain = 300;
const askedAtOnce = 5;
/** Of two editors who decide at once, the second tries again so often. */
const mostTries = 5;

type Reading = Pick<Deps, 'clock' | 'published'>;

/** What was not answered in the last days, grouped; the identities it gives are kept. */
export async function listUnanswered(
  deps: Reading,
  { documents, group }: Editing,
  book: PastBook,
  days: number,
  signal: AbortSignal,
): Promise<readonly ListedCluster[]> {
  const since = deps.clock.now() - days * dayMs;
  const messages = missedMessages(await book.turnsSince(since, signal));
  const { intents } = deps.published().catalogue;
  const background = [...intents.values()].flatMap(({ utterances }) => Object.values(utterances).flat());
  let clusters: readonly UnansweredCluster[] = [];
  await changeBook(documents, async (known) => {
    const grouped = await group({ messages, background, book: known }, signal);
    clusters = grouped.clusters;
    return grouped.book;
  });
  const twins = twinsOf(deps, clusters);
  const answers = await answeredSince(deps.published(), clusters, signal);
  return clusters.map((cluster) => {
    const times = cluster.messages.map(({ at }) => at);
    const twin = twins.get(cluster.id);
    const answeredBy = answers.get(cluster.id);
    return {
      ...cluster,
      trend: trendOf(times, since, days * dayMs),
      lastAt: Math.max(...times),
      ...(answeredBy && { answeredBy }),
      ...(twin && { twin }),
    };
  });
}

/** What a bot has been asked is remembered for as long as it is in force. */
const askers = new WeakMap<Published, AnsweredSince>();

/** By cluster, the intent that answers it by now. */
async function answeredSince(
  bot: Published,
  clusters: readonly UnansweredCluster[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const ask = askers.get(bot) ?? createAnsweredSince(bot);
  askers.set(bot, ask);
  const answers = new Map<string, string>();
  for (const [at, { id, messages }] of clusters.slice(0, mostAskedAgain).entries()) {
    if (at % askedAtOnce === 0) {
      await othersFirst();
      signal.throwIfAborted();
    }
    const intentId = ask(messages);
    if (intentId !== undefined) answers.set(id, intentId);
  }
  return answers;
}

function trendOf(times: readonly number[], since: number, duration: number): readonly number[] {
  const counts = new Array<number>(trendParts).fill(0);
  for (const at of times) {
    const part = Math.min(trendParts - 1, Math.floor((trendParts * (at - since)) / duration));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

function twinsOf(
  { published }: Reading,
  clusters: readonly UnansweredCluster[],
): ReadonlyMap<string, string> {
  const { model, catalogue } = published();
  const [first] = catalogue.settings.languages;
  const spoken = clusters
    .filter(({ conversations }) => conversations > 1)
    .slice(0, mostWithTwins)
    .map(({ id, messages }) => ({
      id,
      language: languageOf(messages, first),
      texts: messages.map(({ text }) => text),
    }));
  return twinClusters(model, spoken);
}

/** The language of most of them. */
function languageOf(messages: UnansweredCluster['messages'], otherwise: string): string {
  const counts = Map.groupBy(messages, ({ language = otherwise }) => language);
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? otherwise;
}

/**
 * Keeps what an editor decided. Gives the id of the cluster that was split off, if one was; undefined where there is no
 * such cluster.
 */
export async function decideCluster(
  { documents }: Editing,
  id: string,
  decision: ClusterDecision,
): Promise<{ readonly splitOff?: string } | undefined> {
  let made: string | undefined;
  let isKnown = true;
  await changeBook(documents, async (book) => {
    isKnown = [id, ...('into' in decision ? [decision.into] : [])].every((one) => knowsCluster(book, one));
    if (!isKnown) return book;
    switch (decision.action) {
      case 'dismiss':
        return setState(book, id, 'dismissed');
      case 'reopen':
        return setState(book, id, 'open');
      case 'separate':
        return separateCluster(book, id);
      case 'merge':
        return mergeClusters(book, id, decision.into);
      case 'split': {
        const split = splitCluster(book, decision.texts);
        made = split.id;
        return split.book;
      }
    }
  });
  if (!isKnown) return undefined;
  return made === undefined ? {} : { splitOff: made };
}

/**
 * Puts an intent made of a cluster into the editor's draft, named by what is asked where no id is given. Throws
 * ContentConflictError where that id is taken.
 */
export async function draftFromCluster(
  { published }: Pick<Deps, 'published'>,
  editing: Editing,
  editor: Editor,
  cluster: UnansweredCluster,
  wanted: string | undefined,
): Promise<DraftedCluster> {
  const bot = published();
  const [live, draft] = await Promise.all([editing.source.read(), readDraft(editing, editor)]);
  const paths = new Set([...live.files.map(({ path }) => path), ...Object.keys(draft.files)]);
  const isTaken = (id: string): boolean => [`${id}.yaml`, `${id}.yml`].some((path) => paths.has(path));
  const intentId = wanted ?? nameIntent(bot, cluster.name, isTaken);
  const drafted = draftIntent(cluster, intentId, bot.catalogue);
  await changeDraft(editing, editor, drafted.path, { text: drafted.text, seen: null });
  return { intentId, ...drafted };
}

async function changeBook(
  documents: Editing['documents'],
  change: (book: ClusterBook) => Promise<ClusterBook>,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await documents.read(bookName);
    const book = found === undefined ? emptyBook : asBook(found.value);
    const changed = await change(book);
    if (JSON.stringify(changed) === JSON.stringify(book)) return;
    if ((await documents.write(bookName, changed, found?.revision)) === 'written') return;
  }
  throw new ContentConflictError([bookName]);
}

function asBook(value: unknown): ClusterBook {
  const { records, next } = bookShape.parse(value);
  return {
    records: records.map(({ mergedInto, ...own }) => ({ ...own, ...(mergedInto && { mergedInto }) })),
    next,
  };
}
