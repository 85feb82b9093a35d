import type { AwayReason } from '../../../src/protocol/agent-rest.ts';
import type { Verdict } from '../../../src/protocol/events.ts';
import type { Destination } from '../controller/agent-api.ts';
import type { AllFilter } from '../controller/all.ts';
import type { DraftKind } from '../controller/drafts.ts';
import type { Presence } from '../controller/state.ts';

/** What opens a dialog. */
export type DialogWish =
  | { readonly type: 'shortcuts' | 'palette' }
  | { readonly type: 'return' | 'transfer' | 'ask-close' | 'ask-erase'; readonly conversationId: string }
  | { readonly type: 'earlier'; readonly conversationId: string; readonly earlierId: string };

/** What an agent wants of the panes and dialogs around what they do. */
export type PaneWish =
  | DialogWish
  | { readonly type: 'back' | 'details' | 'board' }
  | { readonly type: 'alerts'; readonly kind: AlertKind; readonly to: 'on' | 'off' };

/** How the desk calls an agent who looks elsewhere. */
export type AlertKind = 'notifications' | 'sound';

/** What an agent wants of the controller. */
export type WorkWish =
  | {
      readonly type:
        | 'open'
        | 'claim'
        | 'send'
        | 'add-note'
        | 'whisper'
        | 'compose'
        | 'join'
        | 'stop-joining'
        | 'refuse';
      readonly conversationId: string;
    }
  | {
      readonly type: 'tag';
      readonly conversationId: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'all'; readonly filter: AllFilter }
  | { readonly type: 'all-further' }
  | { readonly type: 'use'; readonly conversationId: string; readonly text: string }
  | {
      readonly type: 'close';
      readonly conversationId: string;
      readonly reason: string;
      readonly tags: readonly string[];
    }
  | {
      readonly type: 'write';
      readonly conversationId: string;
      readonly kind: DraftKind;
      readonly text: string;
    }
  | {
      readonly type: 'judge';
      readonly conversationId: string;
      readonly seq: number;
      readonly verdict: Verdict | null;
    }
  | { readonly type: 'retry' | 'discard'; readonly conversationId: string; readonly messageId: string }
  | { readonly type: 'presence'; readonly presence: Presence; readonly reason?: AwayReason }
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

/** How the conversation ended, and its tags. */
export class CloseEvent extends Event {
  readonly reason: string;
  readonly tags: readonly string[];

  constructor(reason: string, tags: readonly string[]) {
    super('sapa-close');
    this.reason = reason;
    this.tags = tags;
  }
}

/** Whoever leads has confirmed that a person is to be forgotten. */
export class EraseEvent extends Event {
  constructor() {
    super('sapa-erase');
  }
}

export class ReturnEvent extends Event {
  readonly note: string;

  constructor(note: string) {
    super('sapa-return');
    this.note = note;
  }
}
