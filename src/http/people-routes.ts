import { type Proof, proveIdentity } from '../auth/identity.ts';
import { cleanText } from '../conversation/clean-text.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import { identifyVisitor, setAttributes } from '../engine/identify-visitor.ts';
import { visitorIdsOf } from '../engine/person-view.ts';
import type { AttributeChanges, Identification, Identity } from '../protocol/people.ts';
import type { VisitorConversations } from '../protocol/visitor-rest.ts';
import { type Api, createApi } from './api.ts';
import * as routes from './people-route-definitions.ts';
import { cleaned } from './texts.ts';
import type { VisitorGate } from './visitor-limits.ts';
import { requireVisitor } from './visitor-routes.ts';

const mostListed = 50;

/** Who visitors are, as their own server vouches for or the page says, and what they have of earlier. */
export function peopleRoutes(deps: Deps, gate: VisitorGate, identitySecret: string | undefined): Api {
  const api = createApi();

  api.openapi(routes.identify, async (c) => {
    const visitor = await requireVisitor(deps, c);
    const body = c.req.valid('json');
    await gate.describes(visitor.visitorId);
    const proof = proofIn(body);
    const { clock } = deps;
    const proven = proof && (await proveIdentity({ clock, identitySecret }, visitor.site, proof));
    const { name, email, phone } = cleaned(body, 'name');
    const said = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
    return c.json(answerOf(await identifyVisitor(deps, visitor, { proven, said })), 200);
  });

  api.openapi(routes.attributes, async (c) => {
    const visitor = await requireVisitor(deps, c);
    const changes = withoutTricks(c.req.valid('json').attributes);
    await gate.describes(visitor.visitorId);
    return c.json({ attributes: { ...(await setAttributes(deps, visitor, changes)) } }, 200);
  });

  api.openapi(routes.conversations, async (c) => {
    const visitor = await requireVisitor(deps, c);
    const visitorIds = await visitorIdsOf(deps, visitor);
    const found = await deps.conversations.list({ visitorIds, limit: mostListed });
    const own = found.filter(({ site }) => site === visitor.site);
    return c.json({ conversations: own.map(lineOf) }, 200);
  });

  return api;
}

function proofIn({ token, identifier, identifierHash }: Identification): Proof | undefined {
  if (token !== undefined) return { token };
  if (identifier === undefined || identifierHash === undefined) return undefined;
  return { identifier, identifierHash };
}

function answerOf({ customerId, name, ...rest }: Identity) {
  const isSaid = name !== undefined || Object.keys(rest).length > 0;
  const unproven = isSaid ? 'said' : 'unknown';
  const identity: 'verified' | 'said' | 'unknown' = customerId === undefined ? unproven : 'verified';
  return { identity, ...(name && { name }) };
}

/** Texts as they are stored, without what only disguises. */
function withoutTricks(changes: AttributeChanges): AttributeChanges {
  const entries = Object.entries(changes).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function lineOf(conversation: Conversation): VisitorConversations['conversations'][number] {
  const { id, status, startedAt, language, preview } = conversation;
  return {
    conversationId: id,
    status,
    startedAt,
    language,
    ...(conversation.status === 'closed' ? { closedAt: conversation.closedAt } : {}),
    ...(preview && { preview }),
  };
}
