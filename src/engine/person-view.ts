import type { Conversation } from '../conversation/conversation.ts';
import type { CustomerRecord } from '../ports/customer-store.ts';
import type { VisitorRecord } from '../ports/visitor-store.ts';
import type { Attributes, Origin, Person, PersonView } from '../protocol/people.ts';
import type { Deps } from './deps.ts';
import { lastSeenVisitor } from './visitor-presence.ts';

/** More browsers than anybody has. */
const mostDevices = 200;

/** Every visitor who is the same person, as far as it is proven; at least this one. */
export async function visitorIdsOf(
  { visitors }: Pick<Deps, 'visitors'>,
  { visitorId, customerId }: Pick<VisitorRecord, 'visitorId' | 'customerId'>,
): Promise<readonly string[]> {
  if (customerId === undefined) return [visitorId];
  const theirs = await visitors.ofCustomer(customerId, mostDevices);
  return [...new Set([visitorId, ...theirs.map((one) => one.visitorId)])];
}

/** The person behind a conversation, and who says what of them: what weighs most comes first, and nothing twice. */
export async function personBehind(deps: Deps, conversation: Conversation): Promise<PersonView> {
  const { visitorId, startedAt, contact } = conversation;
  const visitor = await deps.visitors.byId(visitorId);
  const customer =
    visitor?.customerId === undefined ? undefined : await deps.customers.byId(visitor.customerId);
  const sources: readonly (readonly [Origin, Person | undefined])[] = [
    ['server', customer],
    ['visitor', contact],
    ['page', visitor?.said],
  ];
  const lastSeenAt = await lastSeenVisitor(deps, visitorId);
  const details = sources.flatMap(([origin, said]) => detailsOf(said, origin));
  const identifier =
    customer && ({ key: 'identifier', value: customer.identifier, origin: 'server' } as const);
  return {
    identity: identityOf(customer, details.length > 0 || visitor?.said !== undefined),
    details: [...withoutRepeats(details), ...(identifier ? [identifier] : [])],
    attributes: attributesOf(customer?.attributes, visitor?.said?.attributes),
    tags: [...(customer?.tags ?? [])],
    devices: visitor === undefined ? 1 : (await visitorIdsOf(deps, visitor)).length,
    firstSeenAt: Math.min(startedAt, visitor?.createdAt ?? startedAt, customer?.createdAt ?? startedAt),
    ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
  };
}

type Detail = PersonView['details'][number];

function identityOf(customer: CustomerRecord | undefined, isSaid: boolean): PersonView['identity'] {
  if (customer !== undefined) return 'verified';
  return isSaid ? 'said' : 'unknown';
}

function detailsOf(said: Person | undefined, origin: Origin): readonly Detail[] {
  return (['name', 'email', 'phone'] as const).flatMap((key) => {
    const value = said?.[key];
    return value === undefined ? [] : [{ key, value, origin }];
  });
}

/** One value that two have said is said by whom one believes first. */
function withoutRepeats(details: readonly Detail[]): readonly Detail[] {
  const seen = new Map<string, Detail>();
  for (const detail of details) {
    const key = `${detail.key} ${detail.value.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, detail);
  }
  const order = ['name', 'email', 'phone'];
  return [...seen.values()].sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

function attributesOf(vouched: Attributes = {}, said: Attributes = {}): PersonView['attributes'] {
  return [
    ...Object.entries(vouched).map(([name, value]) => ({ name, value, origin: 'server' as const })),
    ...Object.entries(said)
      .filter(([name]) => !Object.hasOwn(vouched, name))
      .map(([name, value]) => ({ name, value, origin: 'page' as const })),
  ];
}
