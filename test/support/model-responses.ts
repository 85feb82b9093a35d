import type { ServerResponse } from 'node:http';
import type { Exchange } from './faulty-model-server.ts';

/** Writes a response to chat completions, event by event. */
export interface Writing {
  /** One event as it is. */
  event(data: unknown): void;
  /** A piece of the answer. */
  piece(content: string): void;
  /** Anything in the place of a piece of the answer. */
  delta(delta: object): void;
  /** The end of the answer. */
  finish(reason: string): void;
  usage(): void;
  /** The end of the stream. */
  done(): void;
}

/** Begins a stream as the usual servers do: with the role. */
export function stream({ response }: Pick<Exchange, 'response'>): Writing {
  const event = (data: unknown) => void response.write(`data: ${JSON.stringify(data)}\n\n`);
  const choice = (delta: object, reason: string | null) =>
    event({
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: reason }],
      usage: null,
    });
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  choice({ role: 'assistant', content: '' }, null);
  return {
    event,
    piece: (content) => choice({ content }, null),
    delta: (delta) => choice(delta, null),
    finish: (reason) => choice({}, reason),
    usage: () => event({ object: 'chat.completion.chunk', choices: [], usage }),
    done: () => void response.end('data: [DONE]\n\n'),
  };
}

/** Answers as a good server does. */
export function answerWell(exchange: Exchange): void {
  answerWith(exchange, exchange.text);
}

/** Answers with this text as a good server does. */
export function answerWith(exchange: Pick<Exchange, 'response'>, text: string): void {
  const { piece, finish, usage, done } = stream(exchange);
  for (const part of piecesOf(text)) piece(part);
  finish('stop');
  usage();
  done();
}

/** The text cut every few characters, which may be in the middle of an emoji. */
export function piecesOf(text: string): readonly string[] {
  return text.match(/.{1,7}/gs) ?? [];
}

/** The answer as one object. */
export function completion(text: string): object {
  return {
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    usage,
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** An error in the form of OpenAI. */
export function sendError(
  response: ServerResponse,
  status: number,
  error: { readonly message: string; readonly param?: string; readonly code?: string },
  headers = {},
): void {
  sendJson(response, status, { error: { type: 'invalid_request_error', ...error } }, headers);
}

export const usage = { prompt_tokens: 321, completion_tokens: 45, total_tokens: 366 };
