import type { Bus } from '../../ports/bus.ts';
import type { Signal } from '../../protocol/signals.ts';

/**
 * A bus for one process. Listeners are called at once, each on its own: what one throws goes to `report` and disturbs
 * neither the others nor the caller.
 */
export function inProcessBus(report: (error: unknown) => void): Bus {
  const byConversation = new Map<string, Listeners<void>>();
  const anyWake = new Listeners<string>(report);
  const signals = new Listeners<Signal>(report);
  return {
    async wake(conversationId) {
      byConversation.get(conversationId)?.call();
      anyWake.call(conversationId);
    },

    onWake(conversationId, listener) {
      const listeners = byConversation.get(conversationId) ?? new Listeners<void>(report);
      byConversation.set(conversationId, listeners);
      const remove = listeners.add(listener);
      return () => {
        remove();
        const isTheirs = byConversation.get(conversationId) === listeners;
        if (isTheirs && listeners.isEmpty) byConversation.delete(conversationId);
      };
    },

    onAnyWake: (listener) => anyWake.add(listener),
    async signal(signal) {
      signals.call(signal);
    },
    onSignal: (listener) => signals.add(listener),
  };
}

class Listeners<Said> {
  readonly #listeners = new Set<{ readonly call: (said: Said) => void }>();
  readonly #report: (error: unknown) => void;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** Adds it, even where the same function listens already, until the returned function is called. */
  add(listener: (said: Said) => void): () => void {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  call(said: Said): void {
    for (const entry of [...this.#listeners]) {
      if (!this.#listeners.has(entry)) continue; // another listener has just ended it
      try {
        entry.call(said);
      } catch (error) {
        this.#report(error);
      }
    }
  }
}
