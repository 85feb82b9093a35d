import type { Language } from '../../catalogue/types.ts';
import type { Passage } from '../passage.ts';
import { phraseKinds } from './draft.ts';
import { fold, squash, undisguise, unleet } from './fold.ts';
import { takeIdentifiers } from './identifiers.ts';
import { factsOf, type PassageFacts } from './passage-facts.ts';
import { type FoundPhrase, phrasesIn } from './phrases.ts';
import { lineOf, wordFacts, wordsOf } from './word-facts.ts';

/** What an answer may rest on, and what it must not give away. */
export interface Grounding {
  /** The passages that the model was shown. */
  readonly passages: readonly Passage[];
  /** The visitor's own messages of this conversation, as the model saw them. */
  readonly visitorTexts: readonly string[];
  /** The instructions the model was given, without passages and conversation. */
  readonly prompt: string;
  /** A secret that the instructions carry, and that nothing else does. */
  readonly canary: string;
  /** The language that the visitor is spoken to in. */
  readonly language: Language;
  /** How visitors are addressed, such as `Kak` or `Bapak/Ibu`. */
  readonly formOfAddress: string;
  /** Hosts that answers may link to beside those of the passages, such as `shop.example`. */
  readonly allowedHosts: readonly string[];
  /** The language of a text; undefined where it cannot be told. */
  readonly isLanguageOf: (text: string) => Language | undefined;
}

/** A grounding as one answer is held against it: the passages it cites, read, and what the visitor said. */
export interface Evidence {
  readonly grounding: Grounding;
  readonly citedIds: readonly string[];
  readonly cited: readonly Passage[];
  readonly facts: readonly PassageFacts[];
  readonly visitor: VisitorFacts;
  readonly secrets: Secrets;
}

export interface VisitorFacts {
  readonly identifiers: ReadonlySet<string>;
  /** Promises that the visitor's last message asks for, or speaks of. */
  readonly wanted: readonly FoundPhrase[];
  /** The words of the last message, and the stems of what it speaks of. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** What must not be told, squashed. */
export interface Secrets {
  /** Every part of the canary that is long enough to give it away. */
  readonly canaryParts: readonly string[];
  /** Runs of four words of the instructions, every fifth: each run of eight words has one of them whole. */
  readonly probes: readonly string[];
  /** Every run of eight words. */
  readonly runs: readonly string[];
}

/** The evidence for an answer that cites these passages. */
export function evidenceOf(citedIds: readonly string[], grounding: Grounding): Evidence {
  const cited = grounding.passages.filter(({ id }) => citedIds.includes(id));
  const { visitor, secrets } = readOnce(grounding);
  return { grounding, citedIds, cited, facts: cited.map(factsOf), visitor, secrets };
}

const known = new WeakMap<Grounding, { visitor: VisitorFacts; secrets: Secrets }>();

/** A turn's grounding never changes, and a streamed answer is held against it many times. */
function readOnce(grounding: Grounding): { visitor: VisitorFacts; secrets: Secrets } {
  const read = known.get(grounding) ?? {
    visitor: readVisitor(grounding.visitorTexts),
    secrets: readSecrets(grounding),
  };
  known.set(grounding, read);
  return read;
}

function readVisitor(texts: readonly string[]): VisitorFacts {
  const folded = texts.map(fold);
  const words = wordsOf(undisguise(folded.at(-1) ?? ''));
  return {
    identifiers: new Set(folded.flatMap((text) => takeIdentifiers(text).identifiers.map(({ code }) => code))),
    wanted: phrasesIn(lineOf(words), phraseKinds).filter(({ kind }) => kind === 'promise'),
    words,
    stems: new Set(words.flatMap((word) => wordFacts(word).stem || [])),
  };
}

/** The promise is about runs of this many words. */
const runLength = 8;
const probeLength = runLength / 2;
/** Shortest part of the canary that gives it away. */
const partLength = 8;

function readSecrets({ prompt, canary }: Grounding): Secrets {
  const words = (fold(prompt).match(/[\p{L}\p{N}]+/gu) ?? []).map(unleet);
  const letters = [...squash(fold(canary))];
  const size = Math.min(partLength, letters.length);
  return {
    canaryParts: size === 0 ? [] : windows(letters, size),
    probes: windows(words, probeLength).filter((_, at) => at % (probeLength + 1) === 0),
    runs: windows(words, runLength),
  };
}

/** All runs of so many items, each as one word. */
function windows(items: readonly string[], size: number): readonly string[] {
  const count = Math.max(0, items.length - size + 1);
  return Array.from({ length: count }, (_, at) => items.slice(at, at + size).join(''));
}
