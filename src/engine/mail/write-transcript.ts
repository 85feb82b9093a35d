import { replyText } from '../../catalogue/reply-text.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Mail } from '../../ports/mailer.ts';
import type { MailBundle } from '../../ports/outbox.ts';
import type { Deps } from '../deps.ts';
import { drawMail } from './draw-mail.ts';
import type { PostOffice } from './post-office.ts';
import { transcriptLines } from './transcript-text.ts';
import { oneLine, threadOf } from './write-reply.ts';

/** The mail with everything that was said so far. It has no link: whoever gets it may be somebody else than the visitor. */
export async function writeTranscriptMail(
  deps: Pick<Deps, 'conversations' | 'published'>,
  office: PostOffice,
  conversation: Conversation,
  { to, seqs, mailIds: [mailId = ''] }: MailBundle,
): Promise<Mail> {
  const { catalogue } = deps.published();
  const { language } = conversation;
  const subject = replyText(catalogue, 'transcript-subject', language, {});
  const paragraphs = await transcriptLines(deps, conversation);
  const intro = replyText(catalogue, 'transcript-intro', language, {});
  return {
    ...drawMail({ subject, intro, paragraphs }, catalogue.settings, language),
    ...threadOf(office, conversation.id, `${Math.max(...seqs)}.transcript.${mailId}`),
    to,
    fromName: oneLine(catalogue.settings.name),
    subject: oneLine(subject),
    language,
  };
}
