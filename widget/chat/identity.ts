import { HttpFault } from '../shared/http.ts';
import type { Memory } from '../shared/storage.ts';
import { answersKey, conversationKey, seenKey, tokenKey } from '../shared/visitor-keys.ts';
import type { Exclusively } from './exclusively.ts';
import type { VisitorApi } from './visitor-api.ts';

/** A conversation and the token that opens it. */
export interface Place {
  readonly token: string;
  readonly conversationId: string;
}

export interface IdentityDeps {
  readonly memory: Memory;
  readonly api: VisitorApi;
  readonly site: string;
  readonly locale: () => string;
  readonly pageUrl: () => string;
  /** Runs the work of one tab at a time, so that two tabs do not make two visitors. */
  readonly exclusively: Exclusively;
}

/** Who this visitor is and which conversation is theirs, remembered in the browser and shared by its tabs. */
export class Identity {
  readonly #deps: IdentityDeps;

  constructor(deps: IdentityDeps) {
    this.#deps = deps;
  }

  /** What is remembered; nothing before the first message. */
  known(): Place | undefined {
    const token = this.#deps.memory.read(tokenKey);
    const conversationId = this.#deps.memory.read(conversationKey);
    return token !== undefined && conversationId !== undefined ? { token, conversationId } : undefined;
  }

  /** What is remembered, or else a new conversation, of a new visitor where there is none. Throws what the server answers. */
  async place(): Promise<Place> {
    const begin = async () => this.known() ?? this.#begin();
    return this.known() ?? (await this.#deps.exclusively('visitor', begin)) ?? begin();
  }

  /**
   * Forgets what the fault shows to be over: the visitor (401), or the conversation (403, 404, or closed for good). Answers
   * whether a new one would help.
   */
  outlived(fault: unknown, { token, conversationId }: Place): boolean {
    if (!(fault instanceof HttpFault)) return false;
    if (fault.status === 401) {
      if (this.#deps.memory.read(tokenKey) === token) this.#deps.memory.write(tokenKey, undefined);
      this.leave(conversationId);
      return true;
    }
    const over = fault.status === 403 || fault.status === 404 || fault.code === 'conversation-closed';
    if (over) this.leave(conversationId);
    return over;
  }

  /** Forgets the conversation; the next one starts afresh. */
  leave(conversationId: string): void {
    const { memory } = this.#deps;
    if (memory.read(conversationKey) === conversationId) memory.write(conversationKey, undefined);
  }

  /** Calls back when another tab has moved to another conversation. */
  watch(changed: () => void, signal: AbortSignal): void {
    this.#deps.memory.watch(conversationKey, changed, signal);
  }

  async #begin(): Promise<Place> {
    const known = this.#deps.memory.read(tokenKey);
    try {
      return await this.#open(known ?? (await this.#newToken()));
    } catch (fault) {
      const forgotten = known !== undefined && fault instanceof HttpFault && fault.status === 401;
      if (!forgotten) throw fault;
      return this.#open(await this.#newToken());
    }
  }

  async #open(token: string): Promise<Place> {
    const { memory, api, locale, pageUrl } = this.#deps;
    const answers: object = JSON.parse(memory.read(answersKey) ?? '{}');
    const { conversationId } = await api.openConversation(token, {
      ...answers,
      locale: locale(),
      pageUrl: pageUrl(),
    });
    // So that the launcher of another page knows of one whose first answer was not seen.
    memory.write(seenKey, '0');
    memory.write(conversationKey, conversationId);
    return { token, conversationId };
  }

  async #newToken(): Promise<string> {
    const { memory, api, site, locale, pageUrl } = this.#deps;
    const { token } = await api.newVisitor({ ...(site && { site }), locale: locale(), pageUrl: pageUrl() });
    memory.write(tokenKey, token);
    return token;
  }
}
