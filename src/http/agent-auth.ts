import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import {
  conversationForAgent,
  conversationToClaim,
  conversationToRead,
  mayEditContent,
  maySupervise,
} from '../auth/access.ts';
import { agentOf } from '../auth/sessions.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import { noteSeen } from '../engine/presence.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { ApiEnv } from './api.ts';
import { HttpProblem } from './problem.ts';

/** The browser keeps the cookie for a month; the session behind it ends by itself after its idle time. */
const cookieSeconds = 30 * 24 * 3600;

/** How agents are known to this server. */
export interface AgentAuth {
  /** The session's token in the request, if any. */
  token(c: Context<ApiEnv>): string | undefined;
  keep(c: Context<ApiEnv>, token: string): void;
  forget(c: Context<ApiEnv>): void;
  /** The agent behind the request; 401 where there is none. Counts as a sign of life. */
  requireAgent(c: Context<ApiEnv>): Promise<AgentRecord>;
  /** The agent and the conversation in the path; 404 where the agent may not see it. */
  requireConversation(c: Context<ApiEnv>): Promise<AgentAndConversation>;
  /** The same for reading alone, which what is over in the agent's departments is open to. */
  requireReadable(c: Context<ApiEnv>): Promise<AgentAndConversation>;
  /** Somebody who leads; 403 for everybody else. */
  requireSupervisor(c: Context<ApiEnv>): Promise<AgentRecord>;
  /** Somebody who writes content; 403 for everybody else. */
  requireEditor(c: Context<ApiEnv>): Promise<AgentRecord>;
  /** The same for taking it, which somebody else may have done a moment ago. */
  requireClaimable(c: Context<ApiEnv>): Promise<AgentAndConversation>;
}

export interface AgentAndConversation {
  readonly agent: AgentRecord;
  readonly conversation: Conversation;
}

/**
 * Sessions in a cookie that scripts cannot read. Behind HTTPS it carries the `__Host-` prefix, which binds it to this
 * host; plain HTTP, as on one's own machine, cannot set such a cookie.
 */
export function agentAuth(deps: Deps, publicUrl: string | undefined): AgentAuth {
  const secure = publicUrl?.startsWith('https:') === true;
  const name = secure ? '__Host-sapa' : 'sapa';
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;

  const token = (c: Context<ApiEnv>) => getCookie(c, name);

  async function requireAgent(c: Context<ApiEnv>): Promise<AgentRecord> {
    const agent = await agentOf(deps, token(c));
    if (agent === undefined) throw new HttpProblem(401, 'Log in first.');
    await noteSeen(deps, agent.agentId);
    return agent;
  }

  async function find(
    c: Context<ApiEnv>,
    access: typeof conversationForAgent,
  ): Promise<AgentAndConversation> {
    const agent = await requireAgent(c);
    const conversation = await access(deps.conversations, agent, c.req.param('conversationId') ?? '');
    if (conversation === undefined) throw new HttpProblem(404, 'There is no such conversation for you.');
    return { agent, conversation };
  }

  return {
    token,
    keep: (c, secret) => setCookie(c, name, secret, { ...cookie, maxAge: cookieSeconds }),
    forget: (c) => setCookie(c, name, '', { ...cookie, maxAge: 0 }),
    requireAgent,
    requireConversation: (c) => find(c, conversationForAgent),
    requireReadable: (c) => find(c, conversationToRead),
    async requireEditor(c) {
      const agent = await requireAgent(c);
      if (!mayEditContent(agent)) throw new HttpProblem(403, 'This is for editors and admins.');
      return agent;
    },
    async requireSupervisor(c) {
      const agent = await requireAgent(c);
      if (!maySupervise(agent)) throw new HttpProblem(403, 'This is for supervisors.');
      return agent;
    },
    requireClaimable: (c) => find(c, conversationToClaim),
  };
}
