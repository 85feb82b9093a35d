import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { conversationForAgent, conversationToRead } from '../auth/access.ts';
import type { Deps } from '../engine/deps.ts';
import type { AgentFrame } from '../protocol/agent-rest.ts';
import type { ViewingSignal } from '../protocol/signals.ts';
import type { AgentAuth } from './agent-auth.ts';
import { events } from './agent-route-definitions.ts';
import { type Api, createApi } from './api.ts';
import { type EventStream, frame, openEventStream } from './event-stream.ts';
import { summaryOf } from './views.ts';

/** The agent's live stream. */
export function agentStream(deps: Deps, auth: AgentAuth, shutdown: AbortSignal): Api {
  const api = createApi();
  api.openapi(events, async (c) => {
    const { agentId } = await auth.requireAgent(c);
    const stream = openEventStream(c.env.outgoing, {
      headers: {},
      clock: deps.clock,
      shutdown,
    });
    deps.background.attend('agent-stream', () => passFrames(deps, agentId, stream));
    return RESPONSE_ALREADY_SENT;
  });
  return api;
}

/** More conversations than one agent holds. */
const mostHeld = 500;

/** Passes on each change the agent may see, and says once when a conversation is no longer theirs to see. */
async function passFrames(deps: Deps, agentId: string, stream: EventStream): Promise<void> {
  const shown = new Set<string>();

  async function send(data: AgentFrame): Promise<void> {
    await stream.write(frame(data.type, data));
  }

  async function tellChange(conversationId: string): Promise<void> {
    const agent = await deps.agents.byId(agentId);
    const conversation =
      agent === undefined ? undefined : await conversationForAgent(deps.conversations, agent, conversationId);
    if (conversation !== undefined) {
      shown.add(conversationId);
      await send({ type: 'conversation-changed', conversation: summaryOf(conversation) });
    } else if (shown.delete(conversationId)) {
      await send({ type: 'conversation-gone', conversationId });
    }
  }

  const stopWakes = deps.bus.onAnyWake((conversationId) => {
    deps.background.attend('agent-stream', () => tellChange(conversationId));
  });
  /** Who looks at what is told to others who may see it; a conversation need not have changed for that. */
  async function tellViewing(signal: ViewingSignal): Promise<void> {
    const agent = await deps.agents.byId(agentId);
    if (agent === undefined) return;
    if ((await conversationToRead(deps.conversations, agent, signal.conversationId)) !== undefined)
      await send(signal);
  }

  const stopSignals = deps.bus.onSignal((signal) => {
    if (signal.type === 'viewing' && signal.agentId !== agentId) {
      deps.background.attend('agent-signal', () => tellViewing(signal));
    }
    const isPassed =
      signal.type === 'typing' || signal.type === 'person-changed' || signal.type === 'visitor-here';
    if (!isPassed || !shown.has(signal.conversationId)) return;
    deps.background.attend('agent-signal', () => send(signal));
  });
  stream.signal.addEventListener('abort', () => {
    stopWakes();
    stopSignals();
  });
  for (const { id } of await deps.conversations.list({ status: 'assigned', agentId, limit: mostHeld })) {
    shown.add(id);
  }
}
