import { createHash } from 'node:crypto';
import type { Checkpoint } from '../matcher/adagrad.ts';
import { clusterTexts } from '../matcher/cluster-texts.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { MissedMessage } from './missed-messages.ts';

/** What editors decided about a cluster, and what it is known by on other days. */
export interface ClusterRecord {
  readonly id: string;
  /** Hashes of wordings that were in it; a cluster that has most of them is the same one. */
  readonly anchors: readonly string[];
  readonly state: 'open' | 'dismissed';
  /** This one counts as part of another. */
  readonly mergedInto?: string;
  /** Hashes of wordings that belong here whatever is found: it was split off another one. */
  readonly pinned: readonly string[];
}

/** All clusters that were ever found, and the number of the next new one. */
export interface ClusterBook {
  readonly records: readonly ClusterRecord[];
  readonly next: number;
}

/** Messages that ask the same and were not answered. */
export interface UnansweredCluster {
  /** The same on other days, as long as some of its wordings come again. */
  readonly id: string;
  /** Its best example. */
  readonly name: string;
  readonly state: ClusterRecord['state'];
  /** How many conversations it comes from. */
  readonly conversations: number;
  /** The most typical first. */
  readonly messages: readonly MissedMessage[];
}

export interface Grouped {
  readonly clusters: readonly UnansweredCluster[];
  /** With the identities that were given. */
  readonly book: ClusterBook;
}

export const emptyBook: ClusterBook = { records: [], next: 1 };

/** A cluster is known by so many of its wordings. */
const mostAnchors = 60;

/**
 * Groups what was not answered, the clusters of most conversations first, and gives each the identity it had before.
 * `background`: the catalogue's utterances. The book that comes back holds the old clusters too, for those that come again.
 */
export function groupUnanswered(
  messages: readonly MissedMessage[],
  background: readonly string[],
  book: ClusterBook,
  checkpoint?: Checkpoint,
): Grouped {
  const keys = messages.map(({ text }) => wordingOf(text));
  const pins = new Map(
    book.records.flatMap(({ id, pinned }) => pinned.map((wording) => [wording, id] as const)),
  );
  const free = [...messages.keys()].filter((place) => !pins.has(keys[place] ?? ''));
  const texts = free.map((place) => messages[place]?.text ?? '');
  const found = clusterTexts(texts, { background, ...(checkpoint && { checkpoint }) }).map(({ members }) =>
    members.map((member) => free[member] ?? 0),
  );
  const { ids, next } = identify(found, keys, book);
  const byId = new Map<string, number[]>();
  const put = (id: string, places: readonly number[]): void => {
    byId.set(id, [...(byId.get(id) ?? []), ...places]);
  };
  for (const [at, places] of found.entries()) put(finalId(book, ids[at] ?? ''), places);
  for (const [place, key] of keys.entries()) {
    const pinned = pins.get(key);
    if (pinned !== undefined) put(finalId(book, pinned), [place]);
  }
  const states = new Map(book.records.map(({ id, state }) => [id, state]));
  const clusters = [...byId].map(([id, places]): UnansweredCluster => {
    const own = places.flatMap((place) => messages[place] ?? []);
    const conversations = new Set(own.map(({ conversationId }) => conversationId)).size;
    return { id, name: own[0]?.text ?? '', state: states.get(id) ?? 'open', conversations, messages: own };
  });
  return {
    clusters: clusters.toSorted((a, b) => b.conversations - a.conversations || (a.id < b.id ? -1 : 1)),
    book: { records: remember(book, ids, found, keys), next },
  };
}

/**
 * What two messages share that are read as the same words. A hash, since it is kept for as long as the cluster, and what
 * visitors wrote shall not be.
 */
export function wordingOf(text: string): string {
  return createHash('sha256').update(wordsOf(text).join(' ')).digest('base64url').slice(0, 22);
}

/** Gives each cluster the id of the record that it shares most wordings with; each record is given once. */
function identify(
  found: readonly (readonly number[])[],
  keys: readonly string[],
  { records, next }: ClusterBook,
): { readonly ids: readonly string[]; readonly next: number } {
  const owners = new Map<string, string[]>();
  for (const { id, anchors } of records) {
    for (const anchor of anchors) owners.set(anchor, [...(owners.get(anchor) ?? []), id]);
  }
  const claims = found.flatMap((places, at) => {
    const counts = new Map<string, number>();
    for (const key of new Set(places.map((place) => keys[place] ?? ''))) {
      for (const id of owners.get(key) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].map(([id, shared]) => ({ at, id, shared }));
  });
  const ids = new Array<string>(found.length).fill('');
  const given = new Set<string>();
  for (const { at, id } of claims.toSorted((a, b) => b.shared - a.shared || a.at - b.at)) {
    if (ids[at] !== '' || given.has(id)) continue;
    ids[at] = id;
    given.add(id);
  }
  let number = next;
  return { ids: ids.map((id) => id || `cluster-${number++}`), next: number };
}

function finalId({ records }: ClusterBook, id: string): string {
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const into = records.find((record) => record.id === current)?.mergedInto;
    if (into === undefined || seen.has(into)) return current;
    seen.add(current);
    current = into;
  }
}

function remember(
  { records }: ClusterBook,
  ids: readonly string[],
  found: readonly (readonly number[])[],
  keys: readonly string[],
): readonly ClusterRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  found.forEach((places, at) => {
    const id = ids[at] ?? '';
    const known = byId.get(id) ?? { id, anchors: [], state: 'open' as const, pinned: [] };
    const anchors = new Set([...places.map((place) => keys[place] ?? ''), ...known.anchors]);
    byId.set(id, { ...known, anchors: [...anchors].slice(0, mostAnchors) });
  });
  return [...byId.values()];
}

/** Hides a cluster, or shows it again. */
export function setState(book: ClusterBook, id: string, state: ClusterRecord['state']): ClusterBook {
  return change(book, id, (record) => ({ ...record, state }));
}

/** Lets one cluster count as part of another from now on. */
export function mergeClusters(book: ClusterBook, id: string, into: string): ClusterBook {
  return finalId(book, into) === id ? book : change(book, id, (record) => ({ ...record, mergedInto: into }));
}

/** Lets a cluster that was merged count for itself again. */
export function separateCluster(book: ClusterBook, id: string): ClusterBook {
  return change(book, id, ({ mergedInto: _, ...record }) => record);
}

/** Whether there was ever such a cluster. */
export function knowsCluster({ records }: ClusterBook, id: string): boolean {
  return records.some((record) => record.id === id);
}

/** Puts messages with these texts into a cluster of their own from now on. */
export function splitCluster(
  book: ClusterBook,
  texts: readonly string[],
): { readonly book: ClusterBook; readonly id: string } {
  const id = `cluster-${book.next}`;
  const pinned = [...new Set(texts.map(wordingOf))];
  const without = (wordings: readonly string[]) => wordings.filter((wording) => !pinned.includes(wording));
  const others = book.records.map((record) => ({
    ...record,
    anchors: without(record.anchors),
    pinned: without(record.pinned),
  }));
  const record: ClusterRecord = { id, anchors: [], state: 'open', pinned };
  return { id, book: { records: [...others, record], next: book.next + 1 } };
}

function change(book: ClusterBook, id: string, by: (record: ClusterRecord) => ClusterRecord): ClusterBook {
  return { ...book, records: book.records.map((record) => (record.id === id ? by(record) : record)) };
}
