import { describe, expect, it } from 'vitest';
import { type Event, type EventBody, eventBody } from '../../src/protocol/events.ts';
import { toVisitorEvent, visitorEvent } from '../../src/protocol/visitor-view.ts';
import { botMessage, decision } from '../support/deciding.ts';
import { walk } from '../support/walk.ts';

/** Stands in every field that is nobody's business but ours. */
const secret = 'CANARY';
const seen = 'for the visitor';

const sharedFile = {
  name: seen,
  mediaType: 'image/jpeg',
  bytes: 1_000,
  width: 640,
  height: 480,
  fileId: secret,
  digest: secret,
} as const;
const seenFile = { name: seen, mediaType: 'image/jpeg', bytes: 1_000, width: 640, height: 480 };

const secretDecision = {
  ...decision,
  candidates: [{ intentId: secret, confidence: 0.9 }],
  words: [{ word: secret, weight: 1 }],
  catalogueVersion: secret,
  language: secret,
};

const expected = { position: 3, paceMs: 1, lowMs: 1, likelyMs: 2, highMs: 3 };
const offered = { text: seen, offer: 'call-back' } as const;

/** Every kind of event with every field, and what of it the visitor sees besides number, time and type. */
const rows: readonly { readonly body: EventBody; readonly view: Readonly<Record<string, unknown>> }[] = [
  {
    body: {
      type: 'conversation-started',
      visitorId: secret,
      site: secret,
      language: secret,
      department: secret,
      pageUrl: secret,
      device: { kind: 'other', browser: secret, system: secret },
      answers: { name: secret, email: secret, consent: secret },
    },
    view: {},
  },
  {
    body: {
      type: 'visitor-identified',
      customerId: secret,
      name: secret,
      email: secret,
      phone: secret,
      tags: [secret],
    },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'message-posted', author: 'visitor', messageId: 'm1', text: seen },
    view: { author: 'visitor', messageId: 'm1', text: seen },
  },
  {
    body: { type: 'message-posted', author: 'visitor', messageId: 'm1', text: '', file: sharedFile },
    view: { author: 'visitor', messageId: 'm1', text: '', file: seenFile },
  },
  {
    body: {
      type: 'message-posted',
      author: 'agent',
      messageId: 'm3',
      agentId: secret,
      authorName: 'Ben',
      text: '',
      file: { fileId: secret, digest: secret, name: seen, mediaType: 'application/pdf', bytes: 9 },
    },
    view: {
      author: 'agent',
      authorName: 'Ben',
      messageId: 'm3',
      text: '',
      file: { name: seen, mediaType: 'application/pdf', bytes: 9 },
    },
  },
  {
    body: {
      type: 'message-posted',
      author: 'agent',
      messageId: 'm3',
      agentId: secret,
      authorName: 'Ben',
      text: '',
      file: sharedFile,
    },
    view: { author: 'agent', authorName: 'Ben', messageId: 'm3', text: '', file: seenFile },
  },
  {
    body: {
      type: 'message-posted',
      author: 'bot',
      ...botMessage(2),
      quickReplies: [{ text: seen, intentId: 'orders/cancel' }],
      language: secret,
      decision: secretDecision,
    },
    view: {
      author: 'bot',
      authorName: 'Asisten',
      messageId: 'bot-2',
      text: 'Refund 3–7 hari kerja.',
      replyTo: 2,
      quickReplies: [{ text: seen, intentId: 'orders/cancel' }],
    },
  },
  {
    body: {
      type: 'message-posted',
      author: 'agent',
      messageId: 'm3',
      agentId: secret,
      authorName: 'Ben',
      text: seen,
    },
    view: { author: 'agent', authorName: 'Ben', messageId: 'm3', text: seen },
  },
  {
    body: {
      type: 'handoff-requested',
      by: 'bot',
      reason: 'not-understood',
      department: 'general',
      language: secret,
      decision: secretDecision,
      formerAgentId: secret,
      expected,
    },
    view: { department: 'general' },
  },
  {
    body: {
      type: 'agent-assigned',
      agentId: secret,
      agentName: 'Ben',
      department: 'general',
      how: 'claimed',
      waited: { department: secret, since: 1, expected },
    },
    view: { agentName: 'Ben', department: 'general' },
  },
  { body: { type: 'agent-released', agentId: secret, reason: 'no-reply' }, view: {} },
  {
    body: {
      type: 'conversation-transferred',
      agentId: secret,
      agentName: secret,
      department: 'sales',
      toAgentId: secret,
      note: secret,
    },
    view: { department: 'sales' },
  },
  { body: { type: 'returned-to-bot', by: 'agent', agentId: secret, note: secret }, view: {} },
  {
    body: {
      type: 'note-added',
      noteId: secret,
      agentId: secret,
      authorName: secret,
      text: secret,
      toAgentId: secret,
    },
    view: { type: 'withheld' },
  },
  {
    body: {
      type: 'conversation-tagged',
      added: [secret],
      removed: [secret],
      agentId: secret,
      agentName: secret,
    },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'supervisor-joined', agentId: secret, agentName: secret },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'supervisor-left', agentId: secret, agentName: secret },
    view: { type: 'withheld' },
  },
  {
    body: {
      type: 'move-judged',
      judged: 3,
      verdict: 'should-not-have-answered',
      agentId: secret,
      agentName: secret,
    },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'summary-written', lines: [secret], model: secret },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'notice-posted', notice: 'still-there', text: seen },
    view: { notice: 'still-there', text: seen },
  },
  {
    body: { type: 'notice-posted', notice: 'queue-delayed', text: seen, quickReplies: [offered] },
    view: { notice: 'queue-delayed', text: seen, quickReplies: [offered] },
  },
  {
    body: { type: 'conversation-closed', by: 'agent', reason: secret, agentId: secret },
    view: { by: 'agent' },
  },
  {
    body: { type: 'ai-consent-changed', consent: 'refused', by: 'agent', agentId: secret },
    view: { consent: 'refused' },
  },
  { body: { type: 'conversation-reopened' }, view: {} },
  {
    body: { type: 'contact-left', name: seen, email: seen, phone: seen },
    view: { name: seen, email: seen, phone: seen },
  },
  { body: { type: 'contact-left', phone: seen }, view: { phone: seen } },
  {
    body: { type: 'reply-mailed', outcome: 'given-up', messages: [2], reason: 'rejected' },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'conversation-rated', rating: 2, comment: seen },
    view: { rating: 2, comment: seen },
  },
  { body: { type: 'conversation-rated', rating: 2 }, view: { rating: 2 } },
  {
    body: { type: 'conversation-rated', rating: 2, comment: seen, of: 'bot' },
    view: { rating: 2, comment: seen, of: 'bot' },
  },
];

