import type { Attributes, Person } from '../protocol/people.ts';

/** The person behind visitors, as the customer's own server vouches for them. Times are Unix ms. */
export interface CustomerRecord extends Person {
  readonly customerId: string;
  readonly site: string;
  /** How that server calls them; one customer of a site has it. */
  readonly identifier: string;
  readonly attributes: Attributes;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What was vouched for just now. What is absent stays as it was; attributes and tags replace the earlier ones whole. */
export interface Vouched extends Person {
  /** Used where there is no such customer yet. */
  readonly customerId: string;
  readonly site: string;
  readonly identifier: string;
  readonly attributes?: Attributes;
  readonly tags?: readonly string[];
  readonly at: number;
}

/** Keeps customers. */
export interface CustomerStore {
  /** Keeps what is vouched for, of a customer who may be new, and gives the record after. Safe to call in parallel. */
  vouch(vouched: Vouched): Promise<CustomerRecord>;
  byId(customerId: string): Promise<CustomerRecord | undefined>;
  /** Forgets a customer, whose visitors were forgotten before. */
  erase(customerId: string): Promise<void>;
}
