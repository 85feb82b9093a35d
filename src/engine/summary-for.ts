import { summarise } from '../bot/summarise.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Summary } from '../protocol/briefing.ts';
import type { Deps } from './deps.ts';

/** More events than any conversation has. */
const mostEvents = 10_000;

/** A conversation in short, titles in the reader's language, where the team speaks it. */
export async function summaryFor(
  { conversations, published }: Pick<Deps, 'conversations' | 'published'>,
  { id }: Conversation,
  reader: string,
): Promise<Summary> {
  const events = await conversations.eventsAfter(id, 0, mostEvents);
  return summarise(published().catalogue, events, reader);
}
