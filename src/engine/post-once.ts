import type { Command } from '../conversation/commands.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';

/** Where a message stands; `repeated` when an earlier try had stored it. */
export interface Posted {
  readonly messageId: string;
  readonly seq: number;
  readonly repeated: boolean;
}

type Post = Extract<Command, { type: 'post-visitor-message' | 'post-agent-message' }>;

/**
 * Posts a message effectively once: the same messageId with the same text or file gives the first answer again, even
 * after the conversation has closed; with another it is refused as `message-differs`.
 */
export async function postOnce(deps: Deps, conversationId: string, command: Post): Promise<Posted> {
  const { type, messageId, text, file } = command;
  const sent = { type, messageId, text, ...(file && { digest: file.digest }) };
  const earlier = await stored(deps, conversationId, sent);
  if (earlier !== undefined) return earlier;
  try {
    const { events } = await execute(deps, conversationId, command);
    const message = events.find((event) => event.type === 'message-posted');
    if (message === undefined) throw new Error(`Message ${command.messageId} was not appended`);
    return { messageId: command.messageId, seq: message.seq, repeated: false };
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'message-repeated') throw error;
    const first = await stored(deps, conversationId, sent);
    if (first === undefined) throw error;
    return first;
  }
}

/** What makes a message the same as another. */
interface Sent extends Pick<Post, 'type' | 'messageId' | 'text'> {
  /** Of its file, if it has one. */
  readonly digest?: string;
}

/** Where an earlier try has stored it; undefined: none has. Refused as `message-differs` where the id is taken. */
export async function stored(
  deps: Deps,
  conversationId: string,
  { type, messageId, text, digest }: Sent,
): Promise<Posted | undefined> {
  const message = await deps.conversations.message(conversationId, messageId);
  if (message === undefined) return undefined;
  const author = type === 'post-visitor-message' ? 'visitor' : 'agent';
  const kept = message.author === 'bot' ? undefined : message.file?.digest;
  const isSame = message.author === author && message.text === text && kept === digest;
  if (!isSame) throw new RefusedError('message-differs');
  return { messageId, seq: message.seq, repeated: true };
}
