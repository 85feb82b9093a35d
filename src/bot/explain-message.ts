import type { Catalogue } from '../catalogue/types.ts';
import { explain } from '../matcher/explain.ts';
import { match, matchIntents } from '../matcher/match.ts';
import { kindOf, type Model } from '../matcher/model.ts';
import { nearestUtterances } from '../matcher/nearest-utterances.ts';
import type { Candidate, Match } from '../matcher/types.ts';
import type { DecisionRecord, NearUtterance } from '../protocol/decision.ts';
import { type Decided, decideTurn, type Turn } from './decide-turn.ts';
import { outcomeOf } from './outcome.ts';
import type { Part } from './parts.ts';
import { remember } from './remember.ts';
import { wouldChange } from './would-change.ts';

/** Who decides: content, and the model that was trained on it. */
export interface Bot {
  readonly catalogue: Catalogue;
  readonly model: Model;
  /** Absent: the model alone. */
  readonly reader?: Reader;
}

/** What knows more of a turn's own texts than the model does, while of other texts it does not. */
export interface Reader extends Pick<Model, 'thresholds' | 'precisions'> {
  readonly ask: (text: string) => Match;
  /** Whether it knows more of this text. */
  readonly knows: (text: string) => boolean;
}

/** What the bot makes of a turn, and on what grounds. */
export interface Explained extends Decided {
  /** All that is recorded but the time it took. */
  readonly decision: Omit<DecisionRecord, 'latencyMs'>;
}

const mostWords = 5;
const longestText = 120;

/**
 * Decides what to do about a turn and explains it: ranking, confidences, the words that decided, the nearest utterances,
 * and what would have changed the outcome. Replies, trials and the command line are all explained here.
 */
export function explainMessage(bot: Bot, turn: Turn): Explained {
  const { catalogue, model, reader } = bot;
  const { thresholds, precisions } = reader ?? model;
  const { ask, known } = remember(reader?.ask ?? ((text) => match(model, text)));
  const setting = { catalogue, thresholds, ask };
  const decided = decideTurn(setting, turn);
  const { reading, move } = decided;
  const { candidates } = reading.match;
  const weights = explain(model, reading.text, candidates[0]?.intentId);
  const memory = reader === undefined ? remember((text) => matchIntents(model, text), known) : undefined;
  return {
    ...decided,
    decision: {
      move: move.move,
      rule: move.rule,
      candidates,
      ...(move.move === 'answer' ? { answered: move.intents.map(({ id }) => id) } : {}),
      ...(move.move === 'handoff' && move.heard ? { heard: move.heard } : {}),
      ...(reading.parts.length > 1 ? { parts: reading.parts.map(recordPart) } : {}),
      thresholds,
      words: weights.slice(0, mostWords),
      nearest: nearest(bot, decided),
      wouldChange: wouldChange({ setting, turn, decided, weights, precisions, ...(memory && { memory }) }),
      catalogueVersion: catalogue.version,
      model: reader?.knows(reading.text) ? 'embedded' : kindOf(model),
      ...(reading.whole.language === undefined ? {} : { language: reading.whole.language }),
    },
  };
}

function recordPart({ text, match: { candidates } }: Part): {
  readonly text: string;
  readonly candidates: readonly Candidate[];
} {
  return { text: text.slice(0, longestText), candidates: candidates.slice(0, 2) };
}

/** Of the intents that the outcome names and of the candidates. */
function nearest({ catalogue, model }: Bot, decided: Decided): readonly NearUtterance[] {
  const { text, match } = decided.reading;
  const ids = new Set([
    ...outcomeOf(decided).intents.slice(0, 1),
    ...match.candidates.map(({ intentId }) => intentId),
  ]);
  const intents = [...ids].map((id) => catalogue.intents.get(id)).filter((intent) => intent !== undefined);
  return nearestUtterances(model, text, intents).map((near) => ({
    ...near,
    text: near.text.slice(0, longestText),
    similarity: Math.round(near.similarity * 1_000) / 1_000,
  }));
}
