import { foldEvents } from '../../shared/fold-events.ts';
import { followTogether } from '../../shared/follow-together.ts';
import { browserJournal, type Journal } from '../../shared/journal.ts';

/** Makes a transcript of what the line brings. */
export const fold = foldEvents;

/** What a visitor needs who has said something: the line, one for all tabs, and the list of what is left to send. */
export function lineAs(name: string): {
  readonly follow: typeof followTogether;
  readonly journal: Journal | undefined;
} {
  return { follow: followTogether, journal: browserJournal(name) };
}
