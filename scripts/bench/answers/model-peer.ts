import { createServer, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * A model's server of our own in a process of its own: it answers at once with the same answer, tells when its first
 * sentence was written and how long it had the request, or hangs when told to.
 */
export interface PeerReport {
  /** Absent: it listens on this port. */
  readonly port?: number;
  /** From the request to the end of the response, in ms. */
  readonly tookMs?: number;
  /** When the first sentence had been written, Unix ms with fractions. */
  readonly firstSentenceAt?: number;
}

/** What the peer can be told to do from now on. */
export type PeerMode = 'answer' | 'pause' | 'hang';

const intentIds = ['_articles/bench#kucing-di-rak-kayu'];
const sentences = ['Kucing kami boleh dielus setelah tidur siang, Kak. ', 'Ia suka tidur di rak kayu.'];
const pauseMs = 400;
let mode: PeerMode = 'answer';
const now = () => performance.timeOrigin + performance.now();

function report(said: PeerReport): void {
  process.send?.(said);
}

function piece(response: ServerResponse, content: string, finish: string | null = null): void {
  const choices = [{ index: 0, delta: { content }, finish_reason: finish }];
  response.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\n\n`);
}

const server = createServer(async (incoming, response) => {
  await json(incoming);
  if (mode === 'hang') return;
  const startedAt = now();
  const [first = '', second = ''] = sentences.map((text) => JSON.stringify(text).slice(1, -1));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  piece(
    response,
    `{"move":"answer","intentIds":${JSON.stringify(intentIds)},"text":"${first}${second.slice(0, 1)}`,
  );
  const firstSentenceAt = now();
  const finish = () => {
    piece(response, `${second.slice(1)}"}`, 'stop');
    response.end('data: [DONE]\n\n', () => report({ tookMs: now() - startedAt, firstSentenceAt }));
  };
  if (mode === 'pause') setTimeout(finish, pauseMs);
  else finish();
});

process.on('message', (told: PeerMode) => {
  mode = told;
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) report({ port: address.port });
});
