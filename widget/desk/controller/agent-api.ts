import type {
  AgentView,
  Colleagues,
  ConversationSummary,
  Transcript,
} from '../../../src/protocol/agent-rest.ts';
import type { RefusalCode } from '../../../src/protocol/refusals.ts';
import type { Presence } from './state.ts';

/** To whom a conversation is given on. */
export type Destination = { readonly agentId: string } | { readonly department: string };

/** The server said no, or could not be reached (status 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: RefusalCode | undefined;
  /** Milliseconds until it makes sense to try again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, detail: string, code?: RefusalCode, retryAfter?: number) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export type AgentApi = ReturnType<typeof agentApi>;

/** The agents' routes. Every call rejects with ApiProblem where the answer is not a 2xx. */
export function agentApi(fetch: typeof globalThis.fetch) {
  const get = <T>(path: string): Promise<T> => call(fetch, 'GET', path);
  const post = <T>(path: string, body: object): Promise<T> => call(fetch, 'POST', path, body);
  const at = (conversationId: string, rest = ''): string =>
    `/conversations/${encodeURIComponent(conversationId)}${rest}`;
  return {
    session: () => get<AgentView>('/session'),
    logIn: (email: string, password: string) => post<AgentView>('/session', { email, password }),
    logOut: () => call<void>(fetch, 'DELETE', '/session'),
    setPresence: (presence: Presence) => call<AgentView>(fetch, 'PUT', '/presence', { presence }),
    queue: () => get<{ waiting: ConversationSummary[] }>('/queue'),
    conversations: (status: 'assigned' | 'closed') =>
      get<{ conversations: ConversationSummary[] }>(`/conversations?status=${status}`),
    colleagues: () => get<Colleagues>('/colleagues'),
    transcript: (id: string, after: number) => get<Transcript>(at(id, `?after=${after}`)),
    claim: (id: string) => post<ConversationSummary>(at(id, '/claim'), {}),
    post: (id: string, message: { messageId: string; text: string }) => post(at(id, '/messages'), message),
    addNote: (id: string, text: string) => post(at(id, '/notes'), { text }),
    transfer: (id: string, to: Destination, note: string) =>
      post(at(id, '/transfer'), { ...to, ...noted(note) }),
    returnToBot: (id: string, note: string) => post(at(id, '/return-to-bot'), noted(note)),
    close: (id: string, reason: string) => post(at(id, '/close'), { reason }),
    typing: (id: string) => post<void>(at(id, '/typing'), {}),
  };
}

/** A note that says nothing is not sent. */
function noted(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note: note.trim() };
}

async function call<T>(
  fetch: typeof globalThis.fetch,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(`/v1/agent${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ApiProblem(0, String(cause));
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  // 204 has no body.
  return JSON.parse(text === '' ? 'null' : text);
}

/** What an answer that is not a 2xx says, as RFC 9457 has it; proxies answer in other shapes. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({}));
  const seconds = Number(body.retryAfter ?? response.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(
    response.status,
    String(body.detail ?? body.title ?? response.statusText),
    body.code,
    Number.isFinite(seconds) ? seconds * 1000 : undefined,
  );
}
