import { HTTPException } from 'hono/http-exception';
import { ContentConflictError, ContentRefusedError, FormRefusedError } from '../engine/editing.ts';
import { type RefusalCode, RefusedError } from '../protocol/refusals.ts';

/** RFC 9457 problem details, as every error of the API says it. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** A refusal's code, for programs. */
  readonly code?: string;
}

/** An error that the caller can understand and mend. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.headers = headers;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  411: 'Length required',
  412: 'Changed meanwhile',
  413: 'Too long',
  415: 'Not a type that is taken',
  422: 'It has errors',
  428: 'State unknown',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not ready',
  507: 'No space left',
};

/** What an error says to the outside; a fault of ours says nothing of its inside. */
export function problemOf(error: unknown): { problem: Problem; headers: Readonly<Record<string, string>> } {
  if (error instanceof HttpProblem)
    return { problem: problem(error.status, error.message), headers: error.headers };
  if (error instanceof HTTPException) return { problem: problem(error.status, error.message), headers: {} };
  if (error instanceof RefusedError) {
    return { problem: { ...problem(statusOf(error.code), error.message), code: error.code }, headers: {} };
  }
  if (error instanceof ContentConflictError) return { problem: problem(412, error.message), headers: {} };
  if (error instanceof FormRefusedError) return { problem: problem(400, error.message), headers: {} };
  if (error instanceof ContentRefusedError) {
    return { problem: problem(422, error.faults.map(sayFault).join('\n')), headers: {} };
  }
  if (hasCode(error, 'checker-busy')) {
    return {
      problem: problem(503, 'Many files are arriving at once. Try again in a moment.'),
      headers: { 'retry-after': '10' },
    };
  }
  if (hasCode(error, 'storage-full')) {
    return {
      problem: problem(507, 'The message was not stored because the disk is full. Try again later.'),
      headers: {},
    };
  }
  return { problem: problem(500, 'The request was not carried out. It is safe to try again.'), headers: {} };
}

/** An error as an answer. */
export function problemResponse(error: unknown): Response {
  const { problem: body, headers } = problemOf(error);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}

function problem(status: number, detail: string): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, detail };
}

/** Refusals of what the body says, whatever the conversation's state. */
const badValues: readonly RefusalCode[] = [
  'agent-unknown',
  'answers-missing',
  'consent-missing',
  'department-unknown',
  'verdict-unfit',
];

/** Refusals of a file. */
const fileStatus: Partial<Readonly<Record<RefusalCode, number>>> = {
  'file-type': 415,
  'file-damaged': 415,
  'file-empty': 400,
  'file-too-big': 413,
  'image-too-large': 413,
};

/** Refusals of who somebody is said to be. */
const identityStatus: Partial<Readonly<Record<RefusalCode, number>>> = {
  'identity-unproven': 401,
  'identity-expired': 401,
  'identity-lasting': 401,
  'identity-unfit': 400,
  'too-many-attributes': 400,
};

function statusOf(code: RefusalCode): number {
  const special = fileStatus[code] ?? identityStatus[code];
  if (special !== undefined) return special;
  return badValues.includes(code) ? 400 : 409;
}

function sayFault({ file, line, column, message }: ContentRefusedError['faults'][number]): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Adapters give some faults a code, so that they are known wherever they come from. */
function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
