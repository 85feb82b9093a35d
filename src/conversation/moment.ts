import type { EventBody } from '../protocol/events.ts';
import type { DeadlineTimes } from './deadline.ts';

/** Composes one of the server's own texts as a notice for the visitor. */
export type Say = (
  notice: string,
  language: string,
  values?: Readonly<Record<string, string>>,
) => Extract<EventBody, { type: 'notice-posted' }>;

/** What the core is told of the world around it. `now` is Unix ms. */
export interface Moment {
  readonly now: number;
  readonly times: DeadlineTimes;
  readonly say: Say;
}
