import type { Attributes, Person } from '../protocol/people.ts';

/** What the page says of a visitor, without a proof. */
export interface SaidOfVisitor extends Person {
  readonly attributes?: Attributes;
}

/** A visitor is known for so long (ms) after they last came. */
export const visitorLifetimeMs = 30 * 86_400_000;

/** Somebody's browser, known by its token. Times are Unix ms. */
export interface VisitorRecord {
  readonly visitorId: string;
  readonly site: string;
  readonly locale?: string;
  readonly pageUrl?: string;
  readonly said?: SaidOfVisitor;
  /** Whose browser it is, where their own server has vouched for it. */
  readonly customerId?: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A link in a mail, which lets its reader go on with one conversation. */
export interface MailLink {
  readonly visitorId: string;
  readonly conversationId: string;
  readonly expiresAt: number;
}

/** Keeps visitors and the hashes of their tokens; never the tokens. */
export interface VisitorStore {
  add(visitor: VisitorRecord, tokenHash: string): Promise<void>;
  /**
   * The visitor one of whose tokens has this hash, and who is not expired at `now`. By a further token they are nobody's
   * customer: whoever has a mail has that visitor's conversations, not the customer's.
   */
  byToken(tokenHash: string, now: number): Promise<VisitorRecord | undefined>;
  byId(visitorId: string): Promise<VisitorRecord | undefined>;
  /** Replaces what the page says of a visitor. */
  describe(visitorId: string, said: SaidOfVisitor): Promise<void>;
  /** Makes the browser this customer's; one that is another's already stays theirs, as `byId` shows afterwards. */
  belong(visitorId: string, customerId: string): Promise<void>;
  /** The customer's browsers, the newest first, at most `limit`. */
  ofCustomer(customerId: string, limit: number): Promise<readonly VisitorRecord[]>;
  /**
   * Visitors who last came before `at` (Unix ms, to the day), by their ids from the one behind `after` on, at most `limit`.
   */
  unseenSince(
    at: number,
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly VisitorRecord[]>;
  /** Forgets a visitor, their tokens, and the links to them. */
  erase(visitorId: string): Promise<void>;
  /** Moves the expiry, because the visitor came back. */
  extend(visitorId: string, expiresAt: number): Promise<void>;
  /** One more token of the same visitor, as for another browser of theirs. */
  addToken(visitorId: string, tokenHash: string): Promise<void>;
  addLink(tokenHash: string, link: MailLink): Promise<void>;
  /** The link whose token has this hash and is not expired at `now`. */
  link(tokenHash: string, now: number): Promise<MailLink | undefined>;
  /** Forgets the links that are expired at `now`. */
  forgetLinks(now: number): Promise<void>;
}
