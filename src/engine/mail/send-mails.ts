import type { Conversation } from '../../conversation/conversation.ts';
import { type Mail, MailFailedError } from '../../ports/mailer.ts';
import type { MailBundle } from '../../ports/outbox.ts';
import type { Deps } from '../deps.ts';
import { execute } from '../execute.ts';
import { lastSeenVisitor } from '../visitor-presence.ts';
import type { PostOffice } from './post-office.ts';
import { writeReply } from './write-reply.ts';
import { writeTranscriptMail } from './write-transcript.ts';

/** Sent side by side. */
const mostAtOnce = 10;
/** Longer than any try takes: a process that died meanwhile holds its mails up no longer than this. */
const leaseMs = 5 * 60_000;
/** With the pauses between them, about a day. */
export const mostAttempts = 30;
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;
/** Somebody who was here this lately sees the reply on the screen. */
const isHereMs = 60_000;

/** Sends what is due, once at least each. A mail that cannot go out is tried again, ever more slowly, then given up. */
export async function sendMails(deps: Deps): Promise<void> {
  const { mail, clock } = deps;
  if (mail === undefined) return;
  const now = clock.now();
  const bundles = await mail.outbox.take(now, now + leaseMs, mostAtOnce);
  const results = await Promise.allSettled(bundles.map((bundle) => sendOne(deps, mail, bundle)));
  const fault = results.find((result) => result.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
}

async function sendOne(deps: Deps, office: PostOffice, bundle: MailBundle): Promise<void> {
  // A process that dies over a mail, or cannot write it, does not come to the end of a try.
  if (bundle.attempts > mostAttempts) {
    return settle(deps, office, bundle, { outcome: 'given-up', reason: 'unreachable' });
  }
  const conversation = await deps.conversations.read(bundle.conversationId);
  const mail = conversation && (await write(deps, office, conversation, bundle));
  if (mail === undefined) return office.outbox.settle(bundle.mailIds);
  try {
    await office.mailer.send(mail, office.shutdown);
  } catch (error) {
    if (!(error instanceof MailFailedError)) throw error;
    return failed(deps, office, bundle, error);
  }
  await settle(deps, office, bundle, { outcome: 'sent' });
}

/** Undefined where there is nothing to be mailed any more. */
async function write(
  deps: Deps,
  office: PostOffice,
  conversation: Conversation,
  bundle: MailBundle,
): Promise<Mail | undefined> {
  if (bundle.kind === 'transcript') return writeTranscriptMail(deps, office, conversation, bundle);
  return (await hasSeen(deps, conversation, bundle))
    ? undefined
    : writeReply(deps, office, conversation, bundle.seqs);
}

/** Who has answered has read it, and so has who may have been away and is looking now. */
async function hasSeen(deps: Deps, conversation: Conversation, { kind, seqs }: MailBundle): Promise<boolean> {
  if ((conversation.lastWord?.seq ?? 0) > Math.max(...seqs)) return true;
  if (kind === 'reply') return false;
  const seen = await lastSeenVisitor(deps, conversation.visitorId);
  return seen !== undefined && deps.clock.now() - seen < isHereMs;
}

async function failed(
  deps: Deps,
  office: PostOffice,
  bundle: MailBundle,
  { kind, detail }: MailFailedError,
): Promise<void> {
  const { conversationId, attempts, mailIds } = bundle;
  const now = deps.clock.now();
  if (office.shutdown.aborted) return office.outbox.putBack(mailIds, now);
  const givesUp = kind === 'rejected' || attempts >= mostAttempts;
  const trouble = { conversationId, kind, attempts, ...(detail === undefined ? {} : { detail }) };
  office.onFailure({ ...trouble, next: givesUp ? 'gives-up' : 'tries-again' });
  if (givesUp) return settle(deps, office, bundle, { outcome: 'given-up', reason: kind });
  await office.outbox.putBack(mailIds, now + pauseBefore(attempts));
}

/** Half of the pause is left to chance, so that mails that failed together do not come back together; in ms. */
export function pauseBefore(attempts: number, random = Math.random): number {
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  return Math.round(longest * (0.5 + random() / 2));
}

/** The mails are forgotten together with the fact of what became of them. */
async function settle(
  deps: Deps,
  { outbox }: PostOffice,
  { kind, conversationId, mailIds, seqs: messages }: MailBundle,
  fate:
    | { readonly outcome: 'sent' }
    | { readonly outcome: 'given-up'; readonly reason: MailFailedError['kind'] },
): Promise<void> {
  if (kind === 'transcript') return outbox.settle(mailIds);
  await execute(deps, conversationId, { type: 'note-mail', mailIds, messages, ...fate });
}
