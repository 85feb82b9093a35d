import type { Command } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { nextDeadline } from '../conversation/deadline.ts';
import { decide } from '../conversation/decide.ts';
import { evolve } from '../conversation/evolve.ts';
import type { Append } from '../ports/conversation-store.ts';
import type { Event, EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { outboxChange } from './mail/outbox-change.ts';
import { sayFrom } from './say.ts';

/** What a command did: the new facts, if any, and the conversation after them. */
export interface Executed {
  readonly conversation: Conversation;
  readonly events: readonly Event[];
}

/** More rivals than this for one conversation at one moment are a fault, not a race. */
const mostAttempts = 100;

/**
 * Read, decide, append, wake: the only way a conversation changes. Resolves once the facts are durable. Throws
 * RefusedError where the command is not possible, after trying again for as long as others append first.
 */
export async function execute(deps: Deps, conversationId: string, command: Command): Promise<Executed> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await deps.conversations.read(conversationId);
    if (before === undefined) throw new Error(`There is no conversation ${conversationId}`);
    const append = prepare(deps, before, command);
    if (append === undefined) return { conversation: before, events: [] };
    const outcome = await deps.conversations.append(append);
    if (outcome === 'visitor-busy') throw new RefusedError('visitor-busy');
    if (outcome === 'agent-full') throw new RefusedError('agent-full');
    if (outcome === 'duplicate-message') throw new RefusedError('message-repeated');
    if (outcome === 'appended') {
      await deps.react(append.after, append.events);
      return { conversation: append.after, events: append.events };
    }
  }
  throw new Error(
    `Conversation ${conversationId} changed ${mostAttempts} times while ${command.type} waited`,
  );
}

function prepare(deps: Deps, before: Conversation, command: Command): Append | undefined {
  const now = deps.clock.now();
  const { catalogue } = deps.published();
  const times = catalogue.settings.deadlines;
  const bodies = decide(before, command, { now, times, say: sayFrom(catalogue) });
  if (bodies.length === 0) return undefined;
  const append = number(before.id, before, bodies, now, times);
  const room = roomFor(command);
  const outbox = outboxChange(deps, before, command, append);
  return { ...append, ...(room && { room }), ...(outbox && { outbox }) };
}

/** Whoever is given a conversation without having asked for it must have room at the moment it is stored. */
function roomFor(command: Command): Append['room'] {
  if (command.type === 'assign') return command.how === 'auto' ? command : undefined;
  return command.type === 'post-visitor-message' ? command.resumeWith : undefined;
}

/** Numbers and stamps new facts, and folds them onto what was there. */
export function number(
  conversationId: string,
  before: Conversation | undefined,
  bodies: readonly EventBody[],
  now: number,
  times: Parameters<typeof nextDeadline>[1],
): Append {
  const expectedSeq = before?.seq ?? 0;
  const events = bodies.map((body, index) => ({ ...body, seq: expectedSeq + 1 + index, at: now }));
  let after = before;
  for (const event of events) after = evolve(after, event, conversationId);
  if (after === undefined) throw new Error(`Conversation ${conversationId} has no events`);
  const deadline = nextDeadline(after, times);
  return {
    conversationId,
    expectedSeq,
    events,
    after,
    ...(deadline === undefined ? {} : { deadlineAt: deadline.at }),
  };
}
