import type { Deps } from '../deps.ts';
import { linkHash } from './mail-links.ts';

export interface Followed {
  readonly visitorId: string;
  readonly conversationId: string;
  readonly language: string;
}

/** Whose link this is and which conversation it leads to; undefined: there is no such link, or its time is over. */
export async function followLink(
  { visitors, conversations, ids, clock }: Deps,
  token: string,
): Promise<Followed | undefined> {
  const link = await visitors.link(linkHash(ids, token), clock.now());
  const conversation = link && (await conversations.read(link.conversationId));
  if (conversation === undefined) return undefined;
  const { visitorId, site, status, language, id: conversationId } = conversation;
  // A visitor has one open conversation at most: where they have begun another, that is the one to go on with.
  const open = status === 'closed' ? await conversations.openOf(visitorId, site) : undefined;
  return { visitorId, conversationId: open?.id ?? conversationId, language };
}
