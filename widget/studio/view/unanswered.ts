import type { MissedView, UnansweredView } from '../../../src/protocol/traffic-rest.ts';
import type { Deed } from '../controller/unanswered.ts';
import type { Words } from '../locales/type.ts';

/** Where a group is listed. */
export type Standing = 'open' | 'answered' | 'dismissed';

/** What an intent in force answers by now needs no work, whatever happened then. */
export function standingOf({ state, answeredBy }: UnansweredView): Standing {
  if (state === 'dismissed') return 'dismissed';
  return answeredBy === undefined ? 'open' : 'answered';
}

/** A way of asking in a group, however often it was asked so. */
export interface Asked {
  readonly text: string;
  readonly count: number;
  /** Where the last of them was written, for those who may read it. */
  readonly conversationId?: string;
  readonly language?: string;
}

/** The ways of asking of a group, in the order of its messages. */
export function askedIn({ messages }: UnansweredView): readonly Asked[] {
  return [...Map.groupBy(messages, ({ text }) => text)].map(([text, same]) => {
    const last = same.toSorted((a, b) => b.at - a.at)[0];
    const language = last?.language;
    const conversationId = last?.conversationId;
    return {
      text,
      count: same.length,
      ...(language && { language }),
      ...(conversationId && { conversationId }),
    };
  });
}

/** Why a group counts as not answered, the most frequent reason first. */
export function reasonsOf({ messages }: UnansweredView, words: Words): readonly string[] {
  const counts = Map.groupBy(
    messages.flatMap(({ reasons }) => reasons),
    (reason) => reason,
  );
  return [...counts]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, all]) => (isReason(reason, words) ? words.reasons[reason](all.length) : []));
}

function isReason(reason: string, { reasons }: Words): reason is keyof Words['reasons'] {
  return Object.hasOwn(reasons, reason);
}

const mostReplies = 3;

/** What agents replied in a group, each text once. */
export function repliesIn({ messages }: UnansweredView): readonly MissedView['replies'][number][] {
  const byText = new Map(messages.flatMap(({ replies }) => replies).map((reply) => [reply.text, reply]));
  return [...byText.values()].slice(0, mostReplies);
}

/** How long ago, in whole days as the calendar has them. */
export function sayAgo(at: number, now: number, words: Words): string {
  const days = Math.max(0, Math.round((midnight(now) - midnight(at)) / 86_400_000));
  return days === 0 ? words.lastToday : words.lastDaysAgo(days);
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** What was just done, in words. */
export function sayDeed(deed: Deed, words: Words): string {
  switch (deed.type) {
    case 'dismissed':
      return words.dismissedNow(deed.count);
    case 'reopened':
      return words.reopenedNow(deed.count);
    case 'merged':
      return words.mergedNow(deed.name);
    case 'split':
      return words.splitNow(deed.count);
  }
}

/** The groups in which every word that is looked for stands, in a name or an example. */
export function findGroups(clusters: readonly UnansweredView[], looked: string): readonly UnansweredView[] {
  const wanted = looked.toLowerCase().split(/\s+/u).filter(Boolean);
  return clusters.filter(({ messages }) => {
    const all = messages.map(({ text }) => text.toLowerCase()).join('\n');
    return wanted.every((word) => all.includes(word));
  });
}
