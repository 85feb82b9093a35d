import { gzipSync } from 'node:zlib';
import type { Fault } from '../faulty-model-server.ts';
import { completion, sendJson, stream, usage } from '../model-responses.ts';
import { fatal, firstHalf, withstood } from './kinds.ts';

/** What it sends is not what it should be. */
export const bodies: readonly Fault[] = [
  fatal('bad-answer', 'answers with HTML', ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Welcome to nginx</p>');
  }),
  fatal('bad-answer', 'sends an event that is no JSON', (exchange) => {
    const { piece, done } = stream(exchange);
    piece(firstHalf(exchange));
    exchange.response.write('data: {"choices": [oops\n\n');
    done();
  }),
  fatal('bad-answer', 'sends events of another shape', (exchange) => {
    stream(exchange).event({ choices: 'none today' });
    exchange.response.end();
  }),
  fatal('bad-answer', 'sends invalid UTF-8', (exchange) => {
    const { finish, done } = stream(exchange);
    const head = Buffer.from('data: {"choices":[{"delta":{"content":"Refund ');
    exchange.response.write(Buffer.concat([head, Buffer.from([0xff, 0xc0]), Buffer.from('"}}]}\n\n')]));
    finish('stop');
    done();
  }),
  fatal('too-long', 'sends a line of 10 MB', ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`data: {"choices":[{"delta":{"content":"${'a'.repeat(10_000_000)}"}}]}\n\n`);
  }),
  fatal('too-long', 'sends 20 MB packed into 20 kB', ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(20_000_000, 'a')));
  }),
  withstood('answers in one piece', ({ response, text }) => sendJson(response, 200, completion(text))),
  withstood('answers in one piece of another type', ({ response, text }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`\n${JSON.stringify(completion(text), undefined, 2)}\n`);
  }),
  withstood('is cut anywhere on its way', (exchange) => {
    const event = { choices: [{ delta: { content: exchange.text }, finish_reason: 'stop' }], usage };
    exchange.response.writeHead(200);
    for (const byte of Buffer.from(`: hello\r\n\r\ndata: ${JSON.stringify(event)}\r\n\r\n`)) {
      exchange.response.write(Buffer.of(byte));
    }
    exchange.response.end();
  }),
];
