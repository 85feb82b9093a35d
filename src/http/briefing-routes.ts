import { ownedBy } from '../conversation/handing.ts';
import { composeSuggestion } from '../engine/compose-suggestion.ts';
import type { Deps } from '../engine/deps.ts';
import { suggestReplies } from '../engine/suggest-replies.ts';
import { summaryFor } from '../engine/summary-for.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import * as routes from './briefing-route-definitions.ts';
import { preferredLocale } from './preferred-locale.ts';

/** What helps an agent to take over a conversation and to answer in it. */
export function briefingRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();

  api.openapi(routes.summary, async (c) => {
    const { conversation } = await auth.requireConversation(c);
    return c.json(await summaryFor(deps, conversation, preferredLocale(c, c.req.valid('query').locale)), 200);
  });

  api.openapi(routes.suggestions, async (c) => {
    const { conversation } = await auth.requireConversation(c);
    return c.json(
      await suggestReplies(deps, conversation, preferredLocale(c, c.req.valid('query').locale)),
      200,
    );
  });

  api.openapi(routes.compose, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const own = ownedBy(conversation, agent.agentId);
    const suggestion = await composeSuggestion(deps, own, c.req.raw.signal);
    return c.json({ suggestion: suggestion ?? null }, 200);
  });

  return api;
}
