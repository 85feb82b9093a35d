import type { Generated } from 'kysely';

/** A conversation: its folded state, and what of it is searched or ordered by. Times are Unix ms. */
interface ConversationTable {
  id: string;
  visitor_id: string;
  site: string;
  status: string;
  department: string | null;
  /** Who has it, or had it when it was closed. */
  agent_id: string | null;
  seq: number;
  /** The Conversation as JSON. */
  state: string;
  queued_at: number | null;
  deadline_at: number | null;
  /** The visitor's message that the bot owes an answer to. */
  owed_seq: number | null;
  updated_at: number;
}

interface EventTable {
  conversation_id: string;
  seq: number;
  type: string;
  at: number;
  message_id: string | null;
  /** The rest of the event as JSON. */
  body: string;
}

/** A verdict that stands, with the turn it is about. */
interface VerdictTable {
  conversation_id: string;
  /** The seq of the bot's move. */
  seq: number;
  verdict: string;
  /** What the visitor had written, as a JSON array. */
  texts: string;
  /** The ids of the intents answered, as a JSON array. */
  intents: string;
  at: number;
}

/** What language models cost in one conversation on one day. */
interface ModelUsageTable {
  /** ISO date, UTC. */
  day: string;
  conversation_id: string;
  visitor_id: string;
  turns: number;
  prompt_tokens: number;
  completion_tokens: number;
}

interface VisitorTable {
  id: string;
  token_hash: string;
  site: string;
  locale: string | null;
  page_url: string | null;
  created_at: number;
  expires_at: number;
  customer_id: Generated<string | null>;
  /** What the page says of them, as JSON. */
  said: Generated<string | null>;
}

/** The person behind visitors. */
interface CustomerTable {
  id: string;
  site: string;
  identifier: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** As JSON. */
  attributes: string;
  /** As a JSON array. */
  tags: string;
  created_at: number;
  updated_at: number;
}

/** A further token of a visitor, as whoever followed a link in a mail has. It expires with the visitor. */
interface VisitorTokenTable {
  token_hash: string;
  visitor_id: string;
}

/** A link in a mail. */
interface MailLinkTable {
  token_hash: string;
  visitor_id: string;
  conversation_id: string;
  expires_at: number;
}

/** A mail that has to go out. */
interface MailTable {
  id: string;
  kind: string;
  conversation_id: string;
  seq: number;
  recipient: string;
  due_at: number;
  /** Nobody else takes it before this; 0: nobody has it. */
  taken_until: number;
  attempts: number;
}

interface AgentTable {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  role: string;
  /** Department ids as a JSON array. */
  departments: string;
  capacity: number | null;
  /** What they speak, as a JSON array; null: everything. */
  languages: string | null;
  presence: string;
  away_reason: Generated<string | null>;
  password_hash: string;
}

interface AgentSessionTable {
  token_hash: string;
  agent_id: string;
  started_at: number;
  seen_at: number;
}

/** At most one row, whose slot is 1. */
interface FirstRunLinkTable {
  slot: number;
  token_hash: string;
  expires_at: number;
}

/** Facts about the database itself. `epoch` changes when a backup is restored, so that nobody resumes across it. */
interface MetaTable {
  key: string;
  value: string;
}

/** The tables, the same on every SQL engine. No booleans: SQLite cannot bind them. */
export interface DB {
  conversations: ConversationTable;
  events: EventTable;
  verdicts: VerdictTable;
  model_usage: ModelUsageTable;
  visitors: VisitorTable;
  customers: CustomerTable;
  visitor_tokens: VisitorTokenTable;
  mail_links: MailLinkTable;
  mails: MailTable;
  agents: AgentTable;
  agent_sessions: AgentSessionTable;
  first_run_link: FirstRunLinkTable;
  meta: MetaTable;
}
