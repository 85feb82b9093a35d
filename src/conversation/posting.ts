import type { EventBody, SharedFile } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command, VisitorText } from './commands.ts';
import type { ClosedConversation, Conversation, LaterConversation } from './conversation.ts';
import { reopenTime } from './deadline.ts';
import type { Moment } from './moment.ts';
import { maySpeak } from './supervising.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * A visitor may always write; soon after closing, writing opens the conversation again. Who tells of danger while nobody
 * answers is told where there is help.
 */
export function postVisitorMessage(
  conversation: Conversation,
  command: Of<'post-visitor-message'>,
  moment: Moment,
): readonly EventBody[] {
  const posted = visitorWords(command, conversation.language, moment, companyOf(conversation));
  if (conversation.status === 'later') return [...comeBack(conversation, command, moment), ...posted];
  if (conversation.status !== 'closed') return posted;
  if (moment.now - conversation.closedAt > reopenTime(conversation, moment.times))
    throw new RefusedError('conversation-closed');
  const opened = reopen(conversation, command, moment);
  const isWithBot = !opened.some(({ type }) => type === 'agent-assigned');
  if (!isWithBot) return [...opened, ...posted];
  return [...opened, ...visitorWords(command, conversation.language, moment, 'bot')];
}

/** Who is with a visitor who says something: a bot that may still tell them that it reads no files, nobody, or others. */
type Company = 'bot' | 'alone' | 'attended';

function companyOf(conversation: Conversation): Company {
  const { status } = conversation;
  if (status === 'queued' || status === 'later') return 'alone';
  return status === 'bot' && !conversation.toldOfFiles ? 'bot' : 'attended';
}

/** What a visitor says, and what they should know because of it. */
export function visitorWords(
  { messageId, text, file, hidden, heard }: VisitorText,
  language: string,
  { say }: Pick<Moment, 'say'>,
  company: Company,
): readonly EventBody[] {
  return [
    { type: 'message-posted', author: 'visitor', messageId, text, ...fileOf({ file }) },
    ...(company === 'bot' && file !== undefined ? [say('file-received', language)] : []),
    ...(hidden === undefined ? [] : [say('secrets-hidden', language)]),
    ...(company === 'alone' && heard === 'danger' ? [say('safety', language)] : []),
  ];
}

function fileOf({ file }: { readonly file?: SharedFile | undefined }): { file?: SharedFile } {
  return file === undefined ? {} : { file };
}

/**
 * Who writes after the answer has come back: to the agent who gave it, or to people of the department. Where nobody is
 * there, and before the answer, what is written waits for it.
 */
function comeBack(
  conversation: LaterConversation,
  { resumeWith, staffed }: Of<'post-visitor-message'>,
  { say }: Moment,
): readonly EventBody[] {
  if (conversation.awaitedSince !== undefined) return [];
  const { language } = conversation;
  if (resumeWith !== undefined) return resume(conversation, resumeWith, say);
  if (staffed === undefined) return [];
  const { department, departmentName, expected } = staffed;
  return [
    {
      type: 'handoff-requested',
      by: 'visitor',
      reason: 'reopened',
      department,
      language,
      ...(expected === undefined ? {} : { expected }),
    },
    say('handoff-asked', language, { department: departmentName }),
  ];
}

function reopen(
  conversation: ClosedConversation,
  { resumeWith }: Of<'post-visitor-message'>,
  { say }: Moment,
): readonly EventBody[] {
  const { language, department } = conversation;
  const opened: EventBody[] = [{ type: 'conversation-reopened' }, say('reopened', language)];
  if (resumeWith === undefined || department === undefined) return opened;
  return [...opened, ...resume({ department, language }, resumeWith, say)];
}

function resume(
  { department, language }: { readonly department: string; readonly language: string },
  { agentId, agentName, departmentName }: NonNullable<Of<'post-visitor-message'>['resumeWith']>,
  say: Moment['say'],
): readonly EventBody[] {
  return [
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

/** Only the agent who has the conversation speaks for us, and a supervisor who has joined them. */
export function postAgentMessage(
  conversation: Conversation,
  command: Of<'post-agent-message'>,
): readonly EventBody[] {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  const { messageId, agentId, agentName, text } = command;
  if (!maySpeak(conversation, agentId)) throw new RefusedError('not-yours');
  return [
    {
      type: 'message-posted',
      author: 'agent',
      messageId,
      agentId,
      authorName: agentName,
      text,
      ...fileOf(command),
    },
  ];
}
