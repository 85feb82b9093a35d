import type { Conversation } from '../conversation/conversation.ts';
import type { VisitorRecord } from '../ports/visitor-store.ts';
import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { number } from './execute.ts';

/** What a visitor may say when they start. */
export interface Opening {
  readonly department?: string | undefined;
  readonly locale?: string | undefined;
}

/** Starts a conversation, or finds the one that the visitor has open; parallel calls end up in the same one. */
export async function startConversation(
  deps: Deps,
  visitor: VisitorRecord,
  opening: Opening,
): Promise<{ conversation: Conversation; started: boolean }> {
  const { catalogue } = deps.published();
  const language = languageFor(catalogue.settings.languages, opening.locale ?? visitor.locale);
  if (opening.department !== undefined) destinationOf(deps, opening.department, language);
  const first = number(
    deps.ids.id(),
    undefined,
    [
      {
        type: 'conversation-started',
        visitorId: visitor.visitorId,
        site: visitor.site,
        language,
        ...(opening.department === undefined ? {} : { department: opening.department }),
        ...(visitor.pageUrl === undefined ? {} : { pageUrl: visitor.pageUrl }),
      },
    ],
    deps.clock.now(),
    catalogue.settings.deadlines,
  );
  const { outcome, conversationId } = await deps.conversations.start(first);
  if (outcome === 'started') {
    await deps.react(first.after, first.events);
    return { conversation: first.after, started: true };
  }
  const open = await deps.conversations.read(conversationId);
  if (open === undefined) throw new Error(`The open conversation ${conversationId} is gone`);
  return { conversation: open, started: false };
}

/** The first of our languages that fits a locale such as `en-GB`; none fits: our first. */
export function languageFor(languages: readonly [string, ...string[]], locale: string | undefined): string {
  const wanted = locale?.toLowerCase().split('-')[0];
  return languages.find((language) => language === wanted) ?? languages[0];
}
