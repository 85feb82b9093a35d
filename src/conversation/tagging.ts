import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';

/** More would be nobody's way of finding anything. */
export const mostTags = 20;

/** Puts tags on and takes them off, in any status; what is so already is left out, and nothing new is nothing to do. */
export function tag(
  conversation: Conversation,
  { add, remove, agentId, agentName }: Omit<Extract<Command, { type: 'tag' }>, 'type'>,
): readonly EventBody[] {
  const before = conversation.tags ?? [];
  const added = [...new Set(add)].filter((one) => !before.includes(one) && !remove.includes(one));
  const removed = before.filter((one) => remove.includes(one));
  if (added.length === 0 && removed.length === 0) return [];
  if (before.length + added.length - removed.length > mostTags) throw new RefusedError('too-many-tags');
  return [{ type: 'conversation-tagged', added, removed, agentId, agentName }];
}

/** The tags after they were changed. */
export function withTags(
  before: readonly string[],
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): readonly string[] {
  return [...before.filter((one) => !removed.includes(one)), ...added];
}
