import type {
  AgentFrame,
  AgentView,
  Board,
  CannedReply,
  ConversationSummary,
  SearchResult,
} from '../../../src/protocol/agent-rest.ts';
import type { Suggestions, Summary } from '../../../src/protocol/briefing.ts';
import type { Event } from '../../../src/protocol/events.ts';
import type { PersonView } from '../../../src/protocol/people.ts';
import { ana, colleagues, nobodyKnown, nothingToSay } from './samples.ts';

type Answer = (body: Record<string, unknown>) => Response | Promise<Response>;

interface Call {
  /** Method and path behind `/v1/agent`, without the query. */
  readonly route: string;
  readonly body: Record<string, unknown>;
  readonly query: string;
  readonly signal: AbortSignal | undefined;
}

/** The agents' routes as far as a desk needs them: lists and transcripts held here, everything else as scripted. */
export class ScriptedServer {
  readonly calls: Call[] = [];
  agent: AgentView | undefined = ana;
  readonly conversations = new Map<string, ConversationSummary>();
  readonly transcripts = new Map<string, readonly Event[]>();
  summary: Summary = nothingToSay;
  earlier: readonly ConversationSummary[] = [];
  canned: readonly CannedReply[] = [];
  person: PersonView = nobodyKnown;
  hits: SearchResult['hits'] = [];
  board: Board = { departments: [], agents: [] };
  suggestions: Suggestions = { approved: [], composing: 'impossible' };
  readonly #scripts = new Map<string, Answer[]>();
  #streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  /** The next answers of a route, in order; afterwards it answers as usual. */
  script(route: string, ...answers: readonly Answer[]): void {
    this.#scripts.set(route, [...answers]);
  }

  put(conversation: ConversationSummary, story: readonly Event[] = []): void {
    this.conversations.set(conversation.conversationId, conversation);
    this.transcripts.set(conversation.conversationId, story);
  }

  drop(conversationId: string): void {
    this.conversations.delete(conversationId);
    this.transcripts.delete(conversationId);
  }

  /** Sends a frame to everybody who listens. */
  push(frame: AgentFrame): void {
    const bytes = new TextEncoder().encode(`event: ${frame.type}\ndata: ${JSON.stringify(frame)}\n\n`);
    for (const stream of this.#streams) stream.enqueue(bytes);
  }

  /** Cuts every stream. */
  cut(): void {
    for (const stream of this.#streams) stream.error(new TypeError('network error'));
    this.#streams = [];
  }

  queriesOf(route: string): readonly string[] {
    return this.calls.filter((call) => call.route === route).map(({ query }) => query);
  }

  get listeners(): number {
    return this.#streams.length;
  }

  callsOf(route: string): readonly Record<string, unknown>[] {
    return this.calls.filter((call) => call.route === route).map(({ body }) => body);
  }

  /** What ends the last call of a route. */
  signalOf(route: string): AbortSignal | undefined {
    return this.calls.findLast((call) => call.route === route)?.signal;
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'http://desk.example');
    const route = `${init.method ?? 'GET'} ${url.pathname.replace('/v1/agent', '')}`;
    const body = init.body ? JSON.parse(String(init.body)) : {};
    this.calls.push({ route, body, query: url.search, signal: init.signal ?? undefined });
    const scripted = this.#scripts.get(route)?.shift();
    if (scripted) return scripted(body);
    return this.#answer(route, url, body);
  };

  #answer(route: string, url: URL, body: Record<string, unknown>): Response {
    if (this.agent === undefined) return problem(401, {});
    const status = url.searchParams.get('status');
    switch (route) {
      case 'GET /session':
      case 'POST /session':
      case 'PUT /presence':
        return json({ ...this.agent, ...body });
      case 'GET /queue':
        return json({ waiting: this.#listed('queued') });
      case 'GET /conversations':
        return json({ conversations: this.#listed(status ?? '') });
      case 'GET /open':
        return json({
          conversations: [...this.conversations.values()].filter(({ status }) => status !== 'closed'),
        });
      case 'GET /colleagues':
        return json(colleagues);
      case 'GET /search':
        return json({ hits: this.hits });
      case 'GET /board':
        return json(this.board);
      case 'GET /events':
        return this.#stream();
      default:
        return this.#conversation(route, Number(url.searchParams.get('after') ?? 0));
    }
  }

  #listed(status: string): readonly ConversationSummary[] {
    return [...this.conversations.values()].filter((conversation) => conversation.status === status);
  }

  #conversation(route: string, after: number): Response {
    const [method, path = ''] = route.split(' ');
    const id = path.split('/')[2] ?? '';
    const conversation = this.conversations.get(id);
    if (conversation === undefined) return problem(404, { detail: 'There is no such conversation.' });
    if (path.endsWith('/earlier')) return json({ conversations: this.earlier });
    if (path.endsWith('/person')) return json(this.person);
    if (path.endsWith('/canned')) return json({ replies: this.canned });
    if (/\/(?:tags|join)$/.test(path)) return json(conversation);
    if (path.includes('/earlier/')) return json({ conversation: this.earlier[0], events: [] });
    if (path.endsWith('/suggestions'))
      return json(method === 'GET' ? this.suggestions : { suggestion: null });
    if (method !== 'GET') return json({});
    if (path.endsWith('/summary')) return json(this.summary);
    const events = (this.transcripts.get(id) ?? []).filter(({ seq }) => seq > after);
    return json({ conversation, events });
  }

  #stream(): Response {
    const body = new ReadableStream<Uint8Array>({ start: (stream) => void this.#streams.push(stream) });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

export function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

/** The line is down: what fetch throws then. */
export function unreachable(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}
