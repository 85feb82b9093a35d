import { z } from 'zod';
import { type Event, eventBody, handoffReason } from './events.ts';
import { departmentId, id, longestText, messageId } from './ids.ts';
import { status } from './visitor-rest.ts';

/** Bodies of the agents' routes. Unknown keys are refused. */

export const presence = z.enum(['online', 'away', 'offline']);

export const role = z.enum(['agent', 'supervisor', 'editor', 'admin']);

export const login = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1000),
});

export const agentView = z.object({
  agentId: id,
  email: z.string(),
  name: z.string(),
  role,
  departments: z.array(z.string()),
  presence,
  capacity: z.number().int(),
});
export type AgentView = z.infer<typeof agentView>;

export const presenceChange = z.strictObject({ presence });

/** A conversation in a list. Times are Unix ms. */
export const conversationSummary = z.object({
  conversationId: id,
  status,
  seq: z.number().int(),
  visitorId: id,
  language: z.string(),
  startedAt: z.number().int(),
  department: z.string().optional(),
  pageUrl: z.string().optional(),
  /** Why it went to people. */
  reason: handoffReason.optional(),
  queuedAt: z.number().int().optional(),
  agentId: z.string().optional(),
  agentName: z.string().optional(),
  assignedAt: z.number().int().optional(),
  closedAt: z.number().int().optional(),
  closeReason: z.string().optional(),
  rating: z.number().int().optional(),
  preview: z.object({ author: z.enum(['visitor', 'bot', 'agent']), text: z.string() }).optional(),
  /** Since when the visitor's last word waits for an answer. */
  unansweredSince: z.number().int().optional(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

export const queueView = z.object({ waiting: z.array(conversationSummary) });

export const conversationList = z.object({ conversations: z.array(conversationSummary) });

/** An event in full, with the bot's reasons and the notes. */
export const agentEvent = z.intersection(
  eventBody,
  z.object({ seq: z.number().int(), at: z.number().int() }),
);

export const transcript = z.object({
  conversation: conversationSummary,
  events: z.array(agentEvent),
});
export type Transcript = { conversation: ConversationSummary; events: Event[] };

export const agentMessage = z.strictObject({ messageId, text: z.string().min(1).max(longestText) });

export const newNote = z.strictObject({ text: z.string().min(1).max(longestText) });
export const noteStored = z.object({ noteId: z.string(), seq: z.number().int() });

export const transferRequest = z
  .strictObject({
    agentId: id.optional(),
    department: departmentId.optional(),
    note: z.string().max(longestText).optional(),
  })
  .refine(
    (body) => (body.agentId === undefined) !== (body.department === undefined),
    'expected either agentId or department',
  );

export const returnRequest = z.strictObject({ note: z.string().max(longestText).optional() });

export const closeRequest = z.strictObject({ reason: z.string().min(1).max(60) });

/** Whom a conversation can be given to. */
export const colleagues = z.object({
  agents: z.array(
    z.object({
      agentId: id,
      name: z.string(),
      presence,
      departments: z.array(z.string()),
      assigned: z.number().int(),
    }),
  ),
  departments: z.array(z.object({ id: z.string(), name: z.string(), open: z.boolean() })),
});
export type Colleagues = z.infer<typeof colleagues>;

/** The form behind the one-time link that makes the first admin. */
export const firstAdmin = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  password: z.string().min(10, 'expected at least 10 characters').max(1000),
});

/** Frames of `GET /agent/events`. None is numbered: after a reconnect, read the lists again. */
export const agentFrame = z.union([
  z.object({ type: z.literal('conversation-changed'), conversation: conversationSummary }),
  /** No longer this agent's to see. */
  z.object({ type: z.literal('conversation-gone'), conversationId: id }),
  z.object({
    type: z.literal('typing'),
    conversationId: id,
    by: z.enum(['visitor', 'bot', 'agent']),
    name: z.string().optional(),
  }),
  z.object({ type: z.literal('presence-changed'), presence }),
]);
export type AgentFrame = z.infer<typeof agentFrame>;
