import type { Rule } from './rule.ts';
import { addresses, disguisedAddresses } from './rules-of-addresses.ts';
import { together } from './rules-of-agreement.ts';
import { conditions } from './rules-of-conditions.ts';
import { characters, length, markup, mixedWords, readable, something } from './rules-of-form.ts';
import {
  identifiers,
  numbers,
  numbersInPlace,
  ranges,
  spelledNumbers,
  weekdays,
} from './rules-of-numbers.ts';
import { pointings, yesToGiven } from './rules-of-pointing.ts';
import { canary, credentials, instructions } from './rules-of-secrets.ts';
import { asWritten, sources } from './rules-of-sources.ts';
import { language, names, questions, yesToPromises } from './rules-of-speech.ts';
import { substance, support } from './rules-of-support.ts';
import { weighty } from './rules-of-weight.ts';
import { bareStates, deeds, emphasis, payments, person, promises, states } from './rules-of-words.ts';

/** All that an answer is held to. */
export const rules: readonly Rule[] = [
  sources,
  asWritten,
  something,
  length,
  characters,
  mixedWords,
  markup,
  readable,
  addresses,
  disguisedAddresses,
  numbers,
  spelledNumbers,
  identifiers,
  weekdays,
  numbersInPlace,
  ranges,
  canary,
  instructions,
  credentials,
  promises,
  deeds,
  states,
  bareStates,
  payments,
  pointings,
  yesToGiven,
  emphasis,
  person,
  weighty,
  support,
  substance,
  together,
  conditions,
  names,
  questions,
  yesToPromises,
  language,
];
