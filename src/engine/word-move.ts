import type { BotMove } from '../bot/choose-move.ts';
import { composeReply, type Reply } from '../bot/compose-reply.ts';
import type { Towards } from '../catalogue/escalation.ts';
import { spoken } from '../catalogue/reply-text.ts';
import type { Command } from '../conversation/commands.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import type { DecisionRecord } from '../protocol/decision.ts';
import type { Deps } from './deps.ts';
import { staffedDestination } from './destination.ts';
import { formerAgent } from './former-agent.ts';

/** What the bot does about a turn, ready to be said. */
export interface Wording {
  readonly conversation: BotConversation;
  /** The seq of the visitor's message that is answered. */
  readonly replyTo: number;
  readonly language: string;
  readonly decision: DecisionRecord;
}

/** A move as a command: with the words that the team wrote for it, or with a reply that was worded otherwise. */
export async function wordMove(deps: Deps, wording: Wording, move: BotMove, reply?: Reply): Promise<Command> {
  if (move.move === 'handoff') return handOff(deps, wording, move);
  const { replyTo, language, decision } = wording;
  const { catalogue } = deps.published();
  return {
    type: 'post-bot-message',
    messageId: `bot-${replyTo}`,
    authorName: catalogue.settings.assistant[language] ?? catalogue.settings.name,
    ...(reply ?? composeReply(catalogue, move, language)),
    replyTo,
    language,
    decision,
  };
}

type Handoff = Extract<BotMove, { move: 'handoff' }>;

async function handOff(
  deps: Deps,
  { conversation, replyTo, language, decision }: Wording,
  move: Handoff,
): Promise<Command> {
  const { outage } = deps.published().catalogue.escalation;
  const department = wishedDepartment(conversation, move, outage);
  const destination = await staffedDestination(deps, department, language);
  const values = { department: destination.departmentName };
  return {
    type: 'request-handoff',
    by: 'bot',
    reason: move.reason,
    ...(move.notice && { notice: spoken(deps.published().catalogue, move.notice, language, values) }),
    destination,
    language,
    ...(await formerAgent(deps, conversation)),
    replyTo,
    decision,
  };
}

/** What the content says counts; otherwise what the visitor chose comes before what the bot guesses. */
function wishedDepartment(conversation: BotConversation, move: Handoff, outage: Towards): string | undefined {
  const isSaid = ['intent-needs-person', 'words-heard', 'vip'].includes(move.rule);
  const said = isSaid ? move.department : undefined;
  const inOutage = move.reason === 'outage' ? outage.department : undefined;
  return said ?? inOutage ?? conversation.department ?? move.department;
}
