import type { Conversation } from '../../conversation/conversation.ts';
import type { Deps } from '../deps.ts';
import type { PostOffice } from './post-office.ts';

/**
 * A new link for the visitor to go on with a conversation. The token stands behind `#`, which browsers keep to
 * themselves: no server, proxy or log sees it. Only its hash is kept.
 */
export async function offerLink(
  { visitors, ids, clock, published }: Pick<Deps, 'visitors' | 'ids' | 'clock' | 'published'>,
  { publicUrl }: PostOffice,
  { id: conversationId, visitorId, language, department }: Conversation,
): Promise<{ readonly url: string; readonly until: string }> {
  const { settings, departments } = published().catalogue;
  const token = ids.secret();
  const now = clock.now();
  const expiresAt = now + settings.deadlines.mailLink;
  await visitors.forgetLinks(now);
  await visitors.addLink(linkHash(ids, token), { visitorId, conversationId, expiresAt });
  const timeZone = departments.get(department ?? settings.defaultDepartment)?.timeZone ?? 'UTC';
  const until = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long' }).format(expiresAt);
  return { url: `${publicUrl}/c#${token}`, until };
}

/** Links and visitors' tokens are no use in each other's place. */
export function linkHash(ids: Deps['ids'], token: string): string {
  return ids.fingerprint(`mail-link ${token}`);
}
