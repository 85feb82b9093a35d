import type { Conversation, QueuedConversation } from '../conversation/conversation.ts';
import type { WaitEstimate, WaitRange } from '../protocol/waiting.ts';
import { estimateWait, rangeOf } from '../routing/estimate-wait.ts';
import { chainOf } from '../routing/fallback.ts';
import { positions, queueOrder } from '../routing/queue-order.ts';
import type { Deps } from './deps.ts';
import { crews } from './presence.ts';

/** How things stand for somebody who waits. */
export interface Standing {
  /** The place in the department's queue, from 1. */
  readonly position: number;
  /** How long it may still take; absent: nobody is there, too little is known, or it is too long to be told. */
  readonly wait?: WaitRange;
}

/** How things stand for a waiting conversation; undefined: it does not wait. */
export async function standingInQueue(deps: Deps, conversation: Conversation): Promise<Standing | undefined> {
  if (conversation.status !== 'queued') return undefined;
  const queue = queueOrder(await deps.conversations.queued());
  const position = positions(queue).get(conversation.id);
  if (position === undefined) return undefined;
  const crew = await crews(deps);
  if (!isServed(deps, crew, conversation.department)) return { position };
  const estimate = await estimateAt(deps, conversation.department, position, queue, crew);
  const wait = estimate && rangeOf(estimate);
  return { position, ...(wait && { wait }) };
}

/** Whether somebody is there who serves this queue. What the past says of a night or a lunch break is no promise. */
function isServed(deps: Deps, staffed: Crews, department: string): boolean {
  const chain = chainOf(deps.published().catalogue.departments, department);
  return staffed.has(department) || chain.some(({ id }) => staffed.has(id));
}

/**
 * What is to be expected of a wait in this department that begins now; who first joined a queue earlier goes in before
 * those who came later. Undefined: too little is known.
 */
export async function expectedWait(
  deps: Deps,
  department: string,
  joinedAt: number,
): Promise<WaitEstimate | undefined> {
  const queue = queueOrder(await deps.conversations.queued());
  const before = queue.filter((other) => other.department === department && other.queuedAt <= joinedAt);
  return estimateAt(deps, department, before.length + 1, queue, await crews(deps));
}

type Crews = ReadonlyMap<string, number>;

async function estimateAt(
  { waits, clock }: Deps,
  department: string,
  position: number,
  queue: readonly QueuedConversation[],
  crew: Crews,
): Promise<WaitEstimate | undefined> {
  const waitingSince = queue
    .filter((other) => other.department === department)
    .map((other) => other.waitingSince);
  const past = await waits.past(department);
  return estimateWait(past, position, { waitingSince, crew: crew.get(department), now: clock.now() });
}
