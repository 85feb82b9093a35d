import { z } from 'zod';
import { type Contact, contact } from './contact.ts';
import {
  aiConsent,
  type Event,
  type FileView,
  fileView,
  quickReply,
  ratedPart,
  type SharedFile,
} from './events.ts';

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
    file: fileView.optional(),
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
    quickReplies: z.array(quickReply).readonly().optional(),
  }),
  z.object({
    ...recorded,
    type: z.literal('conversation-closed'),
    by: z.enum(['visitor', 'agent', 'system']),
  }),
  z.object({ ...recorded, type: z.literal('ai-consent-changed'), consent: aiConsent }),
  z.object({ ...recorded, type: z.literal('conversation-reopened') }),
  /** The visitor's own details. */
  contact.extend({ ...recorded, type: z.literal('contact-left') }),
  z.object({
    ...recorded,
    type: z.literal('conversation-rated'),
    rating: z.number().int(),
    comment: z.string().optional(),
    of: ratedPart.optional(),
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
      return {
        seq,
        at,
        type: event.type,
        notice: event.notice,
        text: event.text,
        ...(event.quickReplies === undefined ? {} : { quickReplies: event.quickReplies }),
      };
    case 'conversation-closed':
      return { seq, at, type: event.type, by: event.by };
    case 'conversation-rated':
      return {
        seq,
        at,
        type: event.type,
        rating: event.rating,
        ...(event.comment === undefined ? {} : { comment: event.comment }),
        ...(event.of === undefined ? {} : { of: event.of }),
      };
    case 'ai-consent-changed':
      return { seq, at, type: event.type, consent: event.consent };
    case 'contact-left':
      return { seq, at, type: event.type, ...contactOf(event) };
    case 'note-added':
    case 'conversation-tagged':
    case 'supervisor-joined':
    case 'supervisor-left':
    case 'reply-mailed':
    case 'visitor-identified':
    case 'move-judged':
    case 'summary-written':
      return { seq, at, type: 'withheld' };
    case 'conversation-started':
    case 'agent-released':
    case 'returned-to-bot':
    case 'conversation-reopened':
      return { seq, at, type: event.type };
  }
}

function contactOf({ name, email, phone }: Contact): Contact {
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

function visitorMessage(event: Extract<Event, { type: 'message-posted' }>): VisitorEvent {
  const { seq, at, type, messageId, author, text } = event;
  const said = { seq, at, type, messageId, author, text };
  if (event.author === 'visitor') return { ...said, ...visibleFile(event.file) };
  if (event.author === 'agent') return { ...said, authorName: event.authorName, ...visibleFile(event.file) };
  const { authorName, replyTo, quickReplies } = event;
  return { ...said, authorName, replyTo, quickReplies };
}

function visibleFile(file: SharedFile | undefined): { file?: FileView } {
  if (file === undefined) return {};
  const { name, mediaType, bytes, width, height } = file;
  return {
    file: {
      name,
      mediaType,
      bytes,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    },
  };
}
