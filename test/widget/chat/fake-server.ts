import type { FileView } from '../../../src/protocol/events.ts';
import type { Site, VisitorSignal } from '../../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../../src/protocol/visitor-view.ts';
import { answer, frameOfSignal, write } from './answers.ts';
import { botSays, frameOf, notice, started, visitorSays } from './events.ts';
import { site } from './site.ts';

type Body<T> = T extends VisitorEvent ? Omit<T, 'seq' | 'at'> : never;

interface FakeConversation {
  readonly id: string;
  readonly events: VisitorEvent[];
  readonly readers: Set<ReadableStreamDefaultController<Uint8Array>>;
  isOver: boolean;
}

interface LeftBehind {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly message?: { readonly messageId: string; readonly text: string };
}

/** The visitor's half of the HTTP contract, for one visitor, held in the page. The bot says nothing by itself. */
export class FakeServer {
  readonly url = 'https://chat.test/';
  /** What was asked, in order, without ids. */
  readonly calls: string[] = [];
  /** Files that were asked for, with whose word. */
  readonly fileCalls: { readonly path: string; readonly authorization: string | null }[] = [];
  /** The languages that were asked for. */
  readonly locales: (string | null)[] = [];
  unreachable = false;
  /** Between two events, in ms. */
  pace = 1_000;
  /** The bodies of what was left with contact details. */
  readonly left: LeftBehind[] = [];
  /** The bodies that conversations were begun with. */
  readonly openedWith: object[] = [];
  /** Codes to refuse the next conversations with, in turn. */
  readonly openingRefusals: string[] = [];
  /** The bodies of ratings. */
  readonly ratings: object[] = [];
  /** The bodies of requests for a person. */
  readonly wanted: object[] = [];
  /** The addresses that copies were asked for. */
  readonly copiesTo: string[] = [];
  /** What was said of the visitor, in order. */
  readonly told: unknown[] = [];
  /** How the next of it is answered. */
  readonly identityAnswers: (readonly [number, unknown])[] = [];
  /** How the next that is left, or copy that is asked for, is answered. */
  readonly contactRefusals: (readonly [number, unknown])[] = [];
  /** What is otherwise about the site than usual. */
  site: Partial<Site> = {};
  /** How many streams were asked for. */
  streams = 0;
  #token = 0;
  #conversations: FakeConversation[] = [];
  readonly #files = new Map<string, Blob>();
  #refuseWith: number | undefined;
  /** Told to whoever comes while the conversation waits. */
  #position: VisitorSignal | undefined;
  /** Signalled before anybody listened: told to the first who does. */
  #unheard: VisitorSignal[] = [];
  #now = Date.parse('2026-11-20T10:00:00+07:00');

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (this.unreachable) throw new TypeError('Failed to fetch');
    const url = new URL(String(input));
    const [, , first = '', id = '', last = ''] = url.pathname.split('/');
    const method = init?.method ?? 'GET';
    this.calls.push(`${method} /${[first, last].filter(Boolean).join('/')}`);
    if (first === 'site') {
      this.locales.push(url.searchParams.get('locale'));
      return answer(200, { ...site, ...this.site });
    }
    if (first === 'visitors' && id === '')
      return answer(201, { visitorId: 'v', token: `token-${++this.#token}` });
    const token = new Headers(init?.headers).get('authorization');
    if (token !== `Bearer token-${this.#token}`) return answer(401, { title: 'Unknown token' });
    if (first === 'visitors') return this.#hear(method, JSON.parse(String(init?.body)));
    if (id === '') return this.#offer(method, JSON.parse(String(init?.body ?? '{}')));
    const conversation = this.#conversations.find((known) => known.id === id);
    if (conversation === undefined) return answer(404, {});
    if (last === 'files') return this.#file(url.pathname.split('/').slice(5).join('/'), token);
    if (last === 'events') {
      const after = Number(url.searchParams.get('after'));
      const isStream = new Headers(init?.headers).get('accept') === 'text/event-stream';
      const events = conversation.events.filter(({ seq }) => seq > after);
      return isStream ? this.#stream(conversation, after, init?.signal) : answer(200, { events });
    }
    return this.#act(conversation, last, JSON.parse(String(init?.body ?? '{}')));
  };

  /** Appends events to the latest conversation. */
  put(...bodies: readonly Body<VisitorEvent>[]): void {
    const conversation = this.#conversations.at(-1);
    if (conversation !== undefined) this.#append(conversation, ...bodies);
  }

  bot(text: string, ...quickReplies: readonly string[]): void {
    this.put(botSays(text, ...quickReplies));
  }

  agent(authorName: string, text: string): void {
    this.put({ type: 'message-posted', author: 'agent', authorName, messageId: `a-${text}`, text });
  }

  /** What is given for the file in this message, and for its small image. */
  keepFile(messageId: string, blob: Blob): void {
    this.#files.set(messageId, blob);
    this.#files.set(`${messageId}/thumbnail`, blob);
  }

  shareAsAgent(messageId: string, file: FileView): void {
    this.put({ type: 'message-posted', author: 'agent', authorName: 'Ana', messageId, text: '', file });
  }

  shareAsVisitor(messageId: string, file: FileView): void {
    this.put({ type: 'message-posted', author: 'visitor', messageId, text: '', file });
  }

  signal(signal: VisitorSignal): void {
    if (signal.type === 'queue-position') this.#position = signal;
    const readers = this.#conversations.at(-1)?.readers ?? new Set();
    if (readers.size === 0) this.#unheard.push(signal);
    for (const reader of readers) write(reader, frameOfSignal(signal));
  }

  /** Answers the next message with this status. */
  refuseNext(status: number): void {
    this.#refuseWith = status;
  }

  forgetVisitors(): void {
    this.#token += 1;
    this.#conversations = [];
  }

  /** A conversation that was had before, in whichever browser. */
  keepEarlier(...bodies: readonly Body<VisitorEvent>[]): void {
    const kept = { id: crypto.randomUUID(), events: [], readers: new Set<never>(), isOver: false };
    this.#conversations.unshift(kept);
    this.#append(kept, started, ...bodies);
  }

  #offer(method: string, body: object): Response {
    if (method === 'GET') return answer(200, { conversations: this.#all() });
    const missing = this.openingRefusals.shift();
    if (missing !== undefined) return answer(400, { code: missing });
    this.openedWith.push(body);
    return answer(201, { conversationId: this.#open().id });
  }

  #hear(method: string, body: unknown): Response {
    this.told.push(body);
    const [status, said] = this.identityAnswers.shift() ?? [200, { identity: 'said' }];
    return answer(status, method === 'PUT' || status !== 200 ? said : { attributes: {} });
  }

  /** The newest first. */
  #all(): readonly object[] {
    return this.#conversations.toReversed().map(({ id, events }) => {
      const isClosed = events.some(({ type }) => type === 'conversation-closed');
      const last = events.findLast((event) => event.type === 'message-posted');
      return {
        conversationId: id,
        status: isClosed ? 'closed' : 'bot',
        startedAt: events[0]?.at,
        language: 'id',
        ...(last && { preview: { author: last.author, text: last.text } }),
      };
    });
  }

  closeForGood(): void {
    const conversation = this.#conversations.at(-1);
    if (conversation === undefined) return;
    this.#append(conversation, { type: 'conversation-closed', by: 'system' });
    conversation.isOver = true;
  }

  #file(path: string, authorization: string | null): Response {
    this.fileCalls.push({ path, authorization });
    const blob = this.#files.get(path);
    return blob === undefined ? answer(404, {}) : new Response(blob);
  }

  #open(): FakeConversation {
    const open = this.#conversations.find(({ events }) =>
      events.every(({ type }) => type !== 'conversation-closed'),
    );
    if (open !== undefined) return open;
    const conversation: FakeConversation = {
      id: crypto.randomUUID(),
      events: [],
      readers: new Set(),
      isOver: false,
    };
    this.#conversations.push(conversation);
    this.#append(conversation, started);
    return conversation;
  }

  #append(conversation: FakeConversation, ...bodies: readonly Body<VisitorEvent>[]): void {
    const frames = bodies.map((body) => {
      this.#now += this.pace;
      const event = { ...body, seq: conversation.events.length + 1, at: this.#now } as VisitorEvent;
      conversation.events.push(event);
      return frameOf(event);
    });
    for (const reader of conversation.readers) write(reader, frames.join(''));
  }

  #stream({ events, readers }: FakeConversation, after: number, signal?: AbortSignal | null): Response {
    this.streams += 1;
    const body = new ReadableStream<Uint8Array>({
      start: (reader) => {
        readers.add(reader);
        signal?.addEventListener('abort', () => readers.delete(reader));
        write(
          reader,
          `:\n\n${events
            .filter(({ seq }) => seq > after)
            .map(frameOf)
            .join('')}`,
        );
        if (this.#position !== undefined) write(reader, frameOfSignal(this.#position));
        for (const signal of this.#unheard.splice(0)) write(reader, frameOfSignal(signal));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #act(
    conversation: FakeConversation,
    act: string,
    body: { messageId?: string; text?: string; rating?: number; department?: string } & LeftBehind,
  ): Response {
    switch (act) {
      case 'messages':
        return this.#receive(conversation, body.messageId ?? '', body.text ?? '');
      case 'handoff':
        this.wanted.push(body);
        this.#append(
          conversation,
          { type: 'handoff-requested', department: body.department ?? 'general' },
          notice('Mohon tunggu'),
        );
        this.signal({ type: 'queue-position', position: 2 });
        return answer(200, {});
      case 'return-to-bot':
        this.#append(conversation, { type: 'returned-to-bot' });
        return answer(200, {});
      case 'close':
        this.#append(
          conversation,
          { type: 'conversation-closed', by: 'visitor' },
          notice('Percakapan ditutup.'),
        );
        return answer(200, {});
      case 'ai-consent':
        this.#append(conversation, { type: 'ai-consent-changed', consent: 'refused' });
        return answer(200, {});
      case 'contact':
        return this.#keepContact(conversation, body);
      case 'transcript': {
        const [status, problem] = this.contactRefusals.shift() ?? [202, {}];
        if (body.email !== undefined) this.copiesTo.push(body.email);
        return answer(status, problem);
      }
      case 'rating':
        this.ratings.push(body);
        this.#append(conversation, { type: 'conversation-rated', rating: body.rating ?? 0 });
        return answer(200, {});
      default:
        return answer(204, undefined);
    }
  }

  #keepContact(conversation: FakeConversation, body: LeftBehind): Response {
    this.left.push(body);
    const refusal = this.contactRefusals.shift();
    if (refusal !== undefined) return answer(...refusal);
    const { message, ...contact } = body;
    if (message !== undefined) this.#append(conversation, visitorSays(message.text, message.messageId));
    this.#append(conversation, { type: 'contact-left', ...contact }, notice('Tidak perlu menunggu.'));
    return answer(200, {});
  }

  #receive(conversation: FakeConversation, messageId: string, text: string): Response {
    const status = this.#refuseWith;
    this.#refuseWith = undefined;
    if (status !== undefined) return answer(status, {});
    if (conversation.isOver) return answer(409, { code: 'conversation-closed' });
    this.#append(conversation, visitorSays(text, messageId));
    return answer(201, { messageId, seq: conversation.events.length });
  }
}
