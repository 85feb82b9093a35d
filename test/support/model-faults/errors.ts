import type { Fault } from '../faulty-model-server.ts';
import { sendError, stream } from '../model-responses.ts';
import { fatal, firstHalf, onceIn, withstood } from './kinds.ts';

/** It says that something is wrong. */
export const errors: readonly Fault[] = [
  fatal('rate-limited', 'has too much to do for an hour', ({ response }) => {
    sendError(response, 429, { message: 'Rate limit reached' }, { 'retry-after': '3600' });
  }),
  withstood(
    'has too much to do for two seconds',
    onceIn(({ response }) => {
      sendError(response, 429, { message: 'Rate limit reached' }, { 'retry-after': '2' });
    }),
  ),
  fatal('server-error', 'has an error of its own', ({ response }) => {
    sendError(response, 500, { message: 'Internal error' });
  }),
  withstood(
    'is not available once',
    onceIn(({ response }) => {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>');
    }),
  ),
  withstood(
    'is overloaded once',
    onceIn(({ response }) => sendError(response, 529, { message: 'Overloaded' })),
  ),
  fatal('server-error', 'tells of an error in the stream', (exchange) => {
    const { piece, event } = stream(exchange);
    piece(firstHalf(exchange));
    event({ error: { code: 502, message: 'Provider disconnected' } });
    exchange.response.end();
  }),
  fatal('rejected', 'does not know the key and repeats it', ({ response, headers, body }) => {
    sendError(response, 401, {
      message: `Incorrect API key provided: ${headers.authorization}. You sent ${JSON.stringify(body)}`,
      code: 'invalid_api_key',
    });
  }),
  fatal('bad-answer', 'sends elsewhere', ({ response, headers }) => {
    response.writeHead(307, { location: `http://${headers.host}/elsewhere` }).end();
  }),
];
