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
