/** What was done to what people have said. Ids and counts alone: nothing in it says who anybody was. */
export type AuditEntry =
  | { readonly act: 'erasure-asked'; readonly agentId: string; readonly visitorId: string }
  | ({ readonly act: 'person-erased'; readonly agentId: string; readonly visitorId: string } & Forgotten)
  /** What was kept for as long as the settings say. */
  | ({ readonly act: 'kept-long-enough' } & Forgotten);

/** How much was forgotten. */
export interface Forgotten {
  readonly conversations: number;
  readonly files: number;
  readonly visitors: number;
}

/** Keeps account for those who answer for the whole. */
export interface AuditLog {
  /** Resolves once the entry is durable. Entries stand in the order in which they were written. */
  write(entry: AuditEntry): Promise<void>;
}
