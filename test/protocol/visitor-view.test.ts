import { describe, expect, it } from 'vitest';
import { type Event, type EventBody, eventBody } from '../../src/protocol/events.ts';
import { toVisitorEvent, visitorEvent } from '../../src/protocol/visitor-view.ts';
import { botMessage, decision } from '../support/deciding.ts';
import { walk } from '../support/walk.ts';

/** Stands in every field that is nobody's business but ours. */
const secret = 'CANARY';
const seen = 'for the visitor';

const secretDecision = {
  ...decision,
  candidates: [{ intentId: secret, confidence: 0.9 }],
  words: [{ word: secret, weight: 1 }],
  catalogueVersion: secret,
  language: secret,
};

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
    },
    view: {},
  },
  {
    body: { type: 'message-posted', author: 'visitor', messageId: 'm1', text: seen },
    view: { author: 'visitor', messageId: 'm1', text: seen },
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
    body: { type: 'note-added', noteId: secret, agentId: secret, authorName: secret, text: secret },
    view: { type: 'withheld' },
  },
  {
    body: { type: 'notice-posted', notice: 'still-there', text: seen },
    view: { notice: 'still-there', text: seen },
  },
  {
    body: { type: 'conversation-closed', by: 'agent', reason: secret, agentId: secret },
    view: { by: 'agent' },
  },
  { body: { type: 'conversation-reopened' }, view: {} },
  {
    body: { type: 'conversation-rated', rating: 2, comment: seen },
    view: { rating: 2, comment: seen },
  },
  { body: { type: 'conversation-rated', rating: 2 }, view: { rating: 2 } },
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