describe.each(rows)('of $body.type a visitor', ({ body, view }) => {
  const shown = toVisitorEvent({ ...body, seq: 7, at: 1_000 });

  it('sees this much and no more', () => {
    expect(shown).toEqual({ seq: 7, at: 1_000, type: body.type, ...view });
    expect(JSON.stringify(shown)).not.toContain(secret);
  });

  it('sees what the contract promises', () => {
    expect(visitorEvent.parse(shown)).toEqual(shown);
  });
});

it('is known of every field of every kind of event what a visitor sees', () => {
  const kindOf = (fields: object) => Object.keys(fields).sort().join(' ');
  const asked = new Set(rows.map(({ body }) => `${body.type} ${authorOf(body)}: ${kindOf(body)}`));
  for (const { shape } of eventBody.options) {
    const author = 'author' in shape ? shape.author.value : undefined;
    expect(asked).toContain(`${shape.type.value} ${author}: ${kindOf(shape)}`);
  }
});

describe('the transcripts of random conversations as visitors see them', () => {
  const transcripts = Array.from({ length: 40 }, (_, seed) =>
    walk(seed, 60).flatMap(({ events }) => events.map(marked)),
  );

  it('have every number once', () => {
    for (const events of transcripts) {
      const numbers = events.map((event) => toVisitorEvent(event).seq);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('tell nothing that is internal', () => {
    const internal = transcripts.flat().filter((event) => JSON.stringify(event).includes(secret));
    expect(internal.length).toBeGreaterThan(100);
    for (const event of internal) expect(JSON.stringify(toVisitorEvent(event))).not.toContain(secret);
  });
});

/** The same event with a canary in every text that its row above calls internal. */
function marked(event: Event): Event {
  const row = rows.find(({ body }) => body.type === event.type && authorOf(body) === authorOf(event));
  const canaries = Object.entries(row?.body ?? {}).filter(([, value]) =>
    JSON.stringify(value).includes(secret),
  );
  return { ...event, ...Object.fromEntries(canaries) };
}

function authorOf(body: EventBody): string | undefined {
  return body.type === 'message-posted' ? body.author : undefined;
}
