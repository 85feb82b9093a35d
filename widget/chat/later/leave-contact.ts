import { call, HttpFault } from '../../shared/http.ts';
import type { Place } from '../identity.ts';
import type { LeftBehind, Trouble } from './left-behind.ts';

/** What a visit lets be done. */
export interface Visiting {
  /** Does something in the visitor's conversation. */
  inConversation<T>(work: (place: Place) => Promise<T>): Promise<T>;
  goOnWithBot(): Promise<void>;
}

/** What was last tried to be left, so that trying again makes no second message of it. */
let last: { readonly text: string; readonly messageId: string } | undefined;

/** Leaves it with the server. Answers what is in the way; undefined: nothing, it is kept. */
export async function leaveContact(
  visit: Visiting,
  server: string,
  { message, ...contact }: LeftBehind,
): Promise<Trouble | undefined> {
  const body = { ...contact, ...(message === undefined ? {} : { message: messageOf(message) }) };
  try {
    await visit.inConversation(({ token, conversationId }) => {
      const url = `${server}v1/conversations/${encodeURIComponent(conversationId)}/contact`;
      return call((...request) => globalThis.fetch(...request), { method: 'PUT', url, token, body });
    });
    last = undefined;
    return undefined;
  } catch (fault) {
    return troubleOf(fault);
  }
}

function messageOf(text: string): { readonly messageId: string; readonly text: string } {
  if (last?.text !== text)
    last = { text, messageId: `left-${Date.now()}-${Math.random().toString(36).slice(2)}` };
  return last;
}

/** The server names the field that it does not take at the start of its words. */
function troubleOf(fault: unknown): Trouble {
  if (!(fault instanceof HttpFault)) return 'failed';
  if (fault.status === 429) return 'too-often';
  if (fault.status === 413) return 'too-long';
  const [, field] = /^(email|phone)\b/.exec(fault.message) ?? [];
  return fault.status === 400 && (field === 'email' || field === 'phone') ? field : 'failed';
}
