import type { CustomerRecord } from '../ports/customer-store.ts';
import type { SaidOfVisitor, VisitorRecord } from '../ports/visitor-store.ts';
import {
  type AttributeChanges,
  type Attributes,
  type Identity,
  mostAttributes,
  type Person,
} from '../protocol/people.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';

/** What was vouched for, as `auth/identity` has checked it. */
export interface VouchedPerson extends Person {
  readonly identifier: string;
  readonly attributes?: Attributes;
  readonly tags?: readonly string[];
}

/**
 * Says who a visitor is: a customer where their own server has vouched for it, and what the page says beside that. A browser
 * that is one customer's is never made another's. The open conversation says so from then on.
 */
export async function identifyVisitor(
  deps: Deps,
  visitor: VisitorRecord,
  { proven, said }: { readonly proven?: VouchedPerson | undefined; readonly said: Person },
): Promise<Identity> {
  const { visitorId, site } = visitor;
  if (proven !== undefined) await vouch(deps, visitor, proven);
  if (Object.keys(said).length > 0) await deps.visitors.describe(visitorId, { ...visitor.said, ...said });
  const after = (await deps.visitors.byId(visitorId)) ?? visitor;
  const person = await personOf(deps, after);
  const open = await deps.conversations.openOf(visitorId, site);
  if (open !== undefined && Object.keys(person).length > 0) {
    await execute(deps, open.id, { type: 'identify-visitor', person });
  }
  await tellAgents(deps, visitor);
  return person;
}

async function vouch(deps: Deps, { visitorId, site }: VisitorRecord, proven: VouchedPerson): Promise<void> {
  const { visitors, customers, clock, ids } = deps;
  const before = await visitors.byId(visitorId);
  const theirs = before?.customerId === undefined ? undefined : await customers.byId(before.customerId);
  if (theirs !== undefined && theirs.identifier !== proven.identifier)
    throw new RefusedError('other-customer');
  const { customerId } = await customers.vouch({ ...proven, site, customerId: ids.id(), at: clock.now() });
  await visitors.belong(visitorId, customerId);
  if ((await visitors.byId(visitorId))?.customerId !== customerId) throw new RefusedError('other-customer');
}

/** Who a visitor is as far as anybody has said; what is vouched for goes before what the page says. */
export async function personOf({ customers }: Deps, visitor: VisitorRecord): Promise<Identity> {
  const customer = visitor.customerId === undefined ? undefined : await customers.byId(visitor.customerId);
  return { ...namesOf(visitor.said), ...(customer && vouchedIdentity(customer)) };
}

function vouchedIdentity({ customerId, tags, ...customer }: CustomerRecord): Identity {
  return { ...namesOf(customer), ...(tags.length === 0 ? {} : { tags }), customerId };
}

function namesOf({ name, email, phone }: SaidOfVisitor = {}): Person {
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

/** Keeps what the page says of a visitor, beside what it has said before. */
export async function setAttributes(
  deps: Deps,
  visitor: VisitorRecord,
  changes: AttributeChanges,
): Promise<Attributes> {
  const before = visitor.said?.attributes ?? {};
  const after = withChanges(before, changes);
  if (Object.keys(after).length > mostAttributes) throw new RefusedError('too-many-attributes');
  if (JSON.stringify(after) === JSON.stringify(before)) return after;
  await deps.visitors.describe(visitor.visitorId, { ...visitor.said, attributes: after });
  await tellAgents(deps, visitor);
  return after;
}

function withChanges(before: Attributes, changes: AttributeChanges): Attributes {
  const after = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
}

/** Whoever has the conversation open sees what is known of the person now. */
async function tellAgents(deps: Deps, { visitorId, site }: VisitorRecord): Promise<void> {
  const open = await deps.conversations.openOf(visitorId, site);
  if (open !== undefined) await deps.bus.signal({ type: 'person-changed', conversationId: open.id });
}
