import { z } from 'zod';
import { contact } from './contact.ts';
import { decisionRecord } from './decision.ts';
import { identity } from './people.ts';
import { offer, wait, waitEstimate } from './waiting.ts';

/** A button under a message or notice: pressing it sends its text, or takes up what is offered instead of waiting. */
export const quickReply = z.object({
  text: z.string(),
  intentId: z.string().optional(),
  offer: offer.optional(),
});
export type QuickReply = z.infer<typeof quickReply>;

/** Why a conversation went to people. */
export const handoffReason = z.enum([
  'asked',
  'not-understood',
  'intent-rule',
  'outage',
  'reopened',
  'safety',
  'legal',
  'complaint',
  'other',
  'upset',
  'repeated',
  'vip',
]);
export type HandoffReason = z.infer<typeof handoffReason>;

/** What a visitor said to having a language model read the conversation. */
export const aiConsent = z.enum(['given', 'refused']);
export type AiConsent = z.infer<typeof aiConsent>;

/** What a visitor reads with, as their browser names itself. */
export const device = z.object({
  kind: z.enum(['phone', 'tablet', 'desktop', 'other']),
  /** Such as `Chrome 141`. */
  browser: z.string().optional(),
  /** Such as `Android 14`. */
  system: z.string().optional(),
});
export type Device = z.infer<typeof device>;

/** What an agent says of a move of the bot's that was wrong. */
export const verdict = z.enum(['should-not-have-answered', 'should-have-known']);
export type Verdict = z.infer<typeof verdict>;

/** What kinds of files are kept: those that `src/adapters/file-check` knows from their bytes. */
export const mediaType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
export type MediaType = z.infer<typeof mediaType>;

/** A file as everybody in the conversation may see it. */
export const fileView = z.object({
  /** As its sender called it, cleaned. */
  name: z.string(),
  mediaType,
  /** As it is kept. */
  bytes: z.number().int(),
  /** In pixels, as it is to be looked at; of images only. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
});
export type FileView = z.infer<typeof fileView>;

/** A file in a message. The message's text is empty then: nobody is to take a file's name for words. */
export const sharedFile = fileView.extend({
  /** Under which name it is kept. Made by us, at random. */
  fileId: z.string(),
  /** SHA-256 in hex of what was sent, so that a repeated send is known. */
  digest: z.string(),
});
export type SharedFile = Readonly<z.infer<typeof sharedFile>>;

/** Whose part of a conversation a visitor rates, where both have spoken. */
export const ratedPart = z.enum(['bot', 'person']);
export type RatedPart = z.infer<typeof ratedPart>;

const visitorMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('visitor'),
  messageId: z.string(),
  text: z.string(),
  file: sharedFile.optional(),
});

const botMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('bot'),
  messageId: z.string(),
  authorName: z.string(),
  text: z.string(),
  /** The seq of the visitor's message that this answers. */
  replyTo: z.number().int(),
  quickReplies: z.array(quickReply).readonly(),
  language: z.string(),
  decision: decisionRecord,
});

const agentMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('agent'),
  messageId: z.string(),
  agentId: z.string(),
  authorName: z.string(),
  text: z.string(),
  file: sharedFile.optional(),
});

