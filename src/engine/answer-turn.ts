import { aidFor, consentQuestion } from '../bot/aid.ts';
import { answerLanguage, type BotMove, likelyDepartment } from '../bot/choose-move.ts';
import { composedReply } from '../bot/compose-reply.ts';
import { type Explained, explainMessage } from '../bot/explain-message.ts';
import type { Command } from '../conversation/commands.ts';
import { textsBefore } from '../conversation/turn.ts';
import type { DecisionRecord, Rule } from '../protocol/decision.ts';
import type { HandoffReason } from '../protocol/events.ts';
import { askModel } from './ask-model.ts';
import type { Composed } from './compose-answer.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './model-budget.ts';
import type { OwedTurn } from './owed-turn.ts';
import { secondOpinion } from './second-opinion.ts';
import { wordMove } from './word-move.ts';

/**
 * Matches, with another opinion where the model is not sure, chooses a move, where no intent is sure asks a language model
 * if there is one, and words it, with the record of why. Undefined where the model was asked and there is nothing to answer any more.
 */
export async function answerTurn(deps: Deps, turn: OwedTurn): Promise<Command | undefined> {
  const startedAt = performance.now();
  const { conversation, messages, replyTo, events } = turn;
  const published = deps.published();
  const said = { ...conversation, messages, earlier: textsBefore(messages.length, events) };
  const reader = await secondOpinion(deps.adviser, published, conversation, said);
  const explained = explainMessage({ ...published, ...(reader && { reader }) }, said);
  const { reading, move } = explained;
  const language = answerLanguage(published.catalogue, reading.whole, conversation.language);

  function say(chosen: BotMove, more: Partial<DecisionRecord> = {}, reply?: Parameters<typeof wordMove>[3]) {
    const decision = {
      ...explained.decision,
      move: chosen.move,
      rule: chosen.rule,
      ...more,
      latencyMs: millisecondsSince(startedAt),
    };
    return wordMove(deps, { conversation, replyTo, language, decision }, chosen, reply);
  }

  const aid = aidFor(move, await standingOf(deps, conversation));
  if (aid === 'none' || deps.composer === undefined) return say(move);
  if (aid === 'ask-for-consent') return say(consentQuestion);
  const composed = await askModel(deps, deps.composer, turn, reading, language);
  if (composed === 'nothing-to-say') return say(move);
  if (composed === 'too-late') return undefined;
  const { generation: generated } = composed;
  if (composed.outcome !== 'composed') {
    return say(withoutModel(composed.outcome, explained, published), { generated });
  }
  const { catalogue } = published;
  const intents = composed.cited.flatMap(({ id }) => catalogue.intents.get(id) ?? []);
  const answered = intents.map(({ id }) => id);
  return say(
    { move: 'answer', rule: 'model-answered', intents, restIsUnclear: false },
    { move: 'generate', answered, generated },
    composedReply(catalogue, composed, language),
  );
}

const handoffs: Readonly<
  Record<Exclude<Composed['outcome'], 'composed' | 'unsure'>, { rule: Rule; reason: HandoffReason }>
> = {
  'handed-off': { rule: 'model-handed-off', reason: 'not-understood' },
  refused: { rule: 'gate-refused', reason: 'not-understood' },
  failed: { rule: 'model-failed', reason: 'outage' },
};

/** What is done where the model had nothing that may be said. */
function withoutModel(
  outcome: Exclude<Composed['outcome'], 'composed'>,
  { reading, move, decision }: Explained,
  { catalogue }: ReturnType<Deps['published']>,
): BotMove {
  if (outcome === 'unsure') return move;
  const department = likelyDepartment(catalogue, reading.match, decision.thresholds);
  const { notice } = catalogue.escalation.outage;
  const told = outcome === 'failed' && notice !== undefined ? { notice } : {};
  return { move: 'handoff', ...handoffs[outcome], ...department, ...told };
}

function millisecondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) * 100) / 100;
}
