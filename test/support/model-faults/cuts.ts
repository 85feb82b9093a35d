import type { Fault } from '../faulty-model-server.ts';
import { stream } from '../model-responses.ts';
import { fatal, firstHalf, onceIn, withstood } from './kinds.ts';

/** The connection or the stream ends where it should not. */
export const cuts: readonly Fault[] = [
  fatal('cut-short', 'resets the connection', ({ response }) => {
    response.socket?.resetAndDestroy();
  }),
  fatal('cut-short', 'is cut in the middle', (exchange) => {
    stream(exchange).piece(firstHalf(exchange));
    exchange.response.write('data: {"choices":[{"del', () => exchange.response.destroy());
  }),
  fatal('cut-short', 'ends in the middle', (exchange) => {
    stream(exchange).piece(firstHalf(exchange));
    exchange.response.end();
  }),
  fatal('cut-short', 'gives no reason for its end', (exchange) => {
    const { piece, done } = stream(exchange);
    piece(exchange.text);
    done();
  }),
  withstood(
    'resets the connection once',
    onceIn(({ response }) => response.socket?.resetAndDestroy()),
  ),
  withstood('ends without a last word', (exchange) => {
    const { piece, finish } = stream(exchange);
    piece(exchange.text);
    finish('stop');
    exchange.response.end();
  }),
];
