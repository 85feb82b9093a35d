import type { Signal } from '../protocol/signals.ts';

/** Wakes followers up. It may lose anything at any time: that costs delay, never data. */
export interface Bus {
  /** Says that the conversation has new events. */
  wake(conversationId: string): Promise<void>;
  /** Calls back on each wake of this conversation until the returned function is called. */
  onWake(conversationId: string, listener: () => void): () => void;
  /** Calls back on each wake of any conversation. */
  onAnyWake(listener: (conversationId: string) => void): () => void;
  /** Passes on something ephemeral, such as typing. */
  signal(signal: Signal): Promise<void>;
  onSignal(listener: (signal: Signal) => void): () => void;
}
