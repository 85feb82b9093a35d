import type { LanguageModel } from '../ports/language-model.ts';

/** How much a language model may be used. */
export interface ModelLimits {
  /** Tokens of a whole day (UTC), prompts and answers together. */
  readonly dailyTokens: number;
  /** Turns with the model that one visitor has on one day. */
  readonly visitorTurns: number;
  /** Turns with the model in one conversation. */
  readonly conversationTurns: number;
}

/** Composes answers where the intents have none. */
export interface Composer {
  readonly model: LanguageModel;
  readonly limits: ModelLimits;
  /** Aborts when the server shuts down; what was being composed is composed again after the next start. */
  readonly shutdown: AbortSignal;
  /** Hears once a day each that 80 % of the day's tokens are used, and that all are. */
  readonly onBudget: (state: 'nearly-spent' | 'spent') => void;
  /** Hears why there was no answer, in words without anything that a visitor or the model wrote. */
  readonly onFailure: (failure: string) => void;
}
