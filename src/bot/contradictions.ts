import type { Catalogue, Intent, Language } from '../catalogue/types.ts';
import { keyOf } from './gate/quantity.ts';
import type { Clause, Family } from './gate/read-clause.ts';
import { type ReadSentence, readText } from './gate/read-text.ts';

/** A place in an answer that says a number. */
export interface Said {
  readonly intentId: string;
  readonly language: Language;
  readonly sentence: string;
}

/** Two answers that say different numbers of the same thing. */
export interface Contradiction {
  /** Of what kind the numbers are. */
  readonly about: Family;
  /** Between the languages of one intent, or between two intents in one language. */
  readonly between: 'languages' | 'intents';
  readonly one: Said;
  readonly other: Said;
}

/** An answer's sentences that have numbers of a family, and which. */
interface Figures {
  readonly keys: ReadonlySet<string>;
  readonly sentence: string;
}

/**
 * Answers whose numbers do not agree: an intent that says other prices, shares, durations or times in another language, and
 * two intents of which each says another number of what seems to be the same. Numbers are read as the gate reads them,
 * so that "3–7 hari kerja" and "3–7 working days" are one. What it finds may be right all the same; people decide.
 */
export function contradictionsIn({ intents }: Catalogue): readonly Contradiction[] {
  const answers = [...intents.values()].map((intent) => ({ intent, read: readAnswer(intent) }));
  return [
    ...answers.flatMap(({ intent, read }) => betweenLanguages(intent, read)),
    ...betweenIntents(answers),
  ];
}

type ReadAnswer = ReadonlyMap<Language, readonly ReadSentence[]>;

function readAnswer({ answer }: Intent): ReadAnswer {
  return new Map(Object.entries(answer).map(([language, text]) => [language, readText(text)]));
}

const families: readonly Family[] = ['money', 'percent', 'duration', 'clock'];

function betweenLanguages({ id }: Intent, read: ReadAnswer): readonly Contradiction[] {
  const [first, ...others] = [...read];
  if (first === undefined) return [];
  return families.flatMap((about) => {
    const own = figuresOf(first[1], about);
    return others.flatMap(([language, sentences]): readonly Contradiction[] => {
      const theirs = figuresOf(sentences, about);
      const [one, other] = [oddOne(own, theirs), oddOne(theirs, own)];
      // A number that only one language mentions contradicts nothing.
      if (one === undefined || other === undefined) return [];
      const said = (where: Language, { sentence }: Figures): Said => ({
        intentId: id,
        language: where,
        sentence,
      });
      return [
        {
          about,
          between: 'languages',
          one: said(first[0], one),
          other: said(language, other),
        },
      ];
    });
  });
}

function figuresOf(sentences: readonly ReadSentence[], about: Family): readonly Figures[] {
  return sentences.flatMap((sentence) => {
    const keys = new Set(sentence.clauses.flatMap((clause) => writtenNumbers(sentence, clause, about)));
    return keys.size === 0 ? [] : [{ keys, sentence: sentence.folded }];
  });
}

/** The numbers of a clause that are written in digits: "monthly" and "satu" seldom mean to be exact. */
function writtenNumbers(
  { folded }: ReadSentence,
  { quantities, numbers }: Clause,
  about: Family,
): readonly string[] {
  const digits = quantities.filter(({ start, end }) => /\d/u.test(folded.slice(start, end))).map(keyOf);
  return (numbers.get(about) ?? []).filter((key) => digits.includes(key));
}

/** The first sentence with a number that the others do not have. */
function oddOne(figures: readonly Figures[], others: readonly Figures[]): Figures | undefined {
  const known = new Set(others.flatMap(({ keys }) => [...keys]));
  return figures.find(({ keys }) => [...keys].some((key) => !known.has(key)));
}

/** A clause with a number, and what it is about. */
interface Fact extends Said {
  readonly about: Family;
  readonly keys: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Clauses are about the same that share so much of what they are about, rare words counting more. */
const leastShared = 0.6;
const fewestShared = 2;

function betweenIntents(
  answers: readonly { readonly intent: Intent; readonly read: ReadAnswer }[],
): readonly Contradiction[] {
  const facts = answers.flatMap(({ intent, read }) =>
    [...read].flatMap(([language, sentences]) =>
      sentences.flatMap((sentence) => factsIn(intent, language, sentence)),
    ),
  );
  const weights = weigh(facts);
  const byStem = new Map<string, Fact[]>();
  const found: Contradiction[] = [];
  for (const fact of facts) {
    const met = new Set([...fact.stems].flatMap((stem) => byStem.get(stem) ?? []));
    for (const earlier of met) {
      if (!contradicts(earlier, fact, weights)) continue;
      const { about } = fact;
      found.push({ about, between: 'intents', one: saidBy(earlier), other: saidBy(fact) });
    }
    for (const stem of fact.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), fact]);
  }
  return found;
}

function factsIn({ id }: Intent, language: Language, sentence: ReadSentence): readonly Fact[] {
  return sentence.clauses.flatMap((clause) =>
    families.flatMap((about): readonly Fact[] => {
      const keys = writtenNumbers(sentence, clause, about);
      const said = { intentId: id, language, sentence: sentence.folded };
      return keys.length === 0 ? [] : [{ ...said, about, keys, stems: aboutOf(clause) }];
    }),
  );
}

/** Which days are meant says nothing of what a clause is about. */
function aboutOf({ stems, head, lead }: Clause): ReadonlySet<string> {
  const all = [...stems, ...head.map(({ stem }) => stem), ...lead.map(({ stem }) => stem)];
  return new Set(all.filter((stem) => !stem.startsWith('weekday ')));
}

function weigh(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of facts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + facts.length / count)]));
}

function contradicts(one: Fact, other: Fact, weights: ReadonlyMap<string, number>): boolean {
  if (one.about !== other.about || one.language !== other.language || one.intentId === other.intentId)
    return false;
  if (one.keys.some((key) => other.keys.includes(key))) return false;
  const both = [...one.stems].filter((stem) => other.stems.has(stem));
  const weightOf = (stems: Iterable<string>) =>
    [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const all = new Set([...one.stems, ...other.stems]);
  return both.length >= fewestShared && weightOf(both) >= leastShared * weightOf(all);
}

function saidBy({ intentId, language, sentence }: Fact): Said {
  return { intentId, language, sentence };
}
