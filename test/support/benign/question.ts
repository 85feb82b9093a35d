/** An honest question that the intents answer. */
export interface Question {
  readonly asks: string;
  /** The intents that answer it; the first is the one that a good model would rest on. */
  readonly about: readonly [string, ...string[]];
  /** What a good model would write from it. */
  readonly says: string;
}
