import { z } from 'zod';

/** A mail server that takes what we send. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  /** The address that mail comes from. */
  readonly from: string;
  /** Where links in mails lead, without a slash at the end. */
  readonly publicUrl: string;
}

const smtpWords = 'expected an address such as smtps://name:password@mail.example.com';

export const smtpAddress = z
  .url({ protocol: /^smtps?$/, error: smtpWords })
  .refine((url) => URL.canParse(url) && new URL(url).hostname !== '', smtpWords)
  .optional();

export const mailFrom = z.email('expected an address such as halo@example.com').max(254).optional();

/** The mail server, where all is said that it takes. */
export function mail({
  SMTP_URL: url,
  MAIL_FROM: from,
  PUBLIC_URL: publicUrl,
}: {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}): { readonly mail?: MailConfig } {
  if (url === undefined || from === undefined || publicUrl === undefined) return {};
  return { mail: Object.freeze({ url, from, publicUrl: publicUrl.replace(/\/+$/, '') }) };
}

/** What is missing to what is said of mail. PUBLIC_URL means something of its own; the other two do not. */
export function lonelyMail(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (!env.SMTP_URL && !env.MAIL_FROM) return [];
  return ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'].filter((name) => !env[name]);
}
