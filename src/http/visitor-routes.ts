import type { Context } from 'hono';
import { conversationOfVisitor } from '../auth/access.ts';
import { admitVisitor, visitorOf } from '../auth/visitors.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { changeAiConsent } from '../engine/ai-consent.ts';
import type { Deps } from '../engine/deps.ts';
import { receiveVisitorMessage } from '../engine/receive-visitor-message.ts';
import { siteFor } from '../engine/site.ts';
import { startConversation } from '../engine/start-conversation.ts';
import { leave, rate, requestHandoff, stayWithBot } from '../engine/visitor-actions.ts';
import { noteVisitorSeen } from '../engine/visitor-presence.ts';
import type { VisitorRecord } from '../ports/visitor-store.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import type { AddressOf } from './client-address.ts';
import { deviceOf } from './device.ts';
import { HttpProblem } from './problem.ts';
import { cleaned, meaningful } from './texts.ts';
import { visitorView } from './views.ts';
import type { VisitorGate } from './visitor-limits.ts';
import * as routes from './visitor-route-definitions.ts';

/** What a visitor can do. Live reading is in `visitor-stream.ts`. */
export function visitorRoutes(deps: Deps, gate: VisitorGate, addressOf: AddressOf): Api {
  const api = createApi();

  api.openapi(routes.site, async (c) => c.json(await siteFor(deps, c.req.valid('query').locale), 200));

  api.openapi(routes.admit, async (c) => {
    await gate.newVisitor(addressOf(c));
    return c.json(await admitVisitor(deps, cleaned(c.req.valid('json'), 'pageUrl')), 201);
  });

  api.openapi(routes.start, async (c) => {
    const visitor = await requireVisitor(deps, c);
    const { visitorId, site } = visitor;
    const isOpen = (await deps.conversations.openOf(visitorId, site)) !== undefined;
    if (!isOpen) await gate.mayStart(visitorId, addressOf(c));
    const device = deviceOf(c.req.header('user-agent'));
    const opening = { ...cleaned(c.req.valid('json'), 'pageUrl'), device };
    const { conversation, started } = await startConversation(deps, visitor, opening);
    if (started) await gate.started(visitorId, addressOf(c));
    return c.json(await visitorView(deps, conversation), started ? 201 : 200);
  });

  api.openapi(routes.read, async (c) => {
    const conversation = await requireConversation(deps, c);
    return c.json(await visitorView(deps, conversation), 200);
  });

  api.openapi(routes.post, async (c) => {
    const conversation = await requireConversation(deps, c);
    const { messageId, text } = c.req.valid('json');
    const message = { messageId, text: meaningful(text) };
    await gate.message(conversation.visitorId);
    const { seq, repeated } = await receiveVisitorMessage(deps, conversation, message);
    return c.json({ messageId, seq }, repeated ? 200 : 201);
  });

  api.openapi(routes.handoff, async (c) => {
    const conversation = await requireConversation(deps, c);
    const after = await requestHandoff(deps, conversation, c.req.valid('json').department);
    return c.json(await visitorView(deps, after), 200);
  });

  api.openapi(routes.stay, async (c) => {
    const { id } = await requireConversation(deps, c);
    return c.json(await visitorView(deps, await stayWithBot(deps, id)), 200);
  });

  api.openapi(routes.aiConsent, async (c) => {
    const { id } = await requireConversation(deps, c);
    const { consent } = c.req.valid('json');
    const command = { type: 'change-ai-consent', by: 'visitor', consent } as const;
    return c.json(await visitorView(deps, await changeAiConsent(deps, id, command)), 200);
  });

  api.openapi(routes.here, async (c) => {
    await noteVisitorSeen(deps, await requireConversation(deps, c));
    return c.body(null, 204);
  });

  api.openapi(routes.typing, async (c) => {
    const { id } = await requireConversation(deps, c);
    await deps.bus.signal({ type: 'typing', conversationId: id, by: 'visitor' });
    return c.body(null, 204);
  });

  api.openapi(routes.close, async (c) => {
    const { id } = await requireConversation(deps, c);
    return c.json(await visitorView(deps, await leave(deps, id)), 200);
  });

  api.openapi(routes.rate, async (c) => {
    const { id } = await requireConversation(deps, c);
    return c.json(
      await visitorView(deps, await rate(deps, id, cleaned(c.req.valid('json'), 'comment'))),
      200,
    );
  });

  return api;
}

/** The visitor behind the request's token. */
export async function requireVisitor(deps: Deps, c: Context<ApiEnv>): Promise<VisitorRecord> {
  const visitor = await visitorOf(deps, c.req.header('authorization'));
  if (visitor === undefined) {
    throw new HttpProblem(401, 'The visitor token is missing, unknown or expired. Ask for a new one.', {
      'www-authenticate': 'Bearer',
    });
  }
  return visitor;
}

/** The conversation in the path, if it is this visitor's. */
export async function requireConversation(deps: Deps, c: Context<ApiEnv>): Promise<Conversation> {
  const visitor = await requireVisitor(deps, c);
  const id = c.req.param('conversationId') ?? '';
  const conversation = await conversationOfVisitor(deps, visitor, id);
  if (conversation === undefined) throw new HttpProblem(404, 'There is no such conversation.');
  return conversation;
}
