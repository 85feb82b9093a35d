import type { Catalogue } from '../catalogue/types.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Model } from '../matcher/model.ts';
import type { AgentStore } from '../ports/agent-store.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { Ids } from '../ports/ids.ts';
import type { PresenceBook } from '../ports/presence-book.ts';
import type { VisitorStore } from '../ports/visitor-store.ts';
import type { Event } from '../protocol/events.ts';

/** A catalogue and the model that was trained on it, swapped together. */
export interface Published {
  readonly catalogue: Catalogue;
  readonly model: Model;
}

/** Runs what nobody waits for. A failing task is reported and harms nothing else. */
export interface Background {
  run(name: string, task: () => Promise<void>): void;
  /** Runs what goes on for as long as somebody listens, such as a stream. */
  attend(name: string, task: () => Promise<void>): void;
  /** Resolves when nothing started by `run` is going on any more. */
  settled(): Promise<void>;
}

/** Everything outside that the engine works with. */
export interface Ports {
  readonly conversations: ConversationStore;
  readonly visitors: VisitorStore;
  readonly agents: AgentStore;
  readonly bus: Bus;
  readonly presence: PresenceBook;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly background: Background;
  /** The catalogue and model in force at this moment. */
  readonly published: () => Published;
}

export interface Deps extends Ports {
  /** Called after each durable append: what follows from the new facts. */
  readonly react: (conversation: Conversation, events: readonly Event[]) => Promise<void>;
  /** Hands waiting conversations to agents with room; asking while it runs makes it run once more. */
  readonly drainQueue: () => Promise<void>;
  /** When this process began to listen, Unix ms: before that nobody can have been seen. */
  readonly openedAt: number;
}
