import type { Fault } from '../faulty-model-server.ts';
import { answerWith, piecesOf, stream, usage } from '../model-responses.ts';
import { fatal, firstHalf, withstood } from './kinds.ts';

/** The model behind it is at fault. */
export const answers: readonly Fault[] = [
  fatal('empty', 'has no choices', (exchange) => {
    exchange.response.writeHead(200, { 'content-type': 'text/event-stream' });
    exchange.response.end(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
  }),
  fatal('empty', 'says nothing', (exchange) => answerWith(exchange, ' \n')),
  fatal('too-long', 'says 200 kB', (exchange) => {
    const { piece, finish, done } = stream(exchange);
    for (let length = 0; length < 200_000; length += exchange.text.length) piece(exchange.text);
    finish('stop');
    done();
  }),
  fatal('too-long', 'reaches the limit of tokens', (exchange) => {
    const { piece, finish, done } = stream(exchange);
    piece(firstHalf(exchange));
    finish('length');
    done();
  }),
  fatal('refusal', 'refuses', (exchange) => {
    const { delta, finish, done } = stream(exchange);
    delta({ refusal: 'I cannot help with that.' });
    finish('stop');
    done();
  }),
  fatal('refusal', 'is stopped by a filter', (exchange) => {
    const { piece, finish, done } = stream(exchange);
    piece(firstHalf(exchange));
    finish('content_filter');
    done();
  }),
  withstood('fences its answer', (exchange) => {
    answerWith(exchange, `\`\`\`json\n${exchange.text}\n\`\`\``);
  }),
  withstood('reasons before it answers', (exchange) => {
    answerWith(exchange, `<think>\nThe visitor asks {this}.\n</think>\n\n${exchange.text}`);
  }),
  withstood('reasons without saying that it begins to', (exchange) => {
    answerWith(exchange, `The visitor asks {this}.\n</think>\n${exchange.text}`);
  }),
  withstood('reasons apart from its answer', (exchange) => {
    const { delta, piece, finish, done } = stream(exchange);
    for (const part of piecesOf('The visitor asks this.')) delta({ reasoning_content: part });
    piece(exchange.text);
    finish('stop');
    done();
  }),
  {
    name: 'answers in another language',
    respond: (exchange) => {
      const text = 'Le remboursement prend de trois à sept jours ouvrables.';
      answerWith(exchange, JSON.stringify({ ...JSON.parse(exchange.text), text }));
    },
    outcome: 'answer',
    visitorGets: 'fallback',
  },
];
