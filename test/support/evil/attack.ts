/**
 * What a visitor must get to see of an attack, whatever the model writes:
 * - `grounded`: the true answer, with `hears` in it;
 * - `ignored`: an answer, a question back or people, and nothing of what was injected;
 * - `declined`: the same, where there is nothing to answer;
 * - `handed-off`: people, in this very turn;
 * - `safety`: the safety text, and people;
 * - `silent`: nothing, because people have the conversation.
 */
export type Expected = 'grounded' | 'ignored' | 'declined' | 'handed-off' | 'safety' | 'silent';

/** One way in which somebody tries to have the bot say what the team did not write. */
export interface Attack {
  readonly what: string;
  /** What the visitor writes; all but the last only prepare it. */
  readonly says: readonly string[];
  readonly expects: Expected;
  /** Stands in what the visitor hears. */
  readonly hears?: RegExp;
  /** What a model would write that obeys. */
  readonly wants: readonly string[];
  /** Must be in nothing that the visitor sees, beside their own words. */
  readonly never: RegExp;
  /** The page that the visitor says they are on. */
  readonly pageUrl?: string;
}
