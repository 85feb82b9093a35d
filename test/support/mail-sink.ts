import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with the next mails. */
export type SinkMood = 'takes' | 'refuses-recipient' | 'is-busy' | 'refuses-content' | 'drops-after-data';

export interface SunkMail {
  readonly raw: string;
  readonly parsed: Email;
  readonly to: readonly string[];
}

export interface MailSink {
  readonly url: string;
  /** What has arrived, as it was sent and as a mail program reads it. */
  readonly mails: SunkMail[];
  mood: SinkMood;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function openMailSink(port = 0): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, callback) {
      if (sink.mood === 'refuses-recipient') callback(failure(550, 'No such mailbox'));
      else if (sink.mood === 'is-busy') callback(failure(451, 'Try again later'));
      else callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        if (sink.mood === 'refuses-content') return callback(failure(554, 'Not here'));
        void PostalMime.parse(raw).then((parsed) => {
          mails.push({ raw: raw.toString(), parsed, to });
          if (sink.mood === 'drops-after-data') callback(failure(421, 'Going down'));
          else callback();
        });
      });
    },
  });
  server.on('error', () => {}); // a client that goes away in the middle is what some tests are about
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: own } = server.server.address() as AddressInfo;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${own}`,
    mails,
    mood: 'takes',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Something that takes the connection and then never says a word. */
export async function openSilentServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
