/** A mail as it goes out. No part of its head may hold a line break: such a mail is refused, not mended. */
export interface Mail {
  /** `local@host` without brackets; the same for each try, so that one that arrives twice can be told. */
  readonly messageId: string;
  /** `local@host` of the conversation, under which mail programs gather what belongs together. */
  readonly thread: string;
  readonly to: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
}

/** Sends mail. */
export interface Mailer {
  /**
   * Resolves once the next server on the way has taken the mail, or rejects with a MailFailedError within the time the
   * adapter was given, whatever that server does. It may have arrived all the same where it rejects as `unreachable`.
   */
  send(mail: Mail, signal: AbortSignal): Promise<void>;
}

const sentences = {
  rejected: 'refused the mail for good',
  unreachable: 'could not be brought to take the mail',
} as const;

/** Why a mail did not go out: `rejected` for good, `unreachable` for now. */
export type MailFailure = keyof typeof sentences;

/** The mail did not go out. Says why in words of ours alone: no address, nothing that was written. */
export class MailFailedError extends Error {
  readonly kind: MailFailure;
  /** A code for people who look for the cause, such as `550` or `ECONNECTION`. */
  readonly detail: string | undefined;

  constructor(kind: MailFailure, detail?: string) {
    super(`The mail server ${sentences[kind]}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'MailFailedError';
    this.kind = kind;
    this.detail = detail;
  }
}
