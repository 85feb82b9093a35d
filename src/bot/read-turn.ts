import type { Intent } from '../catalogue/types.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { Match } from '../matcher/types.ts';
import type { Rule } from '../protocol/decision.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { isQuestion } from './clauses.ts';
import { followedUp } from './follow-up.ts';
import { mayBeAbout, type Part, partOf, partsOf, piecesOf, type Setting } from './parts.ts';

/** What the bot makes of all that the visitor wrote since its last reply. */
export interface Reading {
  /** The text that decided, and what it may mean. */
  readonly text: string;
  readonly match: Match;
  /** What the messages are as a whole: it tells their language. */
  readonly whole: Match;
  /** The intents to be answered, in the order asked, at most three. */
  readonly intents: readonly Intent[];
  /** Why these; absent where there are none. */
  readonly rule?: Rule;
  /** Something else was asked that is not among the intents. */
  readonly restIsUnclear: boolean;
  /** The parts that were looked at, in the order written. */
  readonly parts: readonly Part[];
}

const mostIntents = 3;
const longestWhole = 1_000;

/**
 * Reads a turn's messages in the surest way: several questions where each is sure by itself, else all of it, or the one
 * part that is sure, or a follow-up to what was answered last. Pleasantries count only where nothing else is there.
 */
export function readTurn(
  setting: Setting,
  messages: readonly string[],
  lastAnswered: readonly string[],
): Reading {
  const parts = piecesOf(setting, messages).flatMap((piece) => partsOf(setting, piece));
  const whole = together(setting, parts);
  const serious = parts.filter((part) => !isPleasantry(part));
  const standing = serious.filter(standsAlone);
  const question = serious.length === parts.length ? whole : together(setting, serious);
  const spoken = /\p{L}{2}/u.test(messages.join(' ')) ? whole.match : withoutLanguage(whole.match);
  const found =
    several(standing) ??
    surest([question, ...standing], standing) ??
    follow(setting, lastAnswered, serious.length === 0 ? whole : question) ??
    pleasantry(setting, [whole, ...parts], standing);
  if (found !== undefined) return { whole: spoken, parts, ...found };
  const { text, match } = likeliest([question, ...serious]);
  return { whole: spoken, parts, text, match, intents: [], restIsUnclear: false };
}

type Found = Pick<Reading, 'text' | 'match' | 'intents' | 'rule' | 'restIsUnclear'>;

/** All parts as one. */
function together(setting: Setting, parts: readonly Part[]): Part {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const text = parts
    .map((part) => part.text)
    .join('\n')
    .slice(0, longestWhole);
  return partOf(setting, { text });
}

function isPleasantry({ intent }: Part): boolean {
  return intent !== undefined && isSmallTalk(intent.id);
}

/** A word ("berapa") or two ("pesanan saya", unless they ask) go with what is around them. */
function standsAlone({ text, isTitle }: Part): boolean {
  return isTitle || wordsOf(text).length > (isQuestion(text) ? 1 : 2);
}

/** Two different questions or more, each sure by itself. */
function several(standing: readonly Part[]): Found | undefined {
  const sure = standing.filter(({ intent }) => intent !== undefined);
  const intents = [...new Set(sure.map(({ intent }) => intent))].filter((intent) => intent !== undefined);
  const [first] = sure;
  if (first === undefined || intents.length < 2) return undefined;
  return {
    text: first.text,
    match: first.match,
    intents: intents.slice(0, mostIntents),
    rule: 'several-questions',
    restIsUnclear: intents.length > mostIntents || standing.some(isUnclear),
  };
}

/** A question that is not understood. */
function isUnclear({ intent, text }: Part): boolean {
  return intent === undefined && isQuestion(text);
}

/** The surest reading. Where it is a part only, the others may be left unclear. */
function surest(readings: readonly Part[], standing: readonly Part[]): Found | undefined {
  const sure = readings.filter((part) => part.intent !== undefined && !isPleasantry(part));
  const best = sure.find(({ isTitle }) => isTitle) ?? likeliestOf(sure);
  if (best?.intent === undefined) return undefined;
  const { text, match, intent, isTitle } = best;
  return {
    text,
    match,
    intents: [intent],
    rule: isTitle ? 'exact-title' : 'sure-enough',
    restIsUnclear: standing.includes(best) && standing.some(isUnclear),
  };
}

function follow(setting: Setting, lastAnswered: readonly string[], part: Part): Found | undefined {
  const intent = followedUp(setting, lastAnswered, part);
  if (intent === undefined) return undefined;
  const { text, match } = part;
  return { text, match, intents: [intent], rule: 'follow-up', restIsUnclear: false };
}

/** Answered in kind, unless something stands beside it that might mean more. */
function pleasantry(
  setting: Setting,
  readings: readonly Part[],
  standing: readonly Part[],
): Found | undefined {
  const best = likeliestOf(readings.filter(isPleasantry));
  if (best?.intent === undefined || standing.some((part) => mayBeAbout(setting, part))) return undefined;
  const { text, match, intent, isTitle } = best;
  const rule = isTitle ? 'exact-title' : 'sure-enough';
  return { text, match, intents: [intent], rule, restIsUnclear: false };
}

function likeliest(parts: readonly [Part, ...Part[]]): Part {
  return likeliestOf(parts) ?? parts[0];
}

/** The first of the most confident. */
function likeliestOf(parts: readonly Part[]): Part | undefined {
  return parts.toSorted((a, b) => confidence(b) - confidence(a))[0];
}

function confidence({ match }: Part): number {
  return match.candidates[0]?.confidence ?? 0;
}

function withoutLanguage({ candidates, unknownWords }: Match): Match {
  return { candidates, unknownWords };
}
