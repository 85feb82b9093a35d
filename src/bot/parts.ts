import type { Catalogue, Intent } from '../catalogue/types.ts';
import type { Match, Thresholds } from '../matcher/types.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { clausesOf, isQuestion, sentencesOf } from './clauses.ts';
import { intentByTitle } from './intent-by-title.ts';
import { sureIntent } from './sure-intent.ts';
import { tellingText } from './telling-text.ts';

/** What parts are read with. */
export interface Setting {
  readonly catalogue: Catalogue;
  readonly thresholds: Thresholds;
  readonly ask: (text: string) => Match;
}

/** A sentence, or a whole message that is the title of an intent. */
export interface Piece {
  readonly text: string;
  readonly titled?: Intent;
}

/** A piece of a turn, or a clause of one, and what it may mean. */
export interface Part {
  readonly text: string;
  readonly match: Match;
  /** What it surely asks; absent: it is not sure. */
  readonly intent?: Intent;
  /** It is the intent's title, as a button sends it. */
  readonly isTitle: boolean;
}

/** A turn is read from its end: so many sentences, and messages of so many characters together. */
const mostPieces = 8;
const mostCharacters = 4_000;

/** The sentences of a turn's messages, without what tells nothing. */
export function piecesOf({ catalogue }: Setting, messages: readonly string[]): readonly Piece[] {
  return latest(messages)
    .flatMap((message): readonly Piece[] => {
      const titled = intentByTitle(catalogue, message);
      if (titled !== undefined) return [{ text: message, titled }];
      return sentencesOf(tellingText(message)).map((text) => ({ text }));
    })
    .slice(-mostPieces);
}

function latest(messages: readonly string[]): readonly string[] {
  let characters = 0;
  const first = messages.findLastIndex((text) => {
    characters += text.length;
    return characters > mostCharacters;
  });
  return messages.slice(Math.min(first + 1, messages.length - 1));
}

/**
 * The parts of one sentence. It stays whole unless two of its clauses are questions of which each is sure by itself;
 * a pleasantry before the question is left out.
 */
export function partsOf(setting: Setting, piece: Piece): readonly Part[] {
  const whole = partOf(setting, piece);
  if (whole.isTitle) return [whole];
  const clauses = clausesOf(piece.text).map((text) => partOf(setting, { text }));
  const serious = clauses.filter(({ intent }) => intent === undefined || !isSmallTalk(intent.id));
  const questions = serious.filter(({ text, intent }) => intent !== undefined && isQuestion(text));
  if (new Set(questions.map(({ intent }) => intent)).size > 1) return questions;
  if (serious.length === 0 || serious.length === clauses.length || isAbout(whole)) return [whole];
  const rest = partOf(setting, { text: serious.map(({ text }) => text).join(', ') });
  if (whole.intent === undefined) return [rest];
  return isQuestion(rest.text) && mayBeAbout(setting, rest) ? [rest] : [whole];
}

/** It is sure, and more than a pleasantry. */
function isAbout({ intent }: Part): boolean {
  return intent !== undefined && !isSmallTalk(intent.id);
}

/** It is at least plausible that it asks something. */
export function mayBeAbout({ thresholds }: Setting, { match: { candidates } }: Part): boolean {
  const [first] = candidates;
  return first !== undefined && first.confidence >= thresholds.clarify && !isSmallTalk(first.intentId);
}

/** What one text means. */
export function partOf({ catalogue, thresholds, ask }: Setting, { text, titled }: Piece): Part {
  const match = ask(text);
  const intent = titled ?? sureIntent(catalogue, match, thresholds);
  return { text, match, isTitle: titled !== undefined, ...(intent === undefined ? {} : { intent }) };
}
