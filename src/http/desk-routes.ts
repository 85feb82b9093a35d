import { mayErase, searchScope } from '../auth/access.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner.ts';
import { searchWords } from '../conversation/searchable.ts';
import { tag } from '../engine/agent-actions.ts';
import { boardOf } from '../engine/board.ts';
import { cannedRepliesFor } from '../engine/canned-replies.ts';
import type { Deps } from '../engine/deps.ts';
import { erasePerson } from '../engine/erase-person.ts';
import { personBehind, visitorIdsOf } from '../engine/person-view.ts';
import { join, reassign, stopJoining, whisper } from '../engine/supervise.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, createApi } from './api.ts';
import * as routes from './desk-route-definitions.ts';
import { preferredLocale } from './preferred-locale.ts';
import { HttpProblem } from './problem.ts';
import { cleaned, meaningful } from './texts.ts';
import { summaryOf } from './views.ts';

const mostHits = 40;
const mostEarlier = 20;
/** More events than any transcript holds. */
const mostEvents = 10_000;

/** What agents find and mark, and what supervisors see and do. */
export function deskRoutes(deps: Deps, auth: AgentAuth): Api {
  const api = createApi();

  api.openapi(routes.search, async (c) => {
    const scope = searchScope(await auth.requireAgent(c));
    if (scope === 'none') throw new HttpProblem(403, 'Editors read no transcripts.');
    const words = searchWords(c.req.valid('query').q);
    const visible = scope === undefined ? {} : { visibleTo: scope };
    const hits = await deps.conversations.search({ words, ...visible, limit: mostHits });
    return c.json(
      {
        hits: hits.map(({ conversation, seq, at, by, text }) => ({
          conversation: summaryOf(conversation),
          seq,
          at,
          by,
          text,
        })),
      },
      200,
    );
  });

  api.openapi(routes.earlier, async (c) => {
    const { conversation } = await auth.requireConversation(c);
    const { site, startedAt } = conversation;
    const visitorIds = await samePerson(deps, conversation);
    const all = await deps.conversations.list({ visitorIds, limit: mostEarlier + 1 });
    const before = all.filter((one) => one.site === site && one.startedAt < startedAt);
    return c.json({ conversations: before.slice(0, mostEarlier).map(summaryOf) }, 200);
  });

  api.openapi(routes.readEarlier, async (c) => {
    const { conversation } = await auth.requireConversation(c);
    const earlier = await deps.conversations.read(c.req.valid('param').earlierId);
    const isSame =
      earlier?.site === conversation.site &&
      (await samePerson(deps, conversation)).includes(earlier.visitorId);
    if (earlier === undefined || !isSame)
      throw new HttpProblem(404, 'There is no such conversation for you.');
    const events = await deps.conversations.eventsAfter(earlier.id, 0, mostEvents);
    return c.json({ conversation: summaryOf(earlier), events: [...events] }, 200);
  });

  api.openapi(routes.person, async (c) => {
    const { conversation } = await auth.requireConversation(c);
    return c.json(await personBehind(deps, conversation), 200);
  });

  api.openapi(routes.erase, async (c) => {
    const agent = await auth.requireAgent(c);
    if (!mayErase(agent)) throw new HttpProblem(403, 'This is for supervisors and admins.');
    const erased = await erasePerson(deps, c.req.valid('param').visitorId, agent.agentId);
    if (erased.visitors + erased.conversations === 0) throw new HttpProblem(404, 'There is no such visitor.');
    return c.json(erased, 200);
  });

  api.openapi(routes.canned, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const locale = preferredLocale(c, c.req.valid('query').locale);
    return c.json({ replies: cannedRepliesFor(deps, agent, conversation, locale) }, 200);
  });

  api.openapi(routes.tag, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    return c.json(summaryOf(await tag(deps, agent, conversation.id, c.req.valid('json'))), 200);
  });

  api.openapi(routes.viewing, async (c) => {
    const { agent, conversation } = await auth.requireReadable(c);
    const { agentId, name } = agent;
    const { how } = c.req.valid('json');
    await deps.bus.signal({ type: 'viewing', conversationId: conversation.id, agentId, name, how });
    return c.body(null, 204);
  });

  api.openapi(routes.reached, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    if (ownerOf(conversation) !== agent.agentId) throw new RefusedError('not-yours');
    const { how, seq } = c.req.valid('json');
    const { id: conversationId } = conversation;
    await deps.bus.signal({ type: 'reached', conversationId, how, seq: Math.min(seq, conversation.seq) });
    return c.body(null, 204);
  });

  api.openapi(routes.board, async (c) => {
    await auth.requireSupervisor(c);
    return c.json(await boardOf(deps, preferredLocale(c, c.req.valid('query').locale)), 200);
  });

  api.openapi(routes.whisper, async (c) => {
    const supervisor = await auth.requireSupervisor(c);
    const { conversation } = await auth.requireConversation(c);
    const text = meaningful(c.req.valid('json').text);
    return c.json(await whisper(deps, supervisor, conversation.id, text), 201);
  });

  api.openapi(routes.join, async (c) => {
    const supervisor = await auth.requireSupervisor(c);
    const { conversation } = await auth.requireConversation(c);
    return c.json(summaryOf(await join(deps, supervisor, conversation)), 200);
  });

  api.openapi(routes.stopJoining, async (c) => {
    const supervisor = await auth.requireSupervisor(c);
    const { conversation } = await auth.requireConversation(c);
    return c.json(summaryOf(await stopJoining(deps, supervisor, conversation.id)), 200);
  });

  api.openapi(routes.reassign, async (c) => {
    const supervisor = await auth.requireSupervisor(c);
    const { conversation } = await auth.requireConversation(c);
    const to = cleaned(c.req.valid('json'), 'note');
    return c.json(summaryOf(await reassign(deps, supervisor, conversation, to)), 200);
  });

  return api;
}

/** The visitors who are the same person as a conversation's. */
async function samePerson(deps: Deps, { visitorId }: Conversation): Promise<readonly string[]> {
  return visitorIdsOf(deps, (await deps.visitors.byId(visitorId)) ?? { visitorId });
}
