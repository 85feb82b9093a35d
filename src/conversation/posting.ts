import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { ClosedConversation, Conversation } from './conversation.ts';
import type { Moment } from './moment.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** A visitor may always write; soon after closing, writing opens the conversation again. */
export function postVisitorMessage(
  conversation: Conversation,
  command: Of<'post-visitor-message'>,
  moment: Moment,
): readonly EventBody[] {
  const { messageId, text } = command;
  const message: EventBody = { type: 'message-posted', author: 'visitor', messageId, text };
  if (conversation.status !== 'closed') return [message];
  if (moment.now - conversation.closedAt > moment.times.reopen) throw new RefusedError('conversation-closed');
  return [...reopen(conversation, command, moment), message];
}

function reopen(
  conversation: ClosedConversation,
  { resumeWith }: Of<'post-visitor-message'>,
  { say }: Moment,
): readonly EventBody[] {
  const { language, department } = conversation;
  const opened: EventBody[] = [{ type: 'conversation-reopened' }, say('reopened', language)];
  if (resumeWith === undefined || department === undefined) return opened;
  const { agentId, agentName, departmentName } = resumeWith;
  return [
    ...opened,
    { type: 'handoff-requested', by: 'visitor', reason: 'reopened', department, language },
    { type: 'agent-assigned', agentId, agentName, department, how: 'auto' },
    say('agent-joined', language, { agent: agentName, department: departmentName }),
  ];
}

/** The bot may speak only while nobody else does, and only to the visitor's last word. */
export function postBotMessage(
  conversation: Conversation,
  command: Of<'post-bot-message'>,
): readonly EventBody[] {
  if (!botMayAnswer(conversation, command.replyTo)) throw new RefusedError('stale-reply');
  const { messageId, authorName, text, replyTo, quickReplies, language, decision } = command;
  return [
    {
      type: 'message-posted',
      author: 'bot',
      messageId,
      authorName,
      text,
      replyTo,
      quickReplies,
      language,
      decision,
    },
  ];
}

/** Whether the bot still owes an answer to the visitor's message with this seq. */
export function botMayAnswer(conversation: Conversation, replyTo: number): boolean {
  return conversation.status === 'bot' && conversation.owed?.seq === replyTo;
}

/** Only the agent who has the conversation speaks for us. */
export function postAgentMessage(
  conversation: Conversation,
  command: Of<'post-agent-message'>,
): readonly EventBody[] {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  const { messageId, agentId, agentName, text } = command;
  if (conversation.status !== 'assigned' || conversation.agentId !== agentId) {
    throw new RefusedError('not-yours');
  }
  return [{ type: 'message-posted', author: 'agent', messageId, agentId, authorName: agentName, text }];
}
