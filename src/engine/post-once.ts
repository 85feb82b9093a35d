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
 * Posts a message effectively once: the same messageId with the same text gives the first answer again, even after the
 * conversation has closed; with another text it is refused as `message-differs`.
 */
export async function postOnce(deps: Deps, conversationId: string, command: Post): Promise<Posted> {
  const earlier = await stored(deps, conversationId, command);
  if (earlier !== undefined) return earlier;
  try {
    const { events } = await execute(deps, conversationId, command);
    const message = events.find((event) => event.type === 'message-posted');
    if (message === undefined) throw new Error(`Message ${command.messageId} was not appended`);
    return { messageId: command.messageId, seq: message.seq, repeated: false };
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'message-repeated') throw error;
    const first = await stored(deps, conversationId, command);
    if (first === undefined) throw error;
    return first;
  }
}

async function stored(
  deps: Deps,
  conversationId: string,
  { type, messageId, text }: Post,
): Promise<Posted | undefined> {
  const message = await deps.conversations.message(conversationId, messageId);
  if (message === undefined) return undefined;
  const author = type === 'post-visitor-message' ? 'visitor' : 'agent';
  if (message.author !== author || message.text !== text) throw new RefusedError('message-differs');
  return { messageId, seq: message.seq, repeated: true };
}
