import { createTransport } from 'nodemailer';
import { type Mail, type Mailer, MailFailedError } from '../../ports/mailer.ts';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  /** The address that mail comes from. */
  readonly from: string;
  /** For one mail with everything that belongs to it, in ms. */
  readonly timeoutMs: number;
}

/**
 * Sends through an SMTP server, one connection per mail, encrypted wherever the server offers it. What the server says
 * never gets out of here: it may repeat addresses.
 */
export function openMailer({ url, from, timeoutMs }: SmtpSettings): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      socketCloseTimeout: 1_000,
    },
    { disableFileAccess: true, disableUrlAccess: true },
  );

  return {
    async send(mail, signal) {
      if (hasLineBreak(mail) || !isAddress(mail.to)) throw new MailFailedError('rejected', 'unsafe');
      try {
        await transport.sendMail({
          ...contentOf(mail, from),
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

function contentOf({ messageId, thread, to, fromName, subject, text, html, language }: Mail, from: string) {
  return {
    messageId: `<${messageId}>`,
    references: `<${thread}>`,
    from: { name: fromName, address: from },
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: {
      'Content-Language': language,
      // RFC 3834: nobody's machine answers it.
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** The library folds what it is given; we do not rely on it. */
function hasLineBreak({ messageId, thread, to, fromName, subject, language }: Mail): boolean {
  return [messageId, thread, to, fromName, subject, language].some((part) =>
    /[\p{Cc}\u2028\u2029]/u.test(part),
  );
}

/** One plain address: nothing that a mail server could read as several, or as a name with another address. */
function isAddress(to: string): boolean {
  return /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/.test(to);
}

/** Of the server's "no" only what is about the mail or its address lasts; logging in may work again tomorrow. */
function failureOf(error: unknown): MailFailedError {
  const { code, responseCode } = partsOf(error);
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = isAboutMail && responseCode !== undefined && responseCode >= 500;
  return new MailFailedError(
    isForGood ? 'rejected' : 'unreachable',
    String(responseCode ?? code ?? 'unknown'),
  );
}

function partsOf(error: unknown): { readonly code?: string; readonly responseCode?: number } {
  return error instanceof Error ? (error as { code?: string; responseCode?: number }) : {};
}
