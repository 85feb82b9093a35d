import type { QuickReply } from '../../../src/protocol/events.ts';
import { namesTalkToPerson } from '../../shared/locales/locales.ts';
import type { Texts } from '../../shared/locales/texts.ts';
import type { VisitState } from '../visit-state.ts';

/** What every part of the chat is drawn from. */
export interface Scene {
  readonly state: VisitState;
  readonly texts: Texts;
  /** The language of the texts, for dates and numbers. */
  readonly language: string;
  /** Unix ms. */
  readonly now: number;
}

/** A department's name as the site says it. */
export function departmentName({ state }: Scene, id: string): string {
  return state.site?.departments.find((department) => department.id === id)?.name ?? '';
}

/** Whether the department is closed: then nobody counts places in its queue. */
export function isClosed({ state }: Scene, id: string): boolean {
  return state.site?.departments.find((department) => department.id === id)?.open === false;
}

export interface Suggestions {
  readonly chips: readonly QuickReply[];
  /** Whether the last word suggests to talk to a person. */
  readonly person: 'suggested' | 'not-suggested';
}

/**
 * What is suggested under the last word; nothing while the visitor's next is on its way. A person is no chip, because
 * the footer always offers one: there it can be seen wherever the reader is, and once.
 */
export function suggestions({ state, texts }: Scene): Suggestions {
  const { transcript, unsent, delivered, site } = state;
  const isAnswered = unsent.length + delivered.length > 0;
  const last = transcript.seq === 0 ? site?.quickReplies : transcript.quickReplies;
  const all = isAnswered || last === undefined ? [] : last;
  const chips = all.filter(({ text }) => !namesTalkToPerson(text, texts));
  return { chips, person: chips.length < all.length ? 'suggested' : 'not-suggested' };
}
