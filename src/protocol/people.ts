import { z } from 'zod';
import { contactName, emailAddress, phoneNumber } from './contact.ts';

/** What is known of the person behind a visitor. */

/** How a person is called and reached. */
export const person = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
});
export type Person = Readonly<z.infer<typeof person>>;

/** A person in a conversation; `customerId` is there where the customer's own server has vouched for who they are. */
export const identity = person.extend({
  customerId: z.string().optional(),
  /** The customer's tags; only a server that vouches gives any. */
  tags: z.array(z.string()).readonly().optional(),
});
export type Identity = Readonly<z.infer<typeof identity>>;

/** Plain values alone, so that everything in it can be shown as it is. */
export const attributeValue = z.union(
  [z.string().max(200), z.number(), z.boolean()],
  'expected a text of at most 200 characters, a number, true or false',
);
export type AttributeValue = z.infer<typeof attributeValue>;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** More than this tells agents nothing, and costs room in every record. */
export const mostAttributes = 30;

const attributeName = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const words = 'expected at most 30 names of 1 to 40 letters, digits, _ or -, each beginning with a letter';

function record<S extends z.ZodType>(value: S) {
  return z
    .record(z.string(), value)
    .refine(
      (said) =>
        Object.keys(said).length <= mostAttributes &&
        Object.keys(said).every((name) => attributeName.test(name)),
      words,
    );
}

export const attributes = record(attributeValue);

/** Null takes an attribute away. */
export const attributeChanges = record(attributeValue.nullable());
export type AttributeChanges = Readonly<Record<string, AttributeValue | null>>;

/** How a customer is called by whoever vouches for them: an account's number, say. */
export const identifier = z
  .string()
  .regex(/^[^\p{Cc}\u2028\u2029]{1,200}$/u, 'expected 1 to 200 characters in one line');

const customerTag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u, 'expected 1 to 40 letters, digits, spaces or hyphens');

const said = {
  name: contactName.optional(),
  email: emailAddress.optional(),
  phone: phoneNumber.optional(),
};

/** What a customer's own server may say of them in a token, beside what a token is made of. */
export const vouchedClaims = z.object({
  sub: identifier,
  ...said,
  attributes: attributes.optional(),
  tags: z.array(customerTag).max(20).optional(),
});

/** A signed token; or an identifier with its hash; or what the page says without a proof. */
export const identification = z
  .strictObject({
    token: z.string().min(1).max(4000).optional(),
    identifier: identifier.optional(),
    /** HMAC-SHA256 of the identifier under the server's IDENTITY_SECRET, hex. */
    identifierHash: z.string().min(1).max(200).optional(),
    ...said,
  })
  .refine(
    ({ identifier: id, identifierHash: hash }) => (id === undefined) === (hash === undefined),
    'expected identifier and identifierHash together',
  )
  .refine(
    ({ token, identifier: id }) => token === undefined || id === undefined,
    'expected a token or an identifier, not both',
  )
  .refine((body) => Object.keys(body).length > 0, 'expected a token, an identifier, or a name');
export type Identification = z.infer<typeof identification>;

export const attributeChange = z.strictObject({ attributes: attributeChanges });

/** `verified`: the customer's own server has vouched. `said`: the page says so. `unknown`: nobody says anything. */
export const identityState = z.enum(['verified', 'said', 'unknown']);

/** What the visitor's browser hears back. */
export const visitorIdentity = z.object({ identity: identityState, name: z.string().optional() });
export const visitorAttributes = z.object({ attributes: z.record(z.string(), attributeValue) });

/** Who said it: the site's server, signed; the page that the chat is on; the visitor, in the chat. */
const origin = z.enum(['server', 'page', 'visitor']);
export type Origin = z.infer<typeof origin>;

/** What agents see of the person behind a conversation. Times are Unix ms. */
export const personView = z.object({
  identity: identityState,
  details: z.array(
    z.object({ key: z.enum(['name', 'email', 'phone', 'identifier']), value: z.string(), origin }),
  ),
  attributes: z.array(z.object({ name: z.string(), value: attributeValue, origin })),
  /** The customer's, beside those of the conversation. */
  tags: z.array(z.string()),
  /** Browsers that the person was seen with. */
  devices: z.number().int(),
  firstSeenAt: z.number().int(),
  /** When this visitor last had the chat open; absent: not since the server began to listen. */
  lastSeenAt: z.number().int().optional(),
});
export type PersonView = z.infer<typeof personView>;
