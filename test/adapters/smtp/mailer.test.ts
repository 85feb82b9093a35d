import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailer } from '../../../src/adapters/smtp/mailer.ts';
import { type Mail, MailFailedError } from '../../../src/ports/mailer.ts';
import { type MailSink, openMailSink, openSilentServer } from '../../support/mail-sink.ts';

const mail: Mail = {
  messageId: 'c1.7@chat.example',
  thread: 'c1@chat.example',
  to: 'rina@example.com',
  fromName: 'Kopi Lereng “asli” ☕',
  subject: 'Balasan dari Kopi Lereng ☕',
  text: 'Sudah kami kirim, Kak.\n.\nTerima kasih 🙏',
  html: '<p>Sudah kami kirim, Kak.</p>',
  language: 'id',
};
const never = new AbortController().signal;
const from = 'halo@kopilereng.example';

let sink: MailSink;
beforeAll(async () => {
  sink = await openMailSink();
});
afterAll(() => sink.close());
beforeEach(() => {
  sink.mood = 'takes';
});

const mailer = (url = sink.url, timeoutMs = 5_000) => openMailer({ url, from, timeoutMs });

async function failureOf(sending: Promise<void>): Promise<string> {
  const fault = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof MailFailedError))
    throw new Error('It did not fail as a mail does', { cause: fault });
  expect(fault.message).not.toMatch(/example|mailbox|Kopi/);
  return `${fault.kind} ${fault.detail}`;
}

it('brings a mail with both parts, whole, to one address', async () => {
  await mailer().send(mail, never);
  const arrived = sink.mails.at(-1);
  expect(arrived?.to).toEqual(['rina@example.com']);
  const { parsed } = arrived ?? {};
  expect(parsed?.from).toMatchObject({ name: mail.fromName, address: from });
  expect(parsed?.subject).toBe(mail.subject);
  expect(parsed?.text?.trimEnd()).toBe(mail.text);
  expect(parsed?.html?.trim()).toBe(mail.html);
  expect(parsed?.messageId).toBe('<c1.7@chat.example>');
  expect(parsed?.references).toBe('<c1@chat.example>');
  const headers = new Map(parsed?.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('content-language')).toBe('id');
});

describe('a mail that could be read as something else is refused before anybody is asked', () => {
  it.each([
    ['a line break in the subject', { subject: 'Halo\r\nBcc: korban@example.com' }],
    ['a lone line feed in the name', { fromName: 'Kopi\nBcc: korban@example.com' }],
    ['a line break in the address', { to: 'rina@example.com\r\nRCPT TO:<korban@example.com>' }],
    ['two addresses', { to: 'rina@example.com,korban@example.com' }],
    ['an address in a name', { to: 'rina@example.com <korban@example.com>' }],
    ['a group', { to: 'semua:rina@example.com;' }],
    ['a line break in the id', { messageId: 'a@b>\r\nX: y' }],
    ['a line separator in the subject', { subject: 'a\u2028b' }],
  ])('%s', async (_what, part) => {
    const before = sink.mails.length;
    expect(await failureOf(mailer().send({ ...mail, ...part }, never))).toBe('rejected unsafe');
    expect(sink.mails).toHaveLength(before);
  });
});

describe('when the server', () => {
  it.each([
    ['knows no such address, it is for good', 'refuses-recipient', 'rejected 550'],
    ['refuses what the mail says, it is for good', 'refuses-content', 'rejected 554'],
    ['is busy, it is for now', 'is-busy', 'unreachable 451'],
    ['gives up after the data, it is for now', 'drops-after-data', 'unreachable 421'],
  ] as const)('%s', async (_what, mood, failure) => {
    sink.mood = mood;
    expect(await failureOf(mailer().send(mail, never))).toBe(failure);
  });

  it('is not there, it is for now', async () => {
    const gone = await openMailSink();
    await gone.close();
    expect(await failureOf(mailer(gone.url).send(mail, never))).toMatch(
      /^unreachable (ESOCKET|ECONNECTION)$/,
    );
  });

  it('says nothing, it is for now, and in time', async () => {
    const silent = await openSilentServer();
    const startedAt = performance.now();
    expect(await failureOf(mailer(silent.url, 300).send(mail, never))).toMatch(
      /^unreachable (ETIMEDOUT|EABORT)$/,
    );
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await silent.close();
  });

  it('wants a password that we do not have, it is for now', async () => {
    const url = sink.url.replace('//', '//somebody:wrong@');
    expect(await failureOf(mailer(url).send(mail, never))).toMatch(/^unreachable/);
  });
});

it('stops at once when it is told to', async () => {
  const silent = await openSilentServer();
  const stop = new AbortController();
  const sending = failureOf(mailer(silent.url, 60_000).send(mail, stop.signal));
  stop.abort();
  expect(await sending).toBe('unreachable EABORT');
  await silent.close();
});
