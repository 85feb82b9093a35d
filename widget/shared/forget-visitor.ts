import type { Memory } from './storage.ts';
import { answersKey, conversationKey, leftKey, outgoingKey, seenKey, tokenKey } from './visitor-keys.ts';

/**
 * What one person has said and left to send is not the next one's: nothing of it stays in the browser's memory, and what the
 * journal holds from before `now`, in Unix ms, nobody sends.
 */
export function forgetVisitor(memory: Memory, now: number): void {
  for (const key of [tokenKey, conversationKey, seenKey, answersKey, outgoingKey])
    memory.write(key, undefined);
  memory.write(leftKey, String(now));
}
