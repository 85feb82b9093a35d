import { coalesce } from './coalesce.ts';
import type { Deps, Ports } from './deps.ts';
import { sendMails } from './mail/send-mails.ts';
import { react } from './react.ts';
import { runQueue } from './run-queue.ts';
import { createWaitBook } from './wait-book.ts';

/** Ties the engine's parts to each other. */
export function createEngine(ports: Ports): Deps {
  const deps: Deps = {
    ...ports,
    openedAt: ports.clock.now(),
    react: (conversation, events) => react(deps, conversation, events),
    drainQueue: coalesce(() => runQueue(deps)),
    waits: createWaitBook(ports),
    sendMails: coalesce(() => sendMails(deps)),
  };
  return deps;
}
