import type { Summary } from '../../../src/protocol/briefing.ts';
import type { Event, EventOf } from '../../../src/protocol/events.ts';
import type { Words } from '../locales/type.ts';

/** What a language model wrote of the present handoff, if it did. */
export function writtenSummary(events: readonly Event[]): EventOf<'summary-written'> | undefined {
  const last = events.findLast(({ type }) => marks.has(type));
  return last?.type === 'summary-written' ? last : undefined;
}

/** Behind these an earlier summary is of an earlier handoff. */
const marks: ReadonlySet<Event['type']> = new Set([
  'summary-written',
  'returned-to-bot',
  'conversation-reopened',
]);

/** What the bot has done about the matter: "menjawab Status pengembalian dana 2× · tidak paham 1×". Empty: nothing. */
export function describeTried({ tried, misunderstood, returns }: Summary, words: Words): string {
  const pieces = tried.map(({ how, title, times }) => {
    const done = `${words.ways[how]} ${title}`;
    return times > 1 ? `${done} ${times}×` : done;
  });
  if (misunderstood > 0) pieces.push(words.misunderstood(misunderstood));
  if (returns > 0) pieces.push(words.returned(returns));
  return pieces.join(' · ');
}
