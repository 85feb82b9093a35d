import type { Exchange, Fault } from '../faulty-model-server.ts';
import { answerWell, completion, sendError, sendJson } from '../model-responses.ts';
import { type Respond, withstood } from './kinds.ts';

/** It does not understand all of a request. */
export const dialects: readonly Fault[] = [
  withstood(
    'knows no schemas',
    objectsTo(isSchema, {
      message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      param: 'response_format',
    }),
  ),
  withstood(
    'knows no formats',
    objectsTo(({ body }) => 'response_format' in body, {
      message: 'This model does not support JSON mode',
    }),
  ),
  withstood(
    'names the limit of tokens otherwise',
    objectsTo(({ body }) => 'max_tokens' in body, {
      message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      param: 'max_tokens',
      code: 'unsupported_parameter',
    }),
  ),
  withstood(
    'has a fixed temperature',
    objectsTo(({ body }) => 'temperature' in body, {
      message: "Unsupported value: 'temperature' does not support 0 with this model.",
      param: 'temperature',
    }),
  ),
  withstood('does not count while it streams', (exchange) => {
    if (!('stream_options' in exchange.body)) return answerWell(exchange);
    const detail = [
      { loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted', input: exchange.body },
    ];
    sendJson(exchange.response, 422, { detail });
  }),
  withstood('does not stream', (exchange) => {
    if (!exchange.body.stream) return sendJson(exchange.response, 200, completion(exchange.text));
    sendError(exchange.response, 400, {
      message: 'Your organization must be verified to stream',
      param: 'stream',
    });
  }),
];

function objectsTo(
  what: (exchange: Exchange) => boolean,
  error: { readonly message: string; readonly param?: string; readonly code?: string },
): Respond {
  return (exchange) => (what(exchange) ? sendError(exchange.response, 400, error) : answerWell(exchange));
}

function isSchema({ body }: Exchange): boolean {
  return body.response_format?.type === 'json_schema';
}
