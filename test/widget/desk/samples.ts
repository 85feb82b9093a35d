import type { AgentView, Colleagues, ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import type { Suggestions, Summary } from '../../../src/protocol/briefing.ts';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event, EventBody } from '../../../src/protocol/events.ts';
import type { PersonView } from '../../../src/protocol/people.ts';

/** Saturday noon in Jakarta. */
export const noon = Date.UTC(2026, 10, 21, 5, 0, 0);

export const ana: AgentView = {
  agentId: '019a9b1e-0000-7000-8000-00000000000a',
  email: 'ana@shop.example',
  name: 'Ana Lestari',
  role: 'agent',
  departments: ['general'],
  presence: 'online',
  capacity: 4,
};

export const benId = '019a9b1e-0000-7000-8000-00000000000b';

export const colleagues: Colleagues = {
  agents: [
    { agentId: ana.agentId, name: ana.name, presence: 'online', departments: ['general'], assigned: 1 },
    { agentId: benId, name: 'Ben Saputra', presence: 'away', departments: ['sales'], assigned: 1 },
  ],
  departments: [
    { id: 'general', name: 'Layanan umum', open: true },
    { id: 'sales', name: 'Penjualan', open: false },
  ],
};

/** The id of the n-th conversation. */
export function idOf(n: number): string {
  return `019a9b1e-3c4d-7e5f-8a6b-00000000000${n}`;
}

export function visitorOf(n: number): string {
  return `019a9b1e-3c4d-7e5f-8a6b-00000000ab0${n}`;
}

/** Somebody who has waited since a minute before noon. */
export function waiting(n: number, more: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    conversationId: idOf(n),
    status: 'queued',
    seq: 3,
    visitorId: visitorOf(n),
    language: 'id',
    startedAt: noon - 120_000,
    changedAt: noon - 60_000,
    department: 'general',
    reason: 'asked',
    queuedAt: noon - 60_000,
    preview: { author: 'visitor', text: 'mau bicara dengan orang' },
    unansweredSince: noon - 60_000,
    ...more,
  };
}

/** A conversation that Ana has. */
export function anas(n: number, more: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    ...waiting(n),
    status: 'assigned',
    agentId: ana.agentId,
    agentName: ana.name,
    assignedAt: noon - 30_000,
    ...more,
  };
}

export const decision: DecisionRecord = {
  move: 'clarify',
  rule: 'too-close',
  candidates: [
    { intentId: 'returns/refund-status', confidence: 0.62 },
    { intentId: 'complaints/slow', confidence: 0.58 },
  ],
  thresholds: { answer: 0.8, clarify: 0.45, margin: 0.12 },
  words: [{ word: 'refund', weight: 2 }],
  catalogueVersion: 'c0ffee1234',
  latencyMs: 6.6,
};

/** Numbers the facts from 1, a second apart, ending a minute before noon. */
export function events(...bodies: readonly EventBody[]): readonly Event[] {
  const from = noon - 60_000 - bodies.length * 1000;
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: from + index * 1000 }));
}

export const started: EventBody = {
  type: 'conversation-started',
  visitorId: visitorOf(1),
  site: 'shop',
  language: 'id',
};

export function fromVisitor(messageId: string, text: string): EventBody {
  return { type: 'message-posted', author: 'visitor', messageId, text };
}

export function fromBot(messageId: string, text: string): EventBody {
  return {
    type: 'message-posted',
    author: 'bot',
    messageId,
    authorName: 'Asisten Lereng',
    text,
    replyTo: 2,
    quickReplies: [{ text: 'Status retur' }],
    language: 'id',
    decision,
  };
}

export function fromAna(messageId: string, text: string): EventBody {
  const { agentId, name: authorName } = ana;
  return { type: 'message-posted', author: 'agent', messageId, agentId, authorName, text };
}

export const note: EventBody = {
  type: 'note-added',
  noteId: 'n1',
  agentId: ana.agentId,
  authorName: ana.name,
  text: 'Dana tertahan di bank.',
};

/** Of a conversation in which nothing was said. */
export const nothingToSay: Summary = {
  language: 'id',
  mood: 'calm',
  asked: [],
  tried: [],
  misunderstood: 0,
  facts: [],
  returns: 0,
};

/** Of somebody whose refund has not come. */
export const refundSummary: Summary = {
  ...nothingToSay,
  reason: 'not-understood',
  mood: 'upset',
  asked: ['refund gmn ya kak', 'udah 10 hari kak'],
  tried: [
    { intentId: 'returns/refund-status', title: 'Status refund', how: 'answered', times: 2 },
    { intentId: 'shipping/cost', title: 'Ongkos kirim', how: 'clarified', times: 1 },
  ],
  misunderstood: 1,
  facts: [
    { kind: 'order', text: 'KL-20418' },
    { kind: 'amount', text: 'Rp184.000' },
  ],
  returns: 1,
};

export const suggestions: Suggestions = {
  approved: [
    {
      intentId: 'returns/refund-late',
      title: 'Refund terlambat',
      confidence: 0.6,
      text: 'Mohon maaf Kak, kami cek dulu.',
    },
    { intentId: 'returns/exchange', title: 'Tukar barang', confidence: 0.2, text: 'Bisa ditukar, Kak.' },
  ],
  composing: 'possible',
};

/** From the first word through the bot and the handoff to Ana, a note and a rating. */
export const wholeStory = events(
  started,
  fromVisitor('v1', 'refund gmn ya kak'),
  fromBot('b1', 'Maksud Kakak yang **mana**?'),
  {
    type: 'handoff-requested',
    by: 'bot',
    reason: 'not-understood',
    department: 'general',
    language: 'id',
    decision,
  },
  { type: 'notice-posted', notice: 'handoff-unsure', text: 'Saya hubungkan ya, Kak.' },
  {
    type: 'agent-assigned',
    agentId: ana.agentId,
    agentName: ana.name,
    department: 'general',
    how: 'claimed',
  },
  fromAna('a1', 'Saya cek dulu, Kak.'),
  note,
  fromVisitor('v2', 'oke ditunggu'),
  { type: 'conversation-closed', by: 'agent', reason: 'resolved', agentId: ana.agentId },
  { type: 'conversation-rated', rating: 4, comment: 'Cepat' },
);

export const nobodyKnown: PersonView = {
  identity: 'unknown',
  details: [],
  attributes: [],
  tags: [],
  devices: 1,
  firstSeenAt: noon - 120_000,
};
