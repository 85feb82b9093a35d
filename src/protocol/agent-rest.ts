import { z } from 'zod';
import { contact } from './contact.ts';
import { aiConsent, device, type Event, eventBody, handoffReason, verdict } from './events.ts';
import { departmentId, id, longestText, messageId } from './ids.ts';
import { identity } from './people.ts';
import { status } from './visitor-rest.ts';

/** Bodies of the agents' routes. Unknown keys are refused. */

export const presence = z.enum(['online', 'away', 'offline']);

/** Why an agent is away or offline. */
export const awayReason = z.enum(['break', 'meal', 'prayer', 'meeting', 'training', 'other']);
export type AwayReason = z.infer<typeof awayReason>;

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
  awayReason: awayReason.optional(),
  capacity: z.number().int(),
  /** Present where replies to visitors who are away can go out by mail. */
  mail: z.literal('on').optional(),
});
export type AgentView = z.infer<typeof agentView>;

export const presenceChange = z
  .strictObject({ presence, reason: awayReason.optional() })
  .refine(
    (change) => change.presence !== 'online' || change.reason === undefined,
    'reason: expected none while online',
  );

/** A conversation in a list. Times are Unix ms. */
export const conversationSummary = z.object({
  conversationId: id,
  status,
  seq: z.number().int(),
  visitorId: id,
  /** Absent where the server has only one. */
  site: z.string().optional(),
  language: z.string(),
  startedAt: z.number().int(),
  /** When the last event happened. */
  changedAt: z.number().int(),
  department: z.string().optional(),
  pageUrl: z.string().optional(),
  device: device.optional(),
  tags: z.array(z.string()).optional(),
  /** Ids of supervisors who write beside the agent. */
  joined: z.array(z.string()).optional(),
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
  /** What the visitor said to having AI read along; absent: nothing yet. */
  aiConsent: aiConsent.optional(),
  /** Since when the visitor's last word waits for an answer. */
  unansweredSince: z.number().int().optional(),
  /** How the visitor can be reached when they are away. */
  contact: contact.optional(),
  /** Who the visitor is; with `customerId` their own server has vouched for it. */
  person: identity.optional(),
  /** The last mail about it. */
  mail: z.object({ outcome: z.enum(['sent', 'given-up']), at: z.number().int() }).optional(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

export const queueView = z.object({ waiting: z.array(conversationSummary) });

/** What was left with contact details: the longest unanswered first, then what was answered, latest first. */
export const laterView = z.object({ later: z.array(conversationSummary) });

/** Which open conversations: of all that the agent may see, or only these. */
export const openQuery = z.object({
  status: z.enum(['bot', 'queued', 'later', 'assigned']).optional(),
  department: departmentId.optional(),
  /** What `next` was in the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,100}$/, 'expected `next` of the page before')
    .optional(),
});
export type OpenQuery = z.infer<typeof openQuery>;

/** A page of open conversations, the most recently changed first. */
export const openPage = z.object({
  conversations: z.array(conversationSummary),
  /** Leads to the next page: up to when this one goes (Unix ms), a dot, and an id; absent: this was the last. */
  next: z.string().optional(),
});
export type OpenPage = z.infer<typeof openPage>;

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

/** Null takes an earlier verdict back. */
export const verdictChange = z.strictObject({ verdict: verdict.nullable() });
/** The verdict that stands, and the seq that the conversation is at. */
export const verdictStored = z.object({ verdict: verdict.nullable(), seq: z.number().int() });

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

/** How many conversations at once; null: as the department or the settings say. */
export const capacityChange = z.strictObject({ capacity: z.number().int().min(1).max(100).nullable() });

/** A word or two in lower case: `refund`, `vip`, `barang pecah`. */
const tag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N} _-]{0,38}[\p{L}\p{N}])?$/u,
    'expected 1 to 40 letters, digits, spaces or hyphens',
  );
const tags = z.array(tag).max(20);

export const tagChange = z.strictObject({ add: tags.default([]), remove: tags.default([]) });

export const closeRequest = z.strictObject({
  reason: z.string().min(1).max(60),
  tags: tags.optional(),
});

/** What the agent does in the conversation that they look at. */
export const viewing = z.strictObject({ how: z.enum(['reading', 'writing', 'left']) });

/** How far the visitor's messages have come at the desk of who has the conversation. */
export const reached = z.strictObject({ how: z.enum(['delivered', 'seen']), seq: z.number().int().min(1) });

export const searchQuery = z.object({ q: z.string().min(1).max(200) });

/** Conversations in which every word was found, the newest first. */
export const searchResult = z.object({
  hits: z.array(
    z.object({
      conversation: conversationSummary,
      seq: z.number().int(),
      at: z.number().int(),
      /** `person`: found in who the visitor is said to be. */
      by: z.enum(['visitor', 'bot', 'agent', 'note', 'person']),
      /** The whole text in which it was found. */
      text: z.string(),
    }),
  ),
});
export type SearchResult = z.infer<typeof searchResult>;

/** A text that agents say often, in the conversation's language, with its placeholders filled. */
export const cannedReply = z.object({ id: z.string(), title: z.string(), text: z.string() });
export const cannedReplies = z.object({ replies: z.array(cannedReply) });
export type CannedReply = z.infer<typeof cannedReply>;

/** How things stand at this moment, for who leads. Times are Unix ms. */
export const board = z.object({
  departments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      open: z.boolean(),
      waiting: z.number().int(),
      /** Since when the one who waits longest does. */
      waitingSince: z.number().int().optional(),
      assigned: z.number().int(),
      /** Agents who are online and can be reached. */
      online: z.number().int(),
      /** How right what visitors were told of their waits was in the last day; absent: none was told anything. */
      estimates: z
        .object({ told: z.number().int(), held: z.number().int(), medianErrorMs: z.number() })
        .optional(),
    }),
  ),
  agents: z.array(
    z.object({
      agentId: id,
      name: z.string(),
      presence,
      awayReason: awayReason.optional(),
      departments: z.array(z.string()),
      assigned: z.number().int(),
      capacity: z.number().int(),
      /** Of theirs, how many have the visitor's word last. */
      unanswered: z.number().int(),
      /** Since when the first of these waits. */
      unansweredSince: z.number().int().optional(),
    }),
  ),
});
export type Board = z.infer<typeof board>;

/** How much of a person was forgotten. */
export const erased = z.object({
  conversations: z.number().int(),
  files: z.number().int(),
  visitors: z.number().int(),
});

export type Erased = z.infer<typeof erased>;

/** Whom a conversation can be given to. */
export const colleagues = z.object({
  agents: z.array(
    z.object({
      agentId: id,
      name: z.string(),
      presence,
      awayReason: awayReason.optional(),
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
  /** Ask again who is behind the conversation. */
  z.object({ type: z.literal('person-changed'), conversationId: id }),
  /** The visitor has the chat open; unless it is said again within a minute, no longer. */
  z.object({ type: z.literal('visitor-here'), conversationId: id }),
  z.object({ type: z.literal('presence-changed'), presence, awayReason: awayReason.optional() }),
  /** Another of the team looks at a conversation; unless it is said again within half a minute, no longer. */
  z.object({
    type: z.literal('viewing'),
    conversationId: id,
    agentId: z.string(),
    name: z.string(),
    how: z.enum(['reading', 'writing', 'left']),
  }),
]);
export type AgentFrame = z.infer<typeof agentFrame>;
