import type { VisitorSignal } from '../protocol/visitor-rest.ts';
import { createBell } from './bell.ts';
import type { Deps } from './deps.ts';
import { lookAgainMs } from './follow.ts';
import { positionOf } from './waiting.ts';

/** The place in the queue is told at most this often. */
const positionEveryMs = 1_000;

/** Passes on who is typing to the visitor, until the signal aborts. */
export function passTyping(
  { bus }: Pick<Deps, 'bus'>,
  conversationId: string,
  send: (signal: VisitorSignal) => void,
  until: AbortSignal,
): void {
  const unsubscribe = bus.onSignal((signal) => {
    if (signal.conversationId !== conversationId || signal.by === 'visitor') return;
    const { by, name } = signal;
    send({ type: 'typing', by, ...(name === undefined ? {} : { name }) });
  });
  until.addEventListener('abort', unsubscribe);
}

/** Tells a waiting visitor their place whenever it changes, until the signal aborts. */
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
  let told: number | undefined;
  while (!until.aborted) {
    const conversation = await deps.conversations.read(conversationId);
    const position = conversation === undefined ? undefined : await positionOf(deps, conversation);
    if (position !== undefined && position !== told) send({ type: 'queue-position', position });
    told = position;
    if (position === undefined) {
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
