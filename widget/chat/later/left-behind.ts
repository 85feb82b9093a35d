import type { Contact } from '../../../src/protocol/contact.ts';

/** What a visitor leaves; what is empty is left out. */
export interface LeftBehind extends Contact {
  readonly message?: string;
}

/** What keeps it from being kept: a field, or something else. */
export type Trouble = 'nothing-given' | 'email' | 'phone' | 'message' | 'too-long' | 'too-often' | 'failed';
