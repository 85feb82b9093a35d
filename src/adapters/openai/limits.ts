/** How long and how much a call may take. Times in ms. */
export interface CallLimits {
  /** For the whole call, with everything that is tried in it. */
  readonly totalMs: number;
  /** From the request to the first words. */
  readonly firstTokenMs: number;
  /** From one piece to the next. */
  readonly stallMs: number;
  /** For the token counts, which come after the words have ended. */
  readonly lastWordMs: number;
  /** A call that failed is tried again only when more than this is left. */
  readonly retryLeftMs: number;
  /** Before trying again, unless the server asks for another wait. */
  readonly retryWaitMs: number;
  /** Of one response, decompressed; it holds the text cut into a few hundred bytes per token. */
  readonly responseBytes: number;
  /** Of one answer with its reasoning, in UTF-16 units. */
  readonly textLength: number;
}

export const standardLimits: CallLimits = {
  totalMs: 20_000,
  firstTokenMs: 8_000,
  stallMs: 5_000,
  lastWordMs: 1_000,
  retryLeftMs: 8_000,
  retryWaitMs: 500,
  responseBytes: 2_000_000,
  textLength: 16_000,
};