/** Each kind of fact, without its number and time. */
export const eventBody = z.union([
  z.object({
    type: z.literal('conversation-started'),
    visitorId: z.string(),
    site: z.string(),
    language: z.string(),
    department: z.string().optional(),
    pageUrl: z.string().optional(),
    device: device.optional(),
    /** What the visitor answered before they could write; `consent` is what they agreed to, word for word. */
    answers: contact.extend({ consent: z.string().optional() }).optional(),
  }),
  visitorMessage,
  botMessage,
  agentMessage,
  z.object({
    type: z.literal('handoff-requested'),
    by: z.enum(['visitor', 'bot', 'agent']),
    reason: handoffReason,
    department: z.string(),
    language: z.string(),
    /** Present where the bot decided. */
    decision: decisionRecord.optional(),
    /** Who served this visitor before and is asked first, where they are online and have room. */
    formerAgentId: z.string().optional(),
    /** What was expected of the wait; absent: too little was known. */
    expected: waitEstimate.optional(),
  }),
  z.object({
    type: z.literal('agent-assigned'),
    agentId: z.string(),
    agentName: z.string(),
    department: z.string(),
    how: z.enum(['auto', 'claimed', 'transferred']),
    /** The wait that ends so; absent: there was none. */
    waited: wait.optional(),
  }),
  z.object({
    type: z.literal('agent-released'),
    agentId: z.string(),
    reason: z.enum(['gone', 'no-reply', 'refused']),
  }),
  z.object({
    type: z.literal('conversation-transferred'),
    agentId: z.string(),
    agentName: z.string(),
    department: z.string(),
    toAgentId: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('returned-to-bot'),
    by: z.enum(['visitor', 'agent']),
    agentId: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('note-added'),
    noteId: z.string(),
    agentId: z.string(),
    authorName: z.string(),
    text: z.string(),
    /** A supervisor whispers to this agent. */
    toAgentId: z.string().optional(),
  }),
  z.object({
    type: z.literal('conversation-tagged'),
    added: z.array(z.string()).readonly(),
    removed: z.array(z.string()).readonly(),
    agentId: z.string(),
    agentName: z.string(),
  }),
  /** A supervisor may write beside the agent, who goes on having the conversation. */
  z.object({ type: z.literal('supervisor-joined'), agentId: z.string(), agentName: z.string() }),
  z.object({ type: z.literal('supervisor-left'), agentId: z.string(), agentName: z.string() }),
  z.object({
    type: z.literal('move-judged'),
    /** The seq of the bot's message or handoff. */
    judged: z.number().int(),
    /** Null: what was said of it before is taken back. */
    verdict: verdict.nullable(),
    agentId: z.string(),
    agentName: z.string(),
  }),
  z.object({
    type: z.literal('summary-written'),
    /** What led to people, as a language model puts it for them: at most three lines, which nobody has checked. */
    lines: z.array(z.string()).readonly(),
    /** As the settings name it. */
    model: z.string(),
  }),
  z.object({
    type: z.literal('notice-posted'),
    /** Which of the server's own texts this is: a key of `_replies.yaml`. */
    notice: z.string(),
    text: z.string(),
    /** What the visitor is offered with it. */
    quickReplies: z.array(quickReply).readonly().optional(),
  }),
  z.object({
    type: z.literal('conversation-closed'),
    by: z.enum(['visitor', 'agent', 'system']),
    reason: z.string(),
    agentId: z.string().optional(),
  }),
  z.object({
    type: z.literal('ai-consent-changed'),
    /** Whether a language model may be asked about this conversation. */
    consent: aiConsent,
    by: z.enum(['visitor', 'agent']),
    agentId: z.string().optional(),
  }),
  z.object({ type: z.literal('conversation-reopened') }),
  /** Who the visitor is, as their own server vouches for (then with `customerId`) or the page says. */
  identity.extend({ type: z.literal('visitor-identified') }),
  /** The visitor said how to be reached. Where nobody has the conversation, it waits for an answer by other ways from then on. */
  contact.extend({ type: z.literal('contact-left') }),
  z.object({
    type: z.literal('reply-mailed'),
    /** `given-up`: it was tried for long, or refused for good. */
    outcome: z.enum(['sent', 'given-up']),
    /** The seqs of the messages in the mail. */
    messages: z.array(z.number().int()).readonly(),
    /** Why it was given up, in a code: `rejected` by the address, or `unreachable`. */
    reason: z.enum(['rejected', 'unreachable']).optional(),
  }),
  z.object({
    type: z.literal('conversation-rated'),
    rating: z.number().int().min(1).max(5),
    comment: z.string().optional(),
    /** Whose part it is about; absent: the whole. */
    of: ratedPart.optional(),
  }),
]);
export type EventBody = z.infer<typeof eventBody>;

/** Where an event stands: `seq` counts 1, 2, 3 … without gaps within a conversation; `at` is Unix time in ms. */
export interface Recorded {
  readonly seq: number;
  readonly at: number;
}

/** One numbered fact of a conversation. */
export type Event = EventBody & Recorded;

export type EventOf<T extends EventBody['type']> = Extract<Event, { type: T }>;
