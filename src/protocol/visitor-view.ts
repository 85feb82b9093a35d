import { z } from 'zod';
import { type Event, quickReply } from './events.ts';

const recorded = { seq: z.number().int(), at: z.number().int() };

/** What a visitor may see of an event. `withheld` keeps the numbering dense without saying anything. */
export const visitorEvent = z.union([
  z.object({ ...recorded, type: z.literal('conversation-started') }),
  z.object({
    ...recorded,
    type: z.literal('message-posted'),
    messageId: z.string(),
    author: z.enum(['visitor', 'bot', 'agent']),
    authorName: z.string().optional(),
    text: z.string(),
    replyTo: z.number().int().optional(),
    quickReplies: z.array(quickReply).readonly().optional(),
  }),
  z.object({ ...recorded, type: z.literal('handoff-requested'), department: z.string() }),
  z.object({
    ...recorded,
    type: z.literal('agent-assigned'),
    agentName: z.string(),
    department: z.string(),
  }),
  z.object({ ...recorded, type: z.literal('agent-released') }),
  z.object({ ...recorded, type: z.literal('conversation-transferred'), department: z.string() }),
  z.object({ ...recorded, type: z.literal('returned-to-bot') }),
  z.object({
    ...recorded,
    type: z.literal('notice-posted'),
    notice: z.string(),
    text: z.string(),
  }),
  z.object({
    ...recorded,
    type: z.literal('conversation-closed'),
    by: z.enum(['visitor', 'agent', 'system']),
  }),
  z.object({ ...recorded, type: z.literal('conversation-reopened') }),
  z.object({
    ...recorded,
    type: z.literal('conversation-rated'),
    rating: z.number().int(),
    comment: z.string().optional(),
  }),
  z.object({ ...recorded, type: z.literal('withheld') }),
]);
export type VisitorEvent = z.infer<typeof visitorEvent>;

/** Names field by field what a visitor sees, so that a new field stays inside until somebody lets it out. */
export function toVisitorEvent(event: Event): VisitorEvent {
  const { seq, at } = event;
  switch (event.type) {
    case 'message-posted':
      return visitorMessage(event);
    case 'handoff-requested':
    case 'conversation-transferred':
      return { seq, at, type: event.type, department: event.department };
    case 'agent-assigned':
      return { seq, at, type: event.type, agentName: event.agentName, department: event.department };
    case 'notice-posted':
      return { seq, at, type: event.type, notice: event.notice, text: event.text };
    case 'conversation-closed':
      return { seq, at, type: event.type, by: event.by };
    case 'conversation-rated':
      return {
        seq,
        at,
        type: event.type,
        rating: event.rating,
        ...(event.comment === undefined ? {} : { comment: event.comment }),
      };
    case 'note-added':
      return { seq, at, type: 'withheld' };
    case 'conversation-started':
    case 'agent-released':
    case 'returned-to-bot':
    case 'conversation-reopened':
      return { seq, at, type: event.type };
  }
}

function visitorMessage(event: Extract<Event, { type: 'message-posted' }>): VisitorEvent {
  const { seq, at, type, messageId, author, text } = event;
  const said = { seq, at, type, messageId, author, text };
  if (event.author === 'visitor') return said;
  if (event.author === 'agent') return { ...said, authorName: event.authorName };
  const { authorName, replyTo, quickReplies } = event;
  return { ...said, authorName, replyTo, quickReplies };
}
