import type { Draft } from './draft.ts';
import type { Evidence } from './evidence.ts';

/** Something that an answer must not do. */
export interface Rule {
  readonly name: string;
  /** `from-the-start`: holds of every beginning of a text; `at-the-end`: only a whole text can be judged. */
  readonly judged: 'from-the-start' | 'at-the-end';
  /** What breaks the rule, in a few words each; empty: nothing does. */
  readonly faults: (draft: Draft, evidence: Evidence) => readonly string[];
}
