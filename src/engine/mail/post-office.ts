import type { Mailer, MailFailure } from '../../ports/mailer.ts';
import type { Outbox } from '../../ports/outbox.ts';

/** Everything that mail needs. */
export interface PostOffice {
  readonly mailer: Mailer;
  readonly outbox: Outbox;
  /** The address under which visitors reach the server, without a slash at its end. */
  readonly publicUrl: string;
  /** Aborts when the process is about to end; what is on its way is tried again by the next one. */
  readonly shutdown: AbortSignal;
  /** Hears of a mail that did not go out, in words without anybody's address. */
  readonly onFailure: (failure: MailTrouble) => void;
}

export interface MailTrouble {
  readonly conversationId: string;
  readonly kind: MailFailure;
  readonly detail?: string;
  readonly attempts: number;
  readonly next: 'tries-again' | 'gives-up';
}
