import { mayAgentSee } from '../auth/access.ts';
import { maySpeak } from '../conversation/supervising.ts';
import {
  addNote,
  claim,
  close,
  judgeMove,
  returnToBot,
  sayAsAgent,
  transfer,
} from '../engine/agent-actions.ts';
import { changeAiConsent } from '../engine/ai-consent.ts';
import { colleaguesOf } from '../engine/colleagues.ts';
import type { Deps } from '../engine/deps.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { ListFilter } from '../ports/conversation-store.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { AgentAuth } from './agent-auth.ts';
import * as routes from './agent-route-definitions.ts';
import { type Api, createApi } from './api.ts';
import { openPage } from './open-page.ts';
import { preferredLocale } from './preferred-locale.ts';
import { cleaned, meaningful } from './texts.ts';
import { summaryOf } from './views.ts';

const mostListed = 200;
/** More events than any transcript holds; a conversation beyond it is read on with `after`. */
const mostEvents = 10_000;

/** What an agent can do with conversations. The live stream is in `agent-stream.ts`. */
export function agentRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();

  api.openapi(routes.queue, async (c) => {
    const agent = await auth.requireAgent(c);
    const waiting = (await deps.conversations.queued()).filter((one) => mayAgentSee(agent, one));
    return c.json({ waiting: waiting.map(summaryOf) }, 200);
  });

  api.openapi(routes.list, async (c) => {
    const agent = await auth.requireAgent(c);
    const found = await deps.conversations.list(listFilter(agent, c.req.valid('query').status));
    const visible = found.filter((one) => mayAgentSee(agent, one));
    return c.json({ conversations: visible.map(summaryOf) }, 200);
  });

  api.openapi(routes.open, async (c) => {
    const agent = await auth.requireAgent(c);
    return c.json(await openPage(deps, agent, c.req.valid('query')), 200);
  });

  api.openapi(routes.colleagues, async (c) => {
    await auth.requireAgent(c);
    return c.json(await colleaguesOf(deps, preferredLocale(c, c.req.valid('query').locale)), 200);
  });

  api.openapi(routes.read, async (c) => {
    const { conversation } = await auth.requireReadable(c);
    const { after = 0 } = c.req.valid('query');
    const events = await deps.conversations.eventsAfter(conversation.id, after, mostEvents);
    return c.json({ conversation: summaryOf(conversation), events: [...events] }, 200);
  });

  api.openapi(routes.claim, async (c) => {
    const { agent, conversation } = await auth.requireClaimable(c);
    return c.json(summaryOf(await claim(deps, agent, conversation)), 200);
  });

  api.openapi(routes.post, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const { messageId, text } = c.req.valid('json');
    const message = { messageId, text: meaningful(text) };
    const { seq, repeated } = await sayAsAgent(deps, agent, conversation.id, message);
    return c.json({ messageId, seq }, repeated ? 200 : 201);
  });

  api.openapi(routes.note, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    return c.json(await addNote(deps, agent, conversation.id, meaningful(c.req.valid('json').text)), 201);
  });

  api.openapi(routes.judge, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const { seq } = c.req.valid('param');
    const { verdict } = c.req.valid('json');
    const after = await judgeMove(deps, agent, conversation.id, { seq, verdict });
    return c.json({ verdict, seq: after.seq }, 200);
  });

  api.openapi(routes.aiConsent, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const { consent } = c.req.valid('json');
    const command = { type: 'change-ai-consent', by: 'agent', agentId: agent.agentId, consent } as const;
    return c.json(summaryOf(await changeAiConsent(deps, conversation.id, command)), 200);
  });

  api.openapi(routes.transfer, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    return c.json(
      summaryOf(await transfer(deps, agent, conversation, cleaned(c.req.valid('json'), 'note'))),
      200,
    );
  });

  api.openapi(routes.returnToBot, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    return c.json(
      summaryOf(await returnToBot(deps, agent, conversation.id, cleaned(c.req.valid('json'), 'note').note)),
      200,
    );
  });

  api.openapi(routes.close, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const { reason, tags } = c.req.valid('json');
    return c.json(summaryOf(await close(deps, agent, conversation.id, meaningful(reason), tags)), 200);
  });

  api.openapi(routes.typing, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    if (!maySpeak(conversation, agent.agentId)) throw new RefusedError('not-yours');
    const { id } = conversation;
    await deps.bus.signal({ type: 'typing', conversationId: id, by: 'agent', name: agent.name });
    return c.body(null, 204);
  });

  return api;
}

/** Agents are asked for their own where that makes the list shorter; who may see what is decided afterwards anyway. */
function listFilter(agent: AgentRecord, status: ListFilter['status'] | undefined): ListFilter {
  const own = agent.role === 'agent' && (status === 'assigned' || status === 'closed');
  return {
    ...(status === undefined ? {} : { status }),
    ...(own ? { agentId: agent.agentId } : {}),
    limit: mostListed,
  };
}
