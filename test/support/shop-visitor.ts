import { expect } from 'vitest';
import { visitorOf } from '../../src/auth/visitors.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { receiveVisitorMessage } from '../../src/engine/receive-visitor-message.ts';
import { startConversation } from '../../src/engine/start-conversation.ts';
import { leave, rate, requestHandoff, stayWithBot } from '../../src/engine/visitor-actions.ts';
import type { VisitorRecord } from '../../src/ports/visitor-store.ts';
import { toVisitorEvent, type VisitorEvent } from '../../src/protocol/visitor-view.ts';
import type { ShopFloor } from './shop-floor.ts';

/** A visitor of the shop, who sees what a visitor may see. */
export class ShopVisitor {
  readonly #shop: ShopFloor;
  readonly #token: string;
  readonly #locale: string;
  #conversationId: string | undefined;
  #sent = 0;

  constructor(shop: ShopFloor, { token }: { token: string }, locale: string) {
    this.#shop = shop;
    this.#token = token;
    this.#locale = locale;
  }

  get conversationId(): string {
    if (this.#conversationId === undefined) throw new Error('This visitor has not said anything yet');
    return this.#conversationId;
  }

  /** Writes, and waits until everything that follows at once has happened. */
  async says(
    text: string,
    messageId = `message-${++this.#sent}`,
  ): Promise<{ seq: number; repeated: boolean }> {
    const conversation = await this.#open();
    const posted = await receiveVisitorMessage(this.#shop.deps, conversation, { messageId, text });
    await this.#shop.settled();
    return posted;
  }

  /** Starts a conversation, as opening the chat with a department in mind does. */
  async starts(department?: string): Promise<string> {
    const opening = { locale: this.#locale, department };
    const { conversation } = await startConversation(this.#shop.deps, await this.#record(), opening);
    this.#conversationId = conversation.id;
    return conversation.id;
  }

  async asksForPerson(department?: string): Promise<void> {
    await requestHandoff(this.#shop.deps, await this.conversation(), department);
    await this.#shop.settled();
  }

  async staysWithBot(): Promise<void> {
    await stayWithBot(this.#shop.deps, this.conversationId);
  }

  async leaves(): Promise<void> {
    await leave(this.#shop.deps, this.conversationId);
    await this.#shop.settled();
  }

  async rates(rating: number, comment?: string): Promise<void> {
    await rate(this.#shop.deps, this.conversationId, { rating, comment });
  }

  async conversation(): Promise<Conversation> {
    const conversation = await this.#shop.deps.conversations.read(this.conversationId);
    if (conversation === undefined) throw new Error('The conversation is gone');
    return conversation;
  }

  /** Everything on the visitor's screen. */
  async sees(): Promise<readonly VisitorEvent[]> {
    const events = await this.#shop.deps.conversations.eventsAfter(this.conversationId, 0, 1000);
    return events.map(toVisitorEvent);
  }

  /** The last thing said by the bot or a person is this. */
  async hears(words: RegExp, from?: 'bot' | 'agent'): Promise<void> {
    const said = (await this.sees()).filter((event) => event.type === 'message-posted');
    const last = said.findLast(({ author }) => author !== 'visitor');
    expect(last?.text).toMatch(words);
    if (from !== undefined) expect(last?.author).toBe(from);
  }

  /** The server has told the visitor this, at some time. */
  async isTold(words: RegExp): Promise<void> {
    const notices = (await this.sees()).filter((event) => event.type === 'notice-posted');
    expect(notices.map(({ text }) => text)).toContainEqual(expect.stringMatching(words));
  }

  async #open(): Promise<Conversation> {
    if (this.#conversationId === undefined) await this.starts();
    return this.conversation();
  }

  async #record(): Promise<VisitorRecord> {
    const visitor = await visitorOf(this.#shop.deps, `Bearer ${this.#token}`);
    if (visitor === undefined) throw new Error('The visitor’s token does not work');
    return visitor;
  }
}
