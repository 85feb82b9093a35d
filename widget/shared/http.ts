/** An answer of the server that is not a success: problem+json, as far as it could be read. */
export class HttpFault extends Error {
  readonly status: number;
  readonly code: string | undefined;
  /** Milliseconds the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem, retryAfter: number | undefined) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}`);
    this.name = 'HttpFault';
    this.status = status;
    this.code = problem.code;
    this.retryAfter = retryAfter;
  }
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
}

export interface Call {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'PUT';
  readonly url: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** A call that takes longer than this, in ms, has been lost on the way. */
const lostAfter = 12_000;

/** One call with a JSON body. Throws `HttpFault` on every answer but 2xx, and what fetch throws without any or too late. */
export async function call(
  fetch: typeof globalThis.fetch,
  { method, url, token, body, signal }: Call,
): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...bearer(token),
    },
    credentials: 'omit',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.any([AbortSignal.timeout(lostAfter), ...(signal === undefined ? [] : [signal])]),
  });
  if (!response.ok) throw await readFault(response);
  return response;
}

export function bearer(token: string | undefined): { authorization?: string } {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** Reads an unsuccessful answer, whatever stands in its body. */
export async function readFault(response: Response): Promise<HttpFault> {
  const problem: Problem = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new HttpFault(response.status, problem, Number.isFinite(seconds) ? seconds * 1000 : undefined);
}
