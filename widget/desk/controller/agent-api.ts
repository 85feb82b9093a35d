import type {
  AgentView,
  AwayReason,
  Board,
  CannedReply,
  Colleagues,
  ConversationSummary,
  Erased,
  OpenPage,
  OpenQuery,
  SearchResult,
  Transcript,
} from '../../../src/protocol/agent-rest.ts';
import type { ComposedSuggestion, Suggestions, Summary } from '../../../src/protocol/briefing.ts';
import type { Verdict } from '../../../src/protocol/events.ts';
import type { PersonView } from '../../../src/protocol/people.ts';
import { HttpFault, readFault } from '../../shared/http.ts';
import type { Presence } from './state.ts';

/** To whom a conversation is given on. */
export type Destination = { readonly agentId: string } | { readonly department: string };

export type AgentApi = ReturnType<typeof agentApi>;

/** The agents' routes. Every call rejects with HttpFault where the answer is not a 2xx; its status is 0 where the server could not be reached. */
export function agentApi(fetch: typeof globalThis.fetch) {
  const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
    call(fetch, 'GET', path, undefined, signal);
  const post = <T>(path: string, body: object): Promise<T> => call(fetch, 'POST', path, body);
  const at = (conversationId: string, rest = ''): string =>
    `/conversations/${encodeURIComponent(conversationId)}${rest}`;
  return {
    session: () => get<AgentView>('/session'),
    logIn: (email: string, password: string) => post<AgentView>('/session', { email, password }),
    logOut: () => call<void>(fetch, 'DELETE', '/session'),
    setPresence: (presence: Presence, reason?: AwayReason) =>
      call<AgentView>(fetch, 'PUT', '/presence', { presence, ...(reason === undefined ? {} : { reason }) }),
    queue: () => get<{ waiting: ConversationSummary[] }>('/queue'),
    conversations: (status: 'later' | 'assigned' | 'closed') =>
      get<{ conversations: ConversationSummary[] }>(`/conversations?status=${status}`),
    open: (query: { readonly [name in keyof OpenQuery]: string | undefined }, signal: AbortSignal) => {
      const said = Object.entries(query).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      );
      return get<OpenPage>(`/open?${new URLSearchParams(said)}`, signal);
    },
    colleagues: () => get<Colleagues>('/colleagues'),
    transcript: (id: string, after: number) => get<Transcript>(at(id, `?after=${after}`)),
    summary: (id: string, signal: AbortSignal) => get<Summary>(at(id, '/summary'), signal),
    suggestions: (id: string, signal: AbortSignal) => get<Suggestions>(at(id, '/suggestions'), signal),
    compose: (id: string, signal: AbortSignal) =>
      call<{ suggestion: ComposedSuggestion | null }>(fetch, 'POST', at(id, '/suggestions'), {}, signal),
    claim: (id: string) => post<ConversationSummary>(at(id, '/claim'), {}),
    refuse: (id: string) => post<ConversationSummary>(at(id, '/refuse'), {}),
    post: (id: string, message: { messageId: string; text: string }) => post(at(id, '/messages'), message),
    addNote: (id: string, text: string) => post(at(id, '/notes'), { text }),
    transfer: (id: string, to: Destination, note: string) =>
      post(at(id, '/transfer'), { ...to, ...noted(note) }),
    returnToBot: (id: string, note: string) => post(at(id, '/return-to-bot'), noted(note)),
    close: (id: string, reason: string, tags: readonly string[]) =>
      post(at(id, '/close'), { reason, ...(tags.length === 0 ? {} : { tags }) }),
    search: (text: string, signal: AbortSignal) =>
      get<SearchResult>(`/search?q=${encodeURIComponent(text)}`, signal),
    earlier: (id: string, signal: AbortSignal) =>
      get<{ conversations: ConversationSummary[] }>(at(id, '/earlier'), signal),
    earlierTranscript: (id: string, earlierId: string) =>
      get<Transcript>(at(id, `/earlier/${encodeURIComponent(earlierId)}`)),
    person: (id: string, signal: AbortSignal) => get<PersonView>(at(id, '/person'), signal),
    canned: (id: string, signal: AbortSignal) => get<{ replies: CannedReply[] }>(at(id, '/canned'), signal),
    tag: (id: string, add: readonly string[], remove: readonly string[]) =>
      post<ConversationSummary>(at(id, '/tags'), { add, remove }),
    reached: (id: string, how: 'delivered' | 'seen', seq: number) =>
      post<void>(at(id, '/reached'), { how, seq }),
    viewing: (id: string, how: 'reading' | 'writing' | 'left') => post<void>(at(id, '/viewing'), { how }),
    board: () => get<Board>('/board'),
    whisper: (id: string, text: string) => post(at(id, '/whispers'), { text }),
    join: (id: string) => post<ConversationSummary>(at(id, '/join'), {}),
    stopJoining: (id: string) => call<ConversationSummary>(fetch, 'DELETE', at(id, '/join')),
    reassign: (id: string, to: Destination, note: string) =>
      post(at(id, '/reassign'), { ...to, ...noted(note) }),
    erase: (visitorId: string) => call<Erased>(fetch, 'DELETE', `/visitors/${encodeURIComponent(visitorId)}`),
    judge: (id: string, seq: number, verdict: Verdict | null) =>
      call(fetch, 'PUT', at(id, `/verdicts/${seq}`), { verdict }),
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
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(`/v1/agent${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    throw new HttpFault(0, { detail: String(cause) }, undefined);
  });
  if (!response.ok) throw await readFault(response);
  const text = await response.text();
  // 204 has no body.
  return JSON.parse(text === '' ? 'null' : text);
}
