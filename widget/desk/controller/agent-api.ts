import type {
  AgentView,
  Colleagues,
  ConversationSummary,
  Transcript,
} from '../../../src/protocol/agent-rest.ts';
import { HttpFault, readFault } from '../../shared/http.ts';
import type { Presence } from './state.ts';

/** To whom a conversation is given on. */
export type Destination = { readonly agentId: string } | { readonly department: string };

export type AgentApi = ReturnType<typeof agentApi>;

/** The agents' routes. Every call rejects with HttpFault where the answer is not a 2xx; its status is 0 where the server could not be reached. */
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
    throw new HttpFault(0, { detail: String(cause) }, undefined);
  });
  if (!response.ok) throw await readFault(response);
  const text = await response.text();
  // 204 has no body.
  return JSON.parse(text === '' ? 'null' : text);
}
