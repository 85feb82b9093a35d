export type Role = 'agent' | 'supervisor' | 'editor' | 'admin';

/** Why an agent takes no conversations. */
export type AwayReason = 'break' | 'meal' | 'prayer' | 'meeting' | 'training' | 'other';

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
  /** How many conversations at once; absent: as the department or the settings say. */
  readonly capacity?: number;
  /** What they speak, sorted; absent: every language. */
  readonly languages?: readonly string[];
  readonly presence: Presence;
  /** Absent: not said, or online. */
  readonly awayReason?: AwayReason;
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
  /** Replaces the reason too; absent: none is said. */
  setPresence(agentId: string, presence: Presence, awayReason?: AwayReason): Promise<void>;
  /** Undefined: as the department or the settings say. */
  setCapacity(agentId: string, capacity: number | undefined): Promise<void>;

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
