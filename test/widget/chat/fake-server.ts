import type { Site, VisitorSignal } from '../../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../../src/protocol/visitor-view.ts';
import { botSays, frameOf, notice, started, visitorSays } from './events.ts';

type Body<T> = T extends VisitorEvent ? Omit<T, 'seq' | 'at'> : never;

interface FakeConversation {
  readonly id: string;
  readonly events: VisitorEvent[];
  readonly readers: Set<ReadableStreamDefaultController<Uint8Array>>;
  isOver: boolean;
}

export const site: Site = {
  name: 'Kopi Lereng',
  language: 'id',
  languages: ['id', 'en'],
  assistant: 'Asisten Lereng',
  greeting: 'Halo Kak, ada yang bisa kami bantu?',
  quickReplies: [{ text: 'Status pesanan' }, { text: 'Biaya ongkir' }],
  brandColour: '#0f5c57',
  departments: [{ id: 'general', name: 'Layanan umum', open: true }],
  agentsOnline: true,
};

/** The visitor's half of the HTTP contract, for one visitor, held in the page. The bot says nothing by itself. */
export class FakeServer {
  readonly url = 'https://chat.test/';
  /** What was asked, in order, without ids. */
  readonly calls: string[] = [];
  unreachable = false;
  #token = 0;
  #conversations: FakeConversation[] = [];
  #refuseWith: number | undefined;
  #now = Date.parse('2026-11-20T10:00:00+07:00');

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (this.unreachable) throw new TypeError('Failed to fetch');
    const url = new URL(String(input));
    const [, , first = '', id = '', last = ''] = url.pathname.split('/');
    const method = init?.method ?? 'GET';
    this.calls.push(`${method} /${[first, last].filter(Boolean).join('/')}`);
    if (first === 'site') return answer(200, site);
    if (first === 'visitors') return answer(201, { visitorId: 'v', token: `token-${++this.#token}` });
    const token = new Headers(init?.headers).get('authorization');
    if (token !== `Bearer token-${this.#token}`) return answer(401, { title: 'Unknown token' });
    if (id === '') return answer(201, { conversationId: this.#open().id });
    const conversation = this.#conversations.find((known) => known.id === id);
    if (conversation === undefined) return answer(404, {});
    if (last === 'events')
      return this.#stream(conversation, Number(url.searchParams.get('after')), init?.signal);
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

  signal(signal: VisitorSignal): void {
    for (const reader of this.#conversations.at(-1)?.readers ?? [])
      write(reader, `event: ${signal.type}\ndata: ${JSON.stringify(signal)}\n\n`);
  }

  /** Answers the next message with this status. */
  refuseNext(status: number): void {
    this.#refuseWith = status;
  }

  forgetVisitors(): void {
    this.#token += 1;
    this.#conversations = [];
  }

  closeForGood(): void {
    const conversation = this.#conversations.at(-1);
    if (conversation === undefined) return;
    this.#append(conversation, { type: 'conversation-closed', by: 'system' });
    conversation.isOver = true;
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
    for (const body of bodies) {
      this.#now += 1_000;
      const event = { ...body, seq: conversation.events.length + 1, at: this.#now } as VisitorEvent;
      conversation.events.push(event);
      for (const reader of conversation.readers) write(reader, frameOf(event));
    }
  }

  #stream({ events, readers }: FakeConversation, after: number, signal?: AbortSignal | null): Response {
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
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #act(
    conversation: FakeConversation,
    act: string,
    body: { messageId?: string; text?: string; rating?: number },
  ): Response {
    switch (act) {
      case 'messages':
        return this.#receive(conversation, body.messageId ?? '', body.text ?? '');
      case 'handoff':
        this.#append(
          conversation,
          { type: 'handoff-requested', department: 'general' },
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
      case 'rating':
        this.#append(conversation, { type: 'conversation-rated', rating: body.rating ?? 0 });
        return answer(200, {});
      default:
        return answer(204, undefined);
    }
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

function write(reader: ReadableStreamDefaultController<Uint8Array>, text: string): void {
  reader.enqueue(new TextEncoder().encode(text));
}

function answer(status: number, body: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}
