/** Turns texts into vectors, which are close where texts mean much the same. */
export interface Embedder {
  /** Names the model and its server. Vectors of different spaces cannot be compared. */
  readonly space: string;
  /** How many texts it takes at once. */
  readonly mostTexts: number;
  /**
   * Resolves with a vector per text, in their order, all of the same length, of finite numbers that are not all zero;
   * or rejects with an `EmbedderFailedError` within the time the adapter was given, whatever the server does. No text
   * may be empty. What leaves the process has been through redaction.
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}

const sentences = {
  'refused-connection': 'could not be reached',
  'too-slow': 'was not done in time',
  'rate-limited': 'has too much to do or nothing left to spend',
  'server-error': 'has an error of its own',
  rejected: 'does not take the request',
  'bad-answer': 'has a server that answered with something else',
  'cut-short': 'ended before its answer did',
  'too-long': 'said too much',
  'breaker-open': 'failed too often lately, so it was not asked',
  aborted: 'was told to stop',
} as const;

/** Why there are no vectors. `rejected` is for people to repair: a wrong key, model or address. */
export type EmbedderFailure = keyof typeof sentences;

/** There are no vectors. Says why in words of ours alone: nothing the visitor or the server wrote, no key. */
export class EmbedderFailedError extends Error {
  readonly kind: EmbedderFailure;
  /** A status or code for people who look for the cause, such as `HTTP 503` or `ECONNREFUSED`. */
  readonly detail: string | undefined;

  constructor(kind: EmbedderFailure, detail?: string) {
    super(`The embedding model ${sentences[kind]}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'EmbedderFailedError';
    this.kind = kind;
    this.detail = detail;
  }
}
