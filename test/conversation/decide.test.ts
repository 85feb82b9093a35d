import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/conversation/commands.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';
import type { RefusalCode } from '../../src/protocol/refusals.ts';
import {
  ana,
  ben,
  botMessage,
  conversationIn,
  general,
  happenedAt,
  outcomeOf,
  sales,
  say,
} from '../support/deciding.ts';

type Outcome = readonly EventBody[] | RefusalCode;
type Row = { readonly wish: string; readonly command: Command } & Readonly<Record<Then, Outcome>>;
type Then = (typeof statuses)[number];

const nothing: Outcome = [];
const visitorSays = { messageId: 'm2', text: 'halo?' };
const agentSays = { messageId: 'm3', text: 'Baik, saya cek dulu.' };
const note = { noteId: 'n', text: 'sudah ditelepon' };

const visitorMessage: EventBody = { type: 'message-posted', author: 'visitor', ...visitorSays };
const bensMessage: EventBody = {
  type: 'message-posted',
  author: 'agent',
  agentId: 'ben',
  authorName: 'Ben',
  ...agentSays,
};
const anasNote: EventBody = { type: 'note-added', agentId: 'ana', authorName: 'Ana', ...note };
const judgedAnswer: Event = {
  type: 'message-posted',
  author: 'bot',
  ...botMessage(2),
  seq: 3,
  at: happenedAt,
};
const anasVerdict: EventBody = {
  type: 'move-judged',
  judged: 3,
  verdict: 'should-not-have-answered',
  ...ana,
};
const summary = { lines: ['Refund belum masuk.', 'Sudah 10 hari.'], model: 'small' };
const written: Outcome = [{ type: 'summary-written', ...summary }];
const bensAssignment: EventBody = {
  type: 'agent-assigned',
  ...ben,
  department: 'general',
  how: 'claimed',
  waited: { department: 'general', since: happenedAt },
};
const closedByVisitor: Outcome = [
  { type: 'conversation-closed', by: 'visitor', reason: 'left' },
  say('closed-by-visitor', 'id'),
];

const noToAi: Outcome = [{ type: 'ai-consent-changed', consent: 'refused', by: 'visitor' }];

function handoff(by: 'visitor' | 'bot', to: typeof general): Outcome {
  return [
    { type: 'handoff-requested', by, reason: 'asked', department: to.department, language: 'id' },
    say('handoff-asked', 'id', { department: to.departmentName }),
  ];
}

