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

interface VisitorTable {
  id: string;
  token_hash: string;
  site: string;
  locale: string | null;
  page_url: string | null;
  created_at: number;
  expires_at: number;
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
  presence: string;
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
  visitors: VisitorTable;
  agents: AgentTable;
  agent_sessions: AgentSessionTable;
  first_run_link: FirstRunLinkTable;
  meta: MetaTable;
}
