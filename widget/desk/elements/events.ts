import type { Destination } from '../controller/agent-api.ts';
import type { DraftKind } from '../controller/drafts.ts';
import type { Presence } from '../controller/state.ts';
import type { DeskLanguage } from '../locales/words.ts';

/** What an agent wants of the panes and dialogs around what they do. */
export type PaneWish =
  | { readonly type: 'back' | 'details' | 'shortcuts' }
  | { readonly type: 'return' | 'transfer'; readonly conversationId: string };

/** What an agent wants of the controller. */
export type WorkWish =
  | { readonly type: 'open' | 'claim' | 'send' | 'add-note'; readonly conversationId: string }
  | { readonly type: 'close'; readonly conversationId: string; readonly reason: string }
  | {
      readonly type: 'write';
      readonly conversationId: string;
      readonly kind: DraftKind;
      readonly text: string;
    }
  | { readonly type: 'retry' | 'discard'; readonly conversationId: string; readonly messageId: string }
  | { readonly type: 'presence'; readonly presence: Presence }
  | { readonly type: 'log-out' };

export type DeskWish = PaneWish | WorkWish;

/** Carries a wish up through the elements. */
export class WishEvent extends Event {
  readonly wish: DeskWish;

  constructor(wish: DeskWish) {
    super('sapa-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

export class LogInEvent extends Event {
  readonly email: string;
  readonly password: string;

  constructor(email: string, password: string) {
    super('sapa-log-in');
    this.email = email;
    this.password = password;
  }
}

/** Carries the chosen language up. */
export class LanguageEvent extends Event {
  readonly language: DeskLanguage;

  constructor(language: DeskLanguage) {
    super('sapa-language', { bubbles: true, composed: true });
    this.language = language;
  }
}

/** A dialog was confirmed: where the conversation goes, and what to tell whoever gets it. */
export class TransferEvent extends Event {
  readonly to: Destination;
  readonly note: string;

  constructor(to: Destination, note: string) {
    super('sapa-transfer');
    this.to = to;
    this.note = note;
  }
}

export class ReturnEvent extends Event {
  readonly note: string;

  constructor(note: string) {
    super('sapa-return');
    this.note = note;
  }
}
