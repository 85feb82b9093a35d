import {
  addNote,
  claim,
  close,
  refuse,
  returnToBot,
  sayAsAgent,
  tag,
  transfer,
} from '../../src/engine/agent-actions.ts';
import { changeCapacity, changePresence, noteSeen } from '../../src/engine/presence.ts';
import type { AgentRecord, Presence } from '../../src/ports/agent-store.ts';
import type { ShopFloor } from './shop-floor.ts';
import type { ShopVisitor } from './shop-visitor.ts';

/** An agent of the shop. */
export class ShopAgent {
  readonly #shop: ShopFloor;
  readonly agentId: string;
  #sent = 0;

  constructor(shop: ShopFloor, agentId: string) {
    this.#shop = shop;
    this.agentId = agentId;
  }

  async claims(visitor: ShopVisitor): Promise<void> {
    await claim(this.#shop.deps, await this.#record(), await visitor.conversation());
    await this.#shop.settled();
  }

  async says(visitor: ShopVisitor, text: string): Promise<void> {
    this.#sent += 1;
    const message = { messageId: `${this.agentId}-${this.#sent}`, text };
    await sayAsAgent(this.#shop.deps, await this.#record(), visitor.conversationId, message);
    await this.#shop.settled();
  }

  async refuses(visitor: ShopVisitor): Promise<void> {
    await refuse(this.#shop.deps, await this.#record(), visitor.conversationId);
    await this.#shop.settled();
  }

  async tags(visitor: ShopVisitor, ...tags: string[]): Promise<void> {
    await tag(this.#shop.deps, await this.#record(), visitor.conversationId, { add: tags, remove: [] });
  }

  /** A supervisor lets them take so many. */
  async mayTake(capacity: number | undefined): Promise<void> {
    await changeCapacity(this.#shop.deps, this.agentId, capacity);
    await this.#shop.settled();
  }

  async notes(visitor: ShopVisitor, text: string): Promise<void> {
    await addNote(this.#shop.deps, await this.#record(), visitor.conversationId, text);
  }

  async transfers(
    visitor: ShopVisitor,
    to: { readonly agentId?: string; readonly department?: string; readonly note?: string },
  ): Promise<void> {
    await transfer(this.#shop.deps, await this.#record(), await visitor.conversation(), to);
    await this.#shop.settled();
  }

  async returnsToBot(visitor: ShopVisitor, note?: string): Promise<void> {
    await returnToBot(this.#shop.deps, await this.#record(), visitor.conversationId, note);
    await this.#shop.settled();
  }

  async closes(visitor: ShopVisitor, reason = 'resolved'): Promise<void> {
    await close(this.#shop.deps, await this.#record(), visitor.conversationId, reason);
    await this.#shop.settled();
  }

  async becomes(presence: Presence): Promise<void> {
    await changePresence(this.#shop.deps, this.agentId, presence);
    await this.#shop.settled();
  }

  /** The desk is open again, or a page of it was asked for. */
  async isHeardOf(): Promise<void> {
    await noteSeen(this.#shop.deps, this.agentId);
    await this.#shop.settled();
  }

  /** The desk is open and heard of while this much time passes. */
  async staysFor(ms: number): Promise<void> {
    const step = 20_000;
    for (let passed = 0; passed < ms; passed += step) {
      await noteSeen(this.#shop.deps, this.agentId);
      await this.#shop.wait(Math.min(step, ms - passed));
    }
  }

  /** Has these visitors' conversations at present. */
  async has(visitor: ShopVisitor): Promise<boolean> {
    const conversation = await visitor.conversation();
    return conversation.status === 'assigned' && conversation.agentId === this.agentId;
  }

  async #record(): Promise<AgentRecord> {
    const agent = await this.#shop.deps.agents.byId(this.agentId);
    if (agent === undefined) throw new Error('This agent is gone');
    return agent;
  }
}
