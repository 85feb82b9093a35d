import type { Clock } from '../ports/clock.ts';
import type { ConversationStore, ServedWait } from '../ports/conversation-store.ts';
import { coalesce } from './coalesce.ts';

/** What waits have taught of late. It is read from the store, so that every process knows the same, also after a restart. */
export interface WaitBook {
  /** The department's last waits that ended with an agent, in order of their end. */
  past(department: string): Promise<readonly ServedWait[]>;
  /** All that are remembered, by department. */
  all(): Promise<ReadonlyMap<string, readonly ServedWait[]>>;
}

/** Waits longer ago than this say nothing any more, nor do more than so many of a department. */
const longestAgoMs = 24 * 3_600_000;
const mostRemembered = 400;
/** How long what was read is good for, and how much of it is read again: what was stored late may be stamped earlier. */
const freshMs = 2_000;
const overlapMs = 10_000;
const mostAtOnce = 2_000;

export function createWaitBook({
  conversations,
  clock,
}: {
  readonly conversations: Pick<ConversationStore, 'served'>;
  readonly clock: Pick<Clock, 'now'>;
}): WaitBook {
  const book = new Map<string, readonly ServedWait[]>();
  let readAt: number | undefined;

  const catchUp = coalesce(async () => {
    const now = clock.now();
    if (readAt !== undefined && now - readAt < freshMs) return;
    const since = readAt === undefined ? now - longestAgoMs : readAt - overlapMs;
    const served = await conversations.served(since, mostAtOnce);
    readAt = now;
    for (const [department, news] of Map.groupBy(served, (wait) => wait.department)) {
      book.set(department, added(book.get(department) ?? [], news, since));
    }
  });

  return {
    async past(department) {
      await catchUp();
      return recent(book.get(department) ?? [], clock.now());
    },
    async all() {
      await catchUp();
      return new Map([...book].map(([department, past]) => [department, recent(past, clock.now())]));
    },
  };
}

/** What is new since then, put in its place; most of it was read before. */
function added(
  past: readonly ServedWait[],
  news: readonly ServedWait[],
  since: number,
): readonly ServedWait[] {
  const first = past.findLastIndex(({ at }) => at < since) + 1;
  const known = new Map([...past.slice(first), ...news].map((wait) => [keyOf(wait), wait]));
  if (known.size === past.length - first) return past;
  const latest = [...known.values()].sort((a, b) => a.at - b.at);
  return [...past.slice(0, first), ...latest].slice(-mostRemembered);
}

function keyOf({ conversationId, seq }: ServedWait): string {
  return `${conversationId} ${seq}`;
}

function recent(past: readonly ServedWait[], now: number): readonly ServedWait[] {
  return past.filter(({ at }) => at >= now - longestAgoMs);
}
