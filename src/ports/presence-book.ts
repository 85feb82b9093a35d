/** Remembers for a short while when agents were last heard of. Times are Unix ms. */
export interface PresenceBook {
  /** A call or a live stream of this agent was there at `at`. */
  seen(agentId: string, at: number): Promise<void>;
  /** When the agent was last seen; absent: not since this book was opened. */
  lastSeen(agentId: string): Promise<number | undefined>;
  /** The agent was given a conversation at `at`. */
  assigned(agentId: string, at: number): Promise<void>;
  lastAssigned(agentId: string): Promise<number | undefined>;
  /** The agent had one conversation less from `at` on. */
  freed(agentId: string, at: number): Promise<void>;
  lastFreed(agentId: string): Promise<number | undefined>;
}
