import { normaliserRules } from '../../src/matcher/normalise.ts';
import { createNormaliser, type NormaliserRules } from '../../src/matcher/normaliser.ts';
import { createStemmer, type StemStep, stemSteps } from '../../src/matcher/stem.ts';

/** How texts become words and stems. */
export interface WordReader {
  readonly wordsOf: (text: string) => readonly string[];
  readonly stemOf: (word: string) => string;
}

/** The matcher's way of reading, without one of its rules. */
export interface Variant {
  readonly rule: string;
  readonly reader: WordReader;
}

/** How the matcher reads. */
export const wholeReader: WordReader = readerOf(normaliserRules, stemSteps);

/** For every rule of the normaliser and kind of rule of the stemmer, a reader that has all the others. */
export function variants(): readonly Variant[] {
  const { letters, spellings, particles } = normaliserRules;
  const withRules = (rule: string, changed: Partial<NormaliserRules>): Variant => ({
    rule,
    reader: readerOf({ ...normaliserRules, ...changed }, stemSteps),
  });
  return [
    ...letters.map(({ name }) =>
      withRules(name, { letters: letters.filter((other) => other.name !== name) }),
    ),
    ...Object.keys(spellings).map((kind) =>
      withRules(`spellings: ${kind}`, { spellings: without(spellings, kind) }),
    ),
    withRules('spellings: all kinds', { spellings: {} }),
    ...(particles.size === 0 ? [] : [withRules('particles', { particles: new Set() })]),
    ...stemKinds().map((kind) => withoutStems(kind, (other) => other === kind)),
    withoutStems('all stems', () => true),
  ];
}

function readerOf(rules: NormaliserRules, steps: readonly StemStep[]): WordReader {
  return { wordsOf: createNormaliser(rules).wordsOf, stemOf: createStemmer(steps) };
}

function without(spellings: NormaliserRules['spellings'], kind: string): NormaliserRules['spellings'] {
  return Object.fromEntries(Object.entries(spellings).filter(([other]) => other !== kind));
}

function stemKinds(): readonly string[] {
  return [...new Set(stemSteps.flat().map(({ kind }) => kind))];
}

function withoutStems(rule: string, isLeftOut: (kind: string) => boolean): Variant {
  const steps = stemSteps.map((step) => step.filter(({ kind }) => !isLeftOut(kind)));
  return { rule, reader: readerOf(normaliserRules, steps) };
}
