import type { DecisionRecord } from '../protocol/decision.ts';
import type { Event, EventBody, Verdict } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { unansweredMessages } from './turn.ts';

/**
 * An agent says what was wrong with a move of the bot's, or takes it back; whoever speaks last is right. Possible in
 * every status, since it changes nothing for the visitor.
 */
export function judgeMove(
  conversation: Conversation,
  { move, verdict, agentId, agentName }: Extract<Command, { type: 'judge-move' }>,
): readonly EventBody[] {
  const fitting = verdictsOn(move);
  if (move === undefined || fitting.length === 0) throw new RefusedError('verdict-unfit');
  if (verdict !== null && !fitting.includes(verdict)) throw new RefusedError('verdict-unfit');
  if ((conversation.verdicts?.[move.seq] ?? null) === verdict) return [];
  return [{ type: 'move-judged', judged: move.seq, verdict, agentId, agentName }];
}

/** What can be said of an event: nothing, where it is no move that the bot decided on. */
export function verdictsOn(event: Event | undefined): readonly Verdict[] {
  if (event?.type === 'handoff-requested') return event.decision === undefined ? [] : ['should-have-known'];
  if (event?.type !== 'message-posted' || event.author !== 'bot') return [];
  return event.decision.move === 'clarify'
    ? ['should-have-known']
    : ['should-not-have-answered', 'should-have-known'];
}

/** The turn that a move dealt with: what the visitor had written since the last reply, and the intents answered. */
export interface DealtWith {
  readonly texts: readonly string[];
  readonly intents: readonly string[];
}

/**
 * The turn that the last of these events, a move of the bot's, dealt with. Asking whether AI may read along is no reply:
 * what was asked before belongs to the turn.
 */
export function dealtWith(events: readonly Event[]): DealtWith {
  const before = events.slice(0, -1).filter((event) => decisionOf(event)?.rule !== 'asked-for-consent');
  return { texts: unansweredMessages(before), intents: decisionOf(events.at(-1))?.answered ?? [] };
}

function decisionOf(event: Event | undefined): DecisionRecord | undefined {
  return event !== undefined && 'decision' in event ? event.decision : undefined;
}
