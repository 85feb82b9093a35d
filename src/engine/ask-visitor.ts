import type { Conversation } from '../conversation/conversation.ts';
import { createBell } from './bell.ts';
import type { Deps } from './deps.ts';

/** Below half of the time after which nobody is taken to be there any more. */
const askEveryMs = 20_000;
/** Where no person waits for the visitor, nobody wants to know; a lost wake costs no more than this. */
const restMs = 60_000;

/**
 * Asks the visitor's browser again and again whether it is there, while people have the conversation, until the signal
 * aborts. What is written to a dead line is taken by whatever lies between; only an answer proves that somebody is there.
 */
export async function askWhetherHere(
  { conversations, bus, clock }: Pick<Deps, 'conversations' | 'bus' | 'clock'>,
  conversationId: string,
  ask: () => void,
  until: AbortSignal,
): Promise<void> {
  const changed = createBell(clock, until);
  const pause = createBell(clock, until);
  const unsubscribe = bus.onWake(conversationId, changed.ring);
  while (!until.aborted) {
    const conversation = await conversations.read(conversationId);
    if (conversation === undefined || !isWithPeople(conversation)) {
      await changed.wait(restMs);
    } else if (!until.aborted) {
      ask();
      await pause.wait(askEveryMs);
    }
  }
  unsubscribe();
}

function isWithPeople({ status }: Conversation): boolean {
  return status === 'queued' || status === 'later' || status === 'assigned';
}
