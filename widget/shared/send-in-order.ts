import { backoff } from './backoff.ts';
import { HttpFault } from './http.ts';
import type { Outgoing } from './outgoing.ts';
import type { OutgoingMessage, Trouble } from './outgoing-message.ts';

/** What became of one try. */
export type Delivery =
  | { readonly type: 'stored' }
  /** Try again after `ms`, or after a while; `slow-down` means that the server asked for it. */
  | { readonly type: 'later'; readonly why: 'unreachable' | 'slow-down'; readonly ms?: number | undefined }
  | { readonly type: 'failed'; readonly trouble: Trouble };

/** What the sender is doing, for the screen. `until` is Unix ms. */
export type Sending =
  | { readonly type: 'idle' }
  | { readonly type: 'sending' }
  | { readonly type: 'waiting'; readonly why: 'unreachable' | 'slow-down'; readonly until: number };

export interface SenderDeps {
  readonly outgoing: Outgoing;
  readonly post: (message: OutgoingMessage) => Promise<Delivery>;
  readonly now: () => number;
  readonly random: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called whenever the list or what the sender does has changed. */
  readonly changed: (sending: Sending) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends everything on the list, strictly one at a time and in order, until nothing is left that can be sent. A message
 * with trouble stays on the list and lets the others pass; one that must wait holds up those behind it.
 */
export async function sendInOrder(deps: SenderDeps): Promise<void> {
  const { outgoing, post, now, random, pause, changed, signal } = deps;
  let failures = 0;
  while (!signal.aborted) {
    const message = outgoing.next();
    if (message === undefined) break;
    changed({ type: 'sending' });
    const delivery = await post(message);
    if (signal.aborted) break;
    if (delivery.type === 'later') {
      failures += 1;
      const ms = delivery.ms ?? backoff(failures, random);
      changed({ type: 'waiting', why: delivery.why, until: now() + ms });
      await pause(ms, signal);
      continue;
    }
    failures = 0;
    if (delivery.type === 'failed') outgoing.fail(message.messageId, delivery.trouble);
    else outgoing.remove(message.messageId);
  }
  changed({ type: 'idle' });
}

/** What a fault means for the message that met it. */
export function deliveryAfter(fault: unknown): Delivery {
  if (!(fault instanceof HttpFault)) return { type: 'later', why: 'unreachable' };
  if (fault.status === 413) return { type: 'failed', trouble: 'too-long' };
  if (fault.status === 429) return { type: 'later', why: 'slow-down', ms: fault.retryAfter ?? 5_000 };
  if (fault.status >= 500 || fault.status === 408) {
    return { type: 'later', why: 'unreachable', ms: fault.retryAfter };
  }
  return { type: 'failed', trouble: 'refused' };
}
