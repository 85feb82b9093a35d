import type { AgentStore } from '../../ports/agent-store.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';
import type { CustomerStore } from '../../ports/customer-store.ts';
import type { Outbox } from '../../ports/outbox.ts';
import type { UsageStore } from '../../ports/usage-store.ts';
import type { VisitorStore } from '../../ports/visitor-store.ts';

/** All that an SQL database keeps. */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly visitors: VisitorStore;
  readonly customers: CustomerStore;
  readonly agents: AgentStore;
  readonly usage: UsageStore;
  readonly outbox: Outbox;
}
