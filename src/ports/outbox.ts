/** A mail that has to go out: what it is about. What it says is written when it is sent. Times are Unix ms. */
export interface DueMail {
  readonly mailId: string;
  /**
   * `reply`: what was said to a visitor who is away; `missed`: to one who may be, which is seen when it goes out;
   * `transcript`: everything said so far.
   */
  readonly kind: 'reply' | 'missed' | 'transcript';
  readonly conversationId: string;
  /** The seq of what was said, or of the last event of the transcript. */
  readonly seq: number;
  readonly to: string;
  /** Not before this. */
  readonly dueAt: number;
}

/** Mails of one kind about one conversation to one address, which go out as one. */
export interface MailBundle extends Pick<DueMail, 'kind' | 'conversationId' | 'to'> {
  readonly mailIds: readonly string[];
  /** Ascending. */
  readonly seqs: readonly number[];
  /** How often the oldest of them was taken, this time included. */
  readonly attempts: number;
}

/** What an append does to the outbox, in the same transaction. */
export interface OutboxChange {
  readonly add: readonly DueMail[];
  /** Ids of mails that are dealt with. */
  readonly settle: readonly string[];
}

/** Keeps mails until they are dealt with, over restarts. What is dealt with is forgotten, address and all. */
export interface Outbox {
  /** Keeps one more; one with the same id is kept once. */
  add(mail: DueMail): Promise<void>;
  /**
   * Takes at most `limit` bundles of which something is due at `now`, the longest due first; what else is kept for the
   * same bundle goes along. Nobody else gets them before `until`, so that a mail that nobody settles is taken again.
   */
  take(now: number, until: number, limit: number): Promise<readonly MailBundle[]>;
  /** Lets them be taken again, from `dueAt` on. */
  putBack(mailIds: readonly string[], dueAt: number): Promise<void>;
  /** Forgets them. */
  settle(mailIds: readonly string[]): Promise<void>;
}
