import { type ConversationFacts, pathOf } from '../bot/conversation-facts.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { anybodyReachable } from './presence.ts';

/** Where a conversation stands at this moment, in words of this language. */
export async function factsOf(
  deps: Deps,
  { department, pageUrl }: Conversation,
  language: string,
): Promise<ConversationFacts> {
  const { departments } = deps.published().catalogue;
  const known = department !== undefined && departments.has(department) ? department : undefined;
  const { departmentName, opens } = destinationOf(deps, known, language);
  const page = pathOf(pageUrl);
  return {
    department: departmentName,
    hours: opens === undefined ? 'open' : `closed, opens ${opens}`,
    people: (await anybodyReachable(deps)) ? 'online' : 'away',
    ...(page === undefined ? {} : { page }),
  };
}
