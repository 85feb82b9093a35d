import { z } from 'zod';
import { ModelFailedError, type ModelFailure } from '../../ports/language-model.ts';
import type { Objection } from './dialect.ts';

/** What the library or `fetch` throws, as far as it can be relied on. Told by shape: the library is loaded late. */
const thrown = z.object({
  status: z.number().optional().catch(undefined),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  param: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  headers: z.instanceof(Headers).optional().catch(undefined),
  /** The body of the answer, where it had one. */
  error: z.unknown().optional(),
});
type Thrown = z.infer<typeof thrown>;

/** A request failed, and the server may have said when to come back. */
export class RequestFailedError extends ModelFailedError {
  /** As its header has it. */
  readonly retryAfter: string | undefined;

  constructor(kind: ModelFailure, detail: string | undefined, retryAfter: string | undefined) {
    super(kind, detail);
    this.retryAfter = retryAfter;
  }
}

/** How long the server asked to wait, in ms; undefined when it did not. `now` is Unix ms. (RFC 9110, 10.2.3) */
export function askedToWait(failure: ModelFailedError, now: number): number | undefined {
  if (!(failure instanceof RequestFailedError) || !failure.retryAfter) return undefined;
  const ms = /^\d+$/.test(failure.retryAfter)
    ? Number(failure.retryAfter) * 1_000
    : Date.parse(failure.retryAfter) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Why a request failed. What the error says is left behind, as it may repeat the visitor's words or the key. */
export function failureOf(error: unknown): ModelFailedError {
  for (let link = error; link instanceof Error; link = link.cause) {
    if (link instanceof ModelFailedError) return link;
  }
  const facts = thrown.safeParse(error).data;
  if (facts?.status !== undefined) return failureByStatus(facts.status, facts);
  if (facts?.error !== undefined) return failureByStatus(Number(facts.code) || 500, facts);
  if (error instanceof SyntaxError) return new ModelFailedError('bad-answer', 'invalid JSON');
  const code = networkCode(error);
  return new ModelFailedError(kindByCode(code), code);
}

/** What the server objects to; undefined when it did not answer. */
export function objectionOf(error: unknown): Objection | undefined {
  const facts = thrown.safeParse(error).data;
  return facts?.status === undefined ? undefined : { status: facts.status, words: wordsOf(facts) };
}

function failureByStatus(status: number, { code, headers }: Thrown): ModelFailedError {
  const name = typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? `, ${code}` : '';
  const retryAfter = headers?.get('retry-after') ?? undefined;
  return new RequestFailedError(kindByStatus(status, code), `HTTP ${status}${name}`, retryAfter);
}

function kindByStatus(status: number, code: Thrown['code']): ModelFailure {
  if (code === 'content_filter') return 'refusal';
  if (code === 'json_validate_failed') return 'unusable';
  if (status === 429) return 'rate-limited';
  if (status >= 500 || status === 408) return 'server-error';
  return status >= 400 ? 'rejected' : 'bad-answer';
}

function networkCode(error: unknown): string | undefined {
  let code: string | undefined;
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string' && /^[A-Z_]{1,50}$/.test(link.code)) code = link.code;
  }
  return code;
}

function kindByCode(code = ''): ModelFailure {
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code.startsWith('HPE_')) return 'bad-answer';
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code) ? 'cut-short' : 'refused-connection';
}

const validationErrors = z.object({
  detail: z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() })),
});

/** A list of validation errors may repeat the whole request: only the places and the reasons are taken. */
function wordsOf({ param, message, error }: Thrown): string {
  const { data } = validationErrors.safeParse(error);
  if (data !== undefined) return data.detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('\n');
  return `${param ?? ''} ${message}`;
}