const askForPerson = { type: 'request-handoff', by: 'visitor', reason: 'asked', language: 'id' } as const;
const claim = { type: 'assign', how: 'claimed', departmentName: 'Umum' } as const;
const rows: readonly Row[] = [
  {
    wish: 'a message of the visitor',
    command: { type: 'post-visitor-message', ...visitorSays },
    bot: [visitorMessage],
    queued: [visitorMessage],
    assigned: [visitorMessage],
    closed: [{ type: 'conversation-reopened' }, say('reopened', 'id'), visitorMessage],
  },
  {
    wish: 'an answer of the bot',
    command: { type: 'post-bot-message', ...botMessage(2) },
    bot: [{ type: 'message-posted', author: 'bot', ...botMessage(2) }],
    queued: 'stale-reply',
    assigned: 'stale-reply',
    closed: 'stale-reply',
  },
  {
    wish: "a message of Ben's",
    command: { type: 'post-agent-message', ...agentSays, ...ben },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: [bensMessage],
    closed: 'conversation-closed',
  },
  {
    wish: "a message of Ana's, who does not have it",
    command: { type: 'post-agent-message', ...agentSays, ...ana },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: 'not-yours',
    closed: 'conversation-closed',
  },
  {
    wish: 'a note, by whomever',
    command: { type: 'add-note', ...note, ...ana },
    bot: [anasNote],
    queued: [anasNote],
    assigned: [anasNote],
    closed: [anasNote],
  },
  {
    wish: 'a verdict on an answer, by whomever',
    command: { type: 'judge-move', move: judgedAnswer, verdict: 'should-not-have-answered', ...ana },
    bot: [anasVerdict],
    queued: [anasVerdict],
    assigned: [anasVerdict],
    closed: [anasVerdict],
  },
  {
    wish: 'a summary of the handoff',
    command: { type: 'write-summary', queuedAt: happenedAt, ...summary },
    bot: nothing,
    queued: written,
    assigned: written,
    closed: nothing,
  },
  {
    wish: 'a person, by the visitor',
    command: { ...askForPerson, destination: general },
    bot: handoff('visitor', general),
    queued: nothing,
    assigned: nothing,
    closed: 'conversation-closed',
  },
  {
    wish: 'a person in another department, by the visitor',
    command: { ...askForPerson, destination: sales },
    bot: handoff('visitor', sales),
    queued: handoff('visitor', sales),
    assigned: nothing,
    closed: 'conversation-closed',
  },
  {
    wish: 'a person, by the bot',
    command: { ...askForPerson, by: 'bot', destination: general, replyTo: 2 },
    bot: handoff('bot', general),
    queued: 'stale-reply',
    assigned: 'stale-reply',
    closed: 'conversation-closed',
  },
  {
    wish: "Ben's claim",
    command: { ...claim, ...ben },
    bot: 'not-waiting',
    queued: [bensAssignment, say('agent-joined', 'id', { agent: 'Ben', department: 'Umum' })],
    assigned: nothing,
    closed: 'conversation-closed',
  },
  {
    wish: "Ana's claim of what is Ben's",
    command: { ...claim, ...ana },
    bot: 'not-waiting',
    queued: [{ ...bensAssignment, ...ana }, say('agent-joined', 'id', { agent: 'Ana', department: 'Umum' })],
    assigned: 'already-assigned',
    closed: 'conversation-closed',
  },
  {
    wish: "Ben's losing it",
    command: { type: 'release', agentId: 'ben', reason: 'gone' },
    bot: nothing,
    queued: nothing,
    assigned: [{ type: 'agent-released', agentId: 'ben', reason: 'gone' }, say('agent-lost', 'id')],
    closed: nothing,
  },
  {
    wish: "Ana's losing what she does not have",
    command: { type: 'release', agentId: 'ana', reason: 'gone' },
    bot: nothing,
    queued: nothing,
    assigned: nothing,
    closed: nothing,
  },
  {
    wish: "Ben's transfer to Ana",
    command: { type: 'transfer', destination: general, to: ana, note: 'tolong', ...ben },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: [
      {
        type: 'conversation-transferred',
        ...ben,
        department: 'general',
        toAgentId: 'ana',
        note: 'tolong',
      },
      { type: 'agent-assigned', ...ana, department: 'general', how: 'transferred' },
      say('agent-joined', 'id', { agent: 'Ana', department: 'Umum' }),
    ],
    closed: 'conversation-closed',
  },
  {
    wish: "Ben's transfer to sales",
    command: { type: 'transfer', destination: sales, ...ben },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: [
      { type: 'conversation-transferred', ...ben, department: 'sales' },
      say('transferred', 'id', { department: 'Penjualan' }),
    ],
    closed: 'conversation-closed',
  },
  {
    wish: "Ana's transfer of what is Ben's",
    command: { type: 'transfer', destination: sales, ...ana },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: 'not-yours',
    closed: 'conversation-closed',
  },
  {
    wish: "the visitor's going on with the bot",
    command: { type: 'return-to-bot', by: 'visitor' },
    bot: nothing,
    queued: [{ type: 'returned-to-bot', by: 'visitor' }, say('returned-to-bot', 'id')],
    assigned: 'already-assigned',
    closed: 'conversation-closed',
  },
  {
    wish: "Ben's giving it back to the bot",
    command: { type: 'return-to-bot', by: 'agent', agentId: 'ben', note: 'hanya soal ongkir' },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: [
      { type: 'returned-to-bot', by: 'agent', agentId: 'ben', note: 'hanya soal ongkir' },
      say('returned-to-bot', 'id'),
    ],
    closed: 'conversation-closed',
  },
  {
    wish: "the visitor's leaving",
    command: { type: 'close', by: 'visitor' },
    bot: closedByVisitor,
    queued: closedByVisitor,
    assigned: closedByVisitor,
    closed: nothing,
  },
  {
    wish: "Ben's closing it",
    command: { type: 'close', by: 'agent', agentId: 'ben', reason: 'solved' },
    bot: 'not-yours',
    queued: 'not-yours',
    assigned: [
      { type: 'conversation-closed', by: 'agent', reason: 'solved', agentId: 'ben' },
      say('closed-by-agent', 'id'),
    ],
    closed: 'conversation-closed',
  },
  {
    wish: 'a rating',
    command: { type: 'rate', rating: 5, comment: 'ramah' },
    bot: 'not-closed',
    queued: 'not-closed',
    assigned: 'not-closed',
    closed: [{ type: 'conversation-rated', rating: 5, comment: 'ramah' }],
  },
  {
    wish: "the visitor's no to AI",
    command: { type: 'change-ai-consent', by: 'visitor', consent: 'refused' },
    bot: noToAi,
    queued: noToAi,
    assigned: noToAi,
    closed: noToAi,
  },
  {
    wish: 'an end of the time that is not up yet',
    command: { type: 'expire', fallback: general },
    bot: nothing,
    queued: nothing,
    assigned: nothing,
    closed: nothing,
  },
];

const statuses = ['bot', 'queued', 'assigned', 'closed'] as const;

describe.each(rows)('$wish', (row) => {
  for (const status of statuses) {
    it(`${inWords(row[status])} while the conversation is "${status}"`, () => {
      expect(outcomeOf(conversationIn[status], row.command)).toEqual(row[status]);
    });
  }
});

function inWords(outcome: Outcome): string {
  if (typeof outcome === 'string') return `is refused as ${outcome}`;
  return outcome.length === 0 ? 'changes nothing' : `leads to ${outcome.map(({ type }) => type).join(', ')}`;
}
