import type { Catalogue } from '../catalogue/types.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Model } from '../matcher/model.ts';
import type { TextVectors } from '../matcher/text-vectors.ts';
import type { AgentStore } from '../ports/agent-store.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { CustomerStore } from '../ports/customer-store.ts';
import type { FileChecker } from '../ports/file-checker.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Ids } from '../ports/ids.ts';
import type { PresenceBook } from '../ports/presence-book.ts';
import type { UploadNotes } from '../ports/upload-notes.ts';
import type { UsageStore } from '../ports/usage-store.ts';
import type { VisitorStore } from '../ports/visitor-store.ts';
import type { Event } from '../protocol/events.ts';
import type { Adviser } from './adviser.ts';
import type { Composer } from './composer.ts';
import type { Editing } from './editing.ts';
import type { PostOffice } from './mail/post-office.ts';
import type { WaitBook } from './wait-book.ts';

/** A catalogue and the model that was trained on it, swapped together. */
export interface Published {
  readonly catalogue: Catalogue;
  readonly model: Model;
  /** What embeddings make of the library’s pieces; absent where there are none, or not yet. */
  readonly passages?: TextVectors;
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
  readonly customers: CustomerStore;
  readonly agents: AgentStore;
  readonly usage: UsageStore;
  readonly files: FileStore;
  readonly fileChecker: FileChecker;
  readonly uploadNotes: UploadNotes;
  readonly audit: AuditLog;
  readonly bus: Bus;
  readonly presence: PresenceBook;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly background: Background;
  /** Absent: there is no language model. */
  readonly composer?: Composer;
  /** Absent: there are no embeddings. */
  readonly adviser?: Adviser;
  /** Absent: content is changed on disk only. */
  readonly editing?: Editing;
  /** Absent: no mail can be sent. */
  readonly mail?: PostOffice;
  /**
   * Forgets what was learnt from conversations that are gone: from what agents said of the bot's answers there. Resolves
   * once nothing of it is kept; what is in force learns anew behind it.
   */
  readonly unlearn: () => Promise<void>;
  /** The catalogue and model in force at this moment. */
  readonly published: () => Published;
}

export interface Deps extends Ports {
  /** Called after each durable append: what follows from the new facts. */
  readonly react: (conversation: Conversation, events: readonly Event[]) => Promise<void>;
  /** Hands waiting conversations to agents with room; asking while it runs makes it run once more. */
  readonly drainQueue: () => Promise<void>;
  /** What waits have taught of late. */
  readonly waits: WaitBook;
  /** Sends what is due in the outbox; asking while it runs makes it run once more. */
  readonly sendMails: () => Promise<void>;
  /** When this process began to listen, Unix ms: before that nobody can have been seen. */
  readonly openedAt: number;
}
