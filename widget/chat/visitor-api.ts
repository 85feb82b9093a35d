import type { Site, VisitorConversation } from '../../src/protocol/visitor-rest.ts';
import { type Call, call } from '../shared/http.ts';

export type Act = 'handoff' | 'return-to-bot' | 'close' | 'typing' | 'rating' | 'ai-consent';

/** The visitor's side of the HTTP contract. Every method throws `HttpFault` for an answer that is not 2xx. */
export class VisitorApi {
  readonly #base: string;
  readonly #fetch: typeof globalThis.fetch;

  /** `server` is the address that the widget was loaded from. */
  constructor(server: string, fetch: typeof globalThis.fetch) {
    this.#base = new URL('v1/', server).href;
    this.#fetch = fetch;
  }

  async site(locale: string): Promise<Site> {
    return this.#json({ method: 'GET', url: `site?locale=${encodeURIComponent(locale)}` });
  }

  async newVisitor(body: {
    site?: string;
    locale: string;
    pageUrl: string;
  }): Promise<{ visitorId: string; token: string }> {
    return this.#json({ method: 'POST', url: 'visitors', body });
  }

  /** The visitor's open conversation, or a new one. */
  async openConversation(
    token: string,
    body: { locale: string; pageUrl: string },
  ): Promise<VisitorConversation> {
    return this.#json({ method: 'POST', url: 'conversations', token, body });
  }

  async conversation(token: string, id: string): Promise<VisitorConversation> {
    return this.#json({ method: 'GET', url: this.#path(id), token });
  }

  async say(
    token: string,
    id: string,
    message: { messageId: string; text: string },
  ): Promise<{ seq: number }> {
    const { messageId, text } = message;
    return this.#json({ method: 'POST', url: this.#path(id, 'messages'), token, body: { messageId, text } });
  }

  /** Does what needs no more than its name, or sets that of which there is one to the body. */
  async act(token: string, id: string, act: Act, body?: object): Promise<void> {
    const method = body === undefined ? 'POST' : 'PUT';
    await this.#call({ method, url: this.#path(id, act), token, body: body ?? {} });
  }

  /** Where a conversation's events are followed. */
  eventsUrl(id: string): string {
    return `${this.#base}${this.#path(id, 'events')}`;
  }

  #path(id: string, ...rest: readonly string[]): string {
    return ['conversations', encodeURIComponent(id), ...rest].join('/');
  }

  async #json<T>(request: Call): Promise<T> {
    const response = await this.#call(request);
    return response.json();
  }

  #call(request: Call): Promise<Response> {
    return call(this.#fetch, { ...request, url: this.#base + request.url });
  }
}
