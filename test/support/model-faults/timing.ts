import type { Fault } from '../faulty-model-server.ts';
import { stream } from '../model-responses.ts';
import { fatal, firstHalf, onceIn, type Respond, withstood } from './kinds.ts';

const silence: Respond = () => {};

/** It takes too long, or does not end. */
export const timing: readonly Fault[] = [
  fatal('no-first-token', 'hangs before the headers', silence),
  fatal('no-first-token', 'hangs after the headers', ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  }),
  fatal('no-first-token', 'hangs after naming the role', (exchange) => {
    stream(exchange);
  }),
  fatal('no-first-token', 'sends nothing but signs of life', ({ response, clock, gone }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    clock.every(1_000, () => response.write(': PROCESSING\n\n'), gone);
  }),
  fatal('stalled', 'stops between two pieces', (exchange) => {
    stream(exchange).piece(firstHalf(exchange));
  }),
  fatal('too-slow', 'drips', (exchange) => {
    const { piece } = stream(exchange);
    piece('{"move": "answer", "text": "');
    exchange.clock.every(2_000, () => piece('a '), exchange.gone);
  }),
  withstood(
    'hangs once before the headers',
    onceIn((exchange) => silence(exchange)),
  ),
  withstood('does not end after the answer', (exchange) => {
    const { piece, finish } = stream(exchange);
    piece(exchange.text);
    finish('stop');
  }),
];
