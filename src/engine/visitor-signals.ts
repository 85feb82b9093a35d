import type { Signal } from '../protocol/signals.ts';
import type { VisitorSignal } from '../protocol/visitor-rest.ts';
import { createBell } from './bell.ts';
import type { Deps } from './deps.ts';
import { lookAgainMs } from './follow.ts';
import { standingInQueue } from './waiting.ts';

/** The place in the queue is told at most this often. */
const positionEveryMs = 1_000;

/** Passes on to the visitor who is typing, how far their messages came, and the bot's answer as it grows, until the signal aborts. */
export function passLive(
  { bus }: Pick<Deps, 'bus'>,
  conversationId: string,
  send: (signal: VisitorSignal) => void,
  until: AbortSignal,
): void {
  const unsubscribe = bus.onSignal((signal) => {
    if (signal.conversationId !== conversationId) return;
    const forVisitor = asVisitorSignal(signal);
    if (forVisitor !== undefined) send(forVisitor);
  });
  until.addEventListener('abort', unsubscribe);
}

function asVisitorSignal(signal: Signal): VisitorSignal | undefined {
  if (signal.type === 'draft') return { type: 'draft', replyTo: signal.replyTo, text: signal.text };
  if (signal.type === 'reached') return { type: 'reached', how: signal.how, seq: signal.seq };
  // Who of the team looks on, and what they know, is not the visitor's to hear.
  if (signal.type !== 'typing' || signal.by === 'visitor') return undefined;
  const { by, name } = signal;
  return { type: 'typing', by, ...(name === undefined ? {} : { name }) };
}

/** Tells a waiting visitor their place and how long it may take, whenever either changes, until the signal aborts. */
export async function passPosition(
  deps: Deps,
  conversationId: string,
  send: (signal: VisitorSignal) => void,
  until: AbortSignal,
): Promise<void> {
  const changed = createBell(deps.clock, until);
  const pause = createBell(deps.clock, until);
  const stopOwn = deps.bus.onWake(conversationId, changed.ring);
  let stopAny: (() => void) | undefined;
  let told: string | undefined;
  while (!until.aborted) {
    const conversation = await deps.conversations.read(conversationId);
    const standing = conversation === undefined ? undefined : await standingInQueue(deps, conversation);
    // A wait that begins anew is told of anew: whoever was with an agent meanwhile has no place any more.
    const since = conversation?.status === 'queued' ? conversation.waitingSince : undefined;
    const news = standing && JSON.stringify({ ...standing, since });
    if (standing !== undefined && news !== told) send({ type: 'queue-position', ...standing });
    told = news;
    if (standing === undefined) {
      stopAny?.();
      stopAny = undefined;
    } else {
      stopAny ??= deps.bus.onAnyWake(changed.ring);
      await pause.wait(positionEveryMs);
    }
    await changed.wait(lookAgainMs);
  }
  stopOwn();
  stopAny?.();
}
