/** One thing said before, as the model is to see it: everybody who speaks for us is its own voice. */
export interface ModelMessage {
  readonly role: 'visitor' | 'assistant';
  readonly text: string;
}

/** What the answer has to look like. */
export type AnswerForm =
  | { readonly type: 'text' }
  /**
   * One JSON object that fits the schema, its keys in the schema's order. A wish, not a promise: a server that cannot
   * hold a model to a schema is told it in words.
   */
  | { readonly type: 'json'; readonly name: string; readonly schema: Readonly<Record<string, unknown>> };

export interface ModelRequest {
  /** Of one conversation one call is in flight: a newer one ends the older as `aborted`. */
  readonly conversationId: string;
  /** What we tell the model; nothing that a visitor wrote. */
  readonly system: string;
  /** Oldest first, at least one, the last the visitor's. */
  readonly messages: readonly ModelMessage[];
  readonly form: AnswerForm;
  /** An answer that would be longer fails as `too-long`. */
  readonly maxTokens: number;
}

/** What a call cost, over everything that was tried for it. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** True where the server did not say it for all of them, so that they are guessed, rather too many than too few. */
  readonly isEstimated: boolean;
}

export interface WrittenAnswer {
  /** Whole and finished, never empty, without what a model reasons to itself, valid Unicode. */
  readonly text: string;
  readonly usage: TokenUsage;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  /**
   * Hears the text each time it has grown. Every text begins with the one before, and so does the answer; but a call
   * may still fail after it, and then none of it counts.
   */
  readonly onText?: (textSoFar: string) => void;
}

/** Writes answers. It is not to be trusted with anything but words. */
export interface LanguageModel {
  /** The model as the settings name it, for the record of why. */
  readonly model: string;
  /**
   * Resolves with the answer, or rejects with a `ModelFailedError` within the time the adapter was given, whatever the
   * server does. A call that failed for a passing reason is tried once more, provided there is time and `onText` has
   * heard nothing yet.
   */
  write(request: ModelRequest, options: WriteOptions): Promise<WrittenAnswer>;
}

const sentences = {
  'refused-connection': 'could not be reached',
  'no-first-token': 'did not begin in time',
  stalled: 'stopped in the middle',
  'too-slow': 'was not done in time',
  'rate-limited': 'has too much to do or nothing left to spend',
  'server-error': 'has an error of its own',
  rejected: 'does not take the request',
  'bad-answer': 'has a server that answered with something else',
  unusable: 'wrote something that cannot be used',
  'cut-short': 'ended before its answer did',
  empty: 'said nothing',
  'too-long': 'said too much',
  refusal: 'refused to answer',
  'breaker-open': 'failed too often lately, so it was not asked',
  aborted: 'was told to stop',
} as const;

/** Why there is no answer. `rejected` is for people to repair: a wrong key, model or address, or too long a request. */
export type ModelFailure = keyof typeof sentences;

const nothing: TokenUsage = { promptTokens: 0, completionTokens: 0, isEstimated: false };

/** There is no answer. Says why in words of ours alone: nothing the visitor, the model or the server wrote, no key. */
export class ModelFailedError extends Error {
  readonly kind: ModelFailure;
  /** A status or code for people who look for the cause, such as `HTTP 503` or `ECONNREFUSED`. */
  readonly detail: string | undefined;
  /** What was spent all the same. */
  readonly usage: TokenUsage;

  constructor(kind: ModelFailure, detail?: string, usage: TokenUsage = nothing) {
    super(`The language model ${sentences[kind]}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'ModelFailedError';
    this.kind = kind;
    this.detail = detail;
    this.usage = usage;
  }

  /** The same failure of a call that cost so much. */
  costing(usage: TokenUsage): ModelFailedError {
    return new ModelFailedError(this.kind, this.detail, usage);
  }
}
