import type { BotConversation } from '../conversation/conversation.ts';
import { botMayAnswer } from '../conversation/posting.ts';
import type { Deps } from './deps.ts';
import { watchConversation } from './watch-conversation.ts';

/** What is left of a bot's turn once its time is used up is for storing the handoff. */
const reserveMs = 1_000;

/** Tells whoever composes an answer to stop. */
export interface TurnSignal {
  readonly signal: AbortSignal;
  /** Whether there is still something that a language model may answer, and the server is not shutting down. */
  isOwed(): Promise<boolean>;
  /** Ends the watch. */
  done(): void;
}

/**
 * Watches over one turn: its signal aborts as soon as the visitor writes more or wants no AI, a person takes over or the
 * bot's turn is about to be over, and when the server shuts down.
 */
export function watchTurn(
  deps: Deps,
  { id, owed }: BotConversation,
  replyTo: number,
  shutdown: AbortSignal,
): TurnSignal {
  const late = new AbortController();
  const over = new AbortController();
  const { botTurn } = deps.published().catalogue.settings.deadlines;
  const left = (owed?.at ?? 0) + botTurn - reserveMs - deps.clock.now();
  deps.clock.after(Math.max(0, left), () => late.abort(), over.signal);
  const watch = watchConversation(
    deps,
    id,
    (now) => !shutdown.aborted && now.aiConsent !== 'refused' && botMayAnswer(now, replyTo),
  );
  return {
    signal: AbortSignal.any([late.signal, watch.signal, shutdown]),
    isOwed: watch.holds,
    done() {
      watch.done();
      over.abort();
    },
  };
}
