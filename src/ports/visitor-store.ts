/** Somebody's browser, known by its token. Times are Unix ms. */
export interface VisitorRecord {
  readonly visitorId: string;
  readonly site: string;
  readonly locale?: string;
  readonly pageUrl?: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Keeps visitors and the hashes of their tokens; never the tokens. */
export interface VisitorStore {
  add(visitor: VisitorRecord, tokenHash: string): Promise<void>;
  /** The visitor whose token has this hash and is not expired at `now`. */
  byToken(tokenHash: string, now: number): Promise<VisitorRecord | undefined>;
  /** Moves the expiry, because the visitor came back. */
  extend(visitorId: string, expiresAt: number): Promise<void>;
}
