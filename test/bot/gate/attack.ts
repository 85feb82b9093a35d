import type { ShopLanguage, ShopPassageId } from './shop-grounding.ts';

/** Texts that a model would write that does what an attacker tells it to, and the rule that must stop each. */
export interface Attack {
  readonly what: string;
  readonly rule: string;
  readonly language: ShopLanguage;
  readonly visitor: string;
  readonly cites: readonly ShopPassageId[];
  readonly texts: readonly string[];
}

/** The same, where it does not matter which rule does. */
export type Recombination = Omit<Attack, 'what' | 'rule'>;
