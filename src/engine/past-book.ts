import { setImmediate as othersFirst } from 'node:timers/promises';
import { type PastTurn, pastTurns } from '../bot/past-turns.ts';
import type { Deps } from './deps.ts';

/** What visitors asked of late and what came of it, without anybody's data. */
export interface PastBook {
  /** The turns at or after `since` (Unix ms) of the conversations that changed last. */
  turnsSince(since: number, signal: AbortSignal): Promise<readonly PastTurn[]>;
}

/** More conversations than this say nothing new. */
const mostConversations = 10_000;
const mostEvents = 2_000;
/** So many are read before others get their turn. */
const batch = 10;

interface Page {
  readonly seq: number;
  readonly turns: readonly PastTurn[];
}

/** Reads each conversation once, and again only when it has gone on; a few at a time, so that nobody waits for it. */
export function createPastBook({ conversations }: Pick<Deps, 'conversations'>): PastBook {
  const pages = new Map<string, Page>();

  async function pageOf({ id, seq }: { readonly id: string; readonly seq: number }): Promise<Page> {
    const known = pages.get(id);
    if (known?.seq === seq) return known;
    const page = { seq, turns: pastTurns(id, await conversations.eventsAfter(id, 0, mostEvents)) };
    pages.delete(id); // so that what changed last stands last
    pages.set(id, page);
    return page;
  }

  function forgetOldest(): void {
    for (const id of pages.keys()) {
      if (pages.size <= mostConversations) return;
      pages.delete(id);
    }
  }

  return {
    async turnsSince(since, signal) {
      const changed = await conversations.changedSince(since, mostConversations);
      const turns: PastTurn[] = [];
      for (let from = 0; from < changed.length; from += batch) {
        signal.throwIfAborted();
        const read = await Promise.all(changed.slice(from, from + batch).map(pageOf));
        turns.push(...read.flatMap((page) => page.turns.filter(({ at }) => at >= since)));
        await othersFirst();
      }
      forgetOldest();
      return turns;
    },
  };
}
