export type Role = 'agent' | 'supervisor' | 'editor' | 'admin';

/** What the agent says of themselves; whether they can be reached is another matter. */
export type Presence = 'online' | 'away' | 'offline';

export interface AgentRecord {
  readonly agentId: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Department ids, sorted. */
  readonly departments: readonly string[];
  /** How many conversations at once; absent: the settings' default. */
  readonly capacity?: number;
  readonly presence: Presence;
}

/** A login in one browser. Times are Unix ms. */
export interface SessionRecord {
  readonly agentId: string;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** Keeps agents, their password hashes, their sessions, and one-time links. Tokens are stored as hashes only. */
export interface AgentStore {
  /** `email-taken` when another agent has this email, compared in lower case. */
  add(agent: AgentRecord, passwordHash: string): Promise<'added' | 'email-taken'>;
  byId(agentId: string): Promise<AgentRecord | undefined>;
  /** With the password hash, for login only. */
  byEmail(email: string): Promise<{ agent: AgentRecord; passwordHash: string } | undefined>;
  /** All agents, sorted by name. */
  list(): Promise<readonly AgentRecord[]>;
  setPresence(agentId: string, presence: Presence): Promise<void>;

  startSession(tokenHash: string, session: SessionRecord): Promise<void>;
  session(tokenHash: string): Promise<SessionRecord | undefined>;
  /** Notes that the session was used at `seenAt`. */
  touchSession(tokenHash: string, seenAt: number): Promise<void>;
  endSession(tokenHash: string): Promise<void>;

  /** Replaces any earlier link: only the newest works. */
  offerFirstRunLink(tokenHash: string, expiresAt: number): Promise<void>;
  /** Whether a link with this hash is on offer and not expired at `now`. */
  hasFirstRunLink(tokenHash: string, now: number): Promise<boolean>;
  /** Uses the link up; true for exactly one of any number of callers. */
  useFirstRunLink(tokenHash: string, now: number): Promise<boolean>;
}
