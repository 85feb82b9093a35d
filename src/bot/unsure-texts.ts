import { embeddableText } from '../matcher/text-vectors.ts';
import type { Match, Thresholds } from '../matcher/types.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { isForPeople } from './choose-move.ts';
import { type Decided, decideTurn, type Turn } from './decide-turn.ts';
import type { Setting } from './parts.ts';
import { remember } from './remember.ts';

/** From this confidence on nobody else is asked. In a shop's day some two of five messages are below. */
const sure = 0.9;
const mostTexts = 16;

/**
 * The texts of a turn of which the setting's model is not sure, at most 16, that which decides first. None where another
 * opinion would change nothing: the turn is for people whatever it means, or the visitor pressed a button, goes on from
 * the last answer, is only being polite, or has asked what is clear.
 */
export function unsureTexts(setting: Setting, turn: Turn): readonly string[] {
  const { thresholds } = setting;
  const { ask, known } = remember(setting.ask);
  const decided = decideTurn({ ...setting, ask }, turn);
  if (isSettled(decided, thresholds)) return [];
  const unsure = [decided.reading.text, ...known.keys()].filter((text) => {
    const found = known.get(text);
    return found !== undefined && !isSure(found, thresholds) && !isPolite(found, thresholds);
  });
  return [...new Set(unsure.map(embeddableText))].filter((text) => text !== '').slice(0, mostTexts);
}

function isSettled({ reading, move }: Decided, thresholds: Thresholds): boolean {
  const { rule, intents, restIsUnclear, parts, match } = reading;
  if (isForPeople(move.rule) || rule === 'exact-title' || rule === 'follow-up') return true;
  if (rule === undefined || restIsUnclear) return false;
  if (intents.every(({ id }) => isSmallTalk(id))) {
    return parts.every((part) => part.isTitle || isPolite(part.match, thresholds));
  }
  if (rule !== 'several-questions') return isSure(match, thresholds);
  const answered = parts.filter(({ intent }) => intent !== undefined && intents.includes(intent));
  return answered.every((part) => isSure(part.match, thresholds));
}

function isSure({ candidates: [first] }: Match, { answer }: Thresholds): boolean {
  return first !== undefined && first.confidence >= Math.max(sure, answer);
}

function isPolite({ candidates: [first] }: Match, { answer }: Thresholds): boolean {
  return first !== undefined && isSmallTalk(first.intentId) && first.confidence >= answer;
}
