import { localText } from '../catalogue/reply-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { VisitorRecord } from '../ports/visitor-store.ts';
import type { Device } from '../protocol/events.ts';
import type { Identity } from '../protocol/people.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { number } from './execute.ts';
import { personOf } from './identify-visitor.ts';
import { visitorIdsOf } from './person-view.ts';

/** Among as many of a customer's conversations an open one is looked for. */
const mostRecent = 50;

/** What a visitor may say when they start. */
export interface Opening {
  readonly department?: string | undefined;
  readonly locale?: string | undefined;
  /** The page on which it begins. */
  readonly pageUrl?: string | undefined;
  readonly device?: Device | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** The language in which they agreed to what the settings ask. */
  readonly consent?: string | undefined;
}

/**
 * Starts a conversation, or finds the one that the visitor has open, be it in another browser where they are a customer;
 * parallel calls of one browser end up in the same one. Refuses to start one without what the settings demand before the
 * first message: `consent-missing`, `answers-missing`.
 */
export async function startConversation(
  deps: Deps,
  visitor: VisitorRecord,
  opening: Opening,
): Promise<{ conversation: Conversation; started: boolean }> {
  const elsewhere = await openElsewhere(deps, visitor);
  if (elsewhere !== undefined) return { conversation: elsewhere, started: false };
  const { catalogue } = deps.published();
  const language = languageFor(catalogue.settings.languages, opening.locale ?? visitor.locale);
  if (opening.department !== undefined) destinationOf(deps, opening.department, language);
  const person = await personOf(deps, visitor);
  const isOpen = (await deps.conversations.openOf(visitor.visitorId, visitor.site)) !== undefined;
  if (!isOpen) demandAnswers(catalogue, opening, person, language);
  const { pageUrl = visitor.pageUrl } = opening;
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
        ...(pageUrl === undefined ? {} : { pageUrl }),
        ...(opening.device === undefined ? {} : { device: opening.device }),
        ...answersIn(opening, deps.published().catalogue),
      },
      ...(Object.keys(person).length === 0 ? [] : [{ type: 'visitor-identified', ...person } as const]),
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

/** A widget asks for all this; what else speaks to the server must not get past it. */
function demandAnswers(catalogue: Catalogue, opening: Opening, known: Identity, language: string): void {
  const asked = catalogue.settings.beforeChat;
  if (asked === undefined) return;
  const agreesTo = asked.consent && localText(catalogue, asked.consent.text, language);
  if (agreesTo && !opening.consent) throw new RefusedError('consent-missing');
  const lacks = (field: 'name' | 'email') => asked[field] === 'required' && !(opening[field] || known[field]);
  if (lacks('name') || lacks('email')) throw new RefusedError('answers-missing');
}

/** What the visitor answered beforehand. What they agreed to is kept in the words of the settings, not in theirs. */
function answersIn(
  { name, email, consent: agreedIn }: Opening,
  catalogue: Catalogue,
): { readonly answers?: { name?: string; email?: string; consent?: string } } {
  const { languages, beforeChat } = catalogue.settings;
  const asked = agreedIn === undefined ? undefined : beforeChat?.consent;
  const consent = asked && localText(catalogue, asked.text, languageFor(languages, agreedIn));
  if (!name && !email && !consent) return {};
  return { answers: { ...(name && { name }), ...(email && { email }), ...(consent && { consent }) } };
}

/** A customer goes on where they left off, whichever browser that was. */
async function openElsewhere(deps: Deps, visitor: VisitorRecord): Promise<Conversation | undefined> {
  const { visitorId, site, customerId } = visitor;
  if (customerId === undefined) return undefined;
  if ((await deps.conversations.openOf(visitorId, site)) !== undefined) return undefined;
  const visitorIds = await visitorIdsOf(deps, visitor);
  const recent = await deps.conversations.list({ visitorIds, limit: mostRecent });
  return recent.find((one) => one.site === site && one.status !== 'closed');
}

/** The first of our languages that fits a locale such as `en-GB`; none fits: our first. */
export function languageFor(languages: readonly [string, ...string[]], locale: string | undefined): string {
  const wanted = locale?.toLowerCase().split('-')[0];
  return languages.find((language) => language === wanted) ?? languages[0];
}
