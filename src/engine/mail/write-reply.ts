import { replyText } from '../../catalogue/reply-text.ts';
import type { ReplyKey } from '../../catalogue/types.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Mail } from '../../ports/mailer.ts';
import type { Event } from '../../protocol/events.ts';
import type { Deps } from '../deps.ts';
import { drawMail, type Letter } from './draw-mail.ts';
import { offerLink } from './mail-links.ts';
import type { PostOffice } from './post-office.ts';

/** The mail with what was said at these seqs, and a link to go on from; undefined where the visitor left no address. */
export async function writeReply(
  deps: Deps,
  office: PostOffice,
  conversation: Conversation,
  seqs: readonly number[],
): Promise<Mail | undefined> {
  const to = conversation.contact?.email;
  const said = await saidAt(deps, conversation.id, seqs);
  if (to === undefined || said.length === 0) return undefined;
  const { catalogue } = deps.published();
  const { language } = conversation;
  const agent = said.findLast((event) => event.type === 'message-posted')?.authorName;
  const link = await offerLink(deps, office, conversation);
  const say = (key: ReplyKey, values = {}) => replyText(catalogue, key, language, values);
  const letter: Letter = {
    subject: say('mail-subject'),
    intro: agent === undefined ? say('mail-sorry') : say('mail-intro', { agent }),
    paragraphs: said.map(({ text }) => text),
    button: { label: say('mail-open'), url: link.url },
    small: say('mail-link', { until: link.until }),
  };
  return {
    ...drawMail(letter, catalogue.settings, language),
    ...threadOf(office, conversation.id, `${Math.max(...seqs)}.reply`),
    to,
    fromName: oneLine(catalogue.settings.name),
    subject: oneLine(letter.subject),
    language,
  };
}

type Said = { readonly text: string } & (
  | { readonly type: 'message-posted'; readonly authorName: string }
  | { readonly type: 'notice-posted' }
);

async function saidAt(
  { conversations }: Deps,
  conversationId: string,
  seqs: readonly number[],
): Promise<readonly Said[]> {
  const first = Math.min(...seqs);
  const events = await conversations.eventsAfter(conversationId, first - 1, Math.max(...seqs) - first + 1);
  return events.filter(({ seq }) => seqs.includes(seq)).flatMap(asSaid);
}

function asSaid(event: Event): readonly Said[] {
  if (event.type === 'notice-posted') return [{ type: event.type, text: event.text }];
  if (event.type !== 'message-posted' || event.author !== 'agent') return [];
  return [{ type: event.type, text: event.file?.name ?? event.text, authorName: event.authorName }];
}

/** Under what ids a mail goes out. */
export function threadOf({ publicUrl }: PostOffice, conversationId: string, part: string) {
  const { hostname } = new URL(publicUrl);
  return { messageId: `${conversationId}.${part}@${hostname}`, thread: `${conversationId}@${hostname}` };
}

/** What the team wrote, as the head of a mail may have it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
