/** What one turn of a conversation cost at the language model. */
export interface ModelUse {
  /** ISO date (YYYY-MM-DD), UTC. */
  readonly day: string;
  readonly conversationId: string;
  readonly visitorId: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export interface ModelUsage {
  readonly turns: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What is counted: all uses that agree with every key given. */
export type UsageOf = Partial<Pick<ModelUse, 'day' | 'conversationId' | 'visitorId'>>;

/** Keeps what language models cost, for budgets and reports. */
export interface UsageStore {
  /** Adds one turn; resolves once it is durable. */
  add(use: ModelUse): Promise<void>;
  total(of: UsageOf): Promise<ModelUsage>;
  /** The days from the first to the last on which there was any use, oldest first. */
  perDay(first: string, last: string): Promise<readonly (ModelUsage & { readonly day: string })[]>;
}
