import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';

/** Tells whoever works for a conversation to stop. */
export interface ConversationWatch {
  /** Aborts when the conversation is seen to be no longer as it has to be. */
  readonly signal: AbortSignal;
  /** Whether it is, by what is stored now. */
  holds(): Promise<boolean>;
  /** Ends the watch. */
  done(): void;
}

/** Looks at a conversation each time it changes. */
export function watchConversation(
  { bus, background, conversations }: Pick<Deps, 'bus' | 'background' | 'conversations'>,
  conversationId: string,
  isAsWanted: (conversation: Conversation) => boolean,
): ConversationWatch {
  const stop = new AbortController();

  async function holds(): Promise<boolean> {
    const now = await conversations.read(conversationId);
    return now !== undefined && isAsWanted(now);
  }

  const unsubscribe = bus.onWake(conversationId, () => {
    background.run('watch-conversation', async () => {
      if (!(await holds())) stop.abort();
    });
  });
  return { signal: stop.signal, holds, done: unsubscribe };
}
