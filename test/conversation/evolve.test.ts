import { describe, expect, it } from 'vitest';
import type { Conversation, Status } from '../../src/conversation/conversation.ts';
import { evolve, fold } from '../../src/conversation/evolve.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import {
  agentAssigned,
  agentMessage,
  closed,
  handoffRequested,
  opening,
  visitorMessage,
} from '../support/conversations.ts';
import { botMessage, conversationIn, happenedAt } from '../support/deciding.ts';
import { walk } from '../support/walk.ts';

const walks = Array.from({ length: 60 }, (_, seed) => walk(seed, 60));
const statuses = ['bot', 'queued', 'later', 'assigned', 'closed'] as const;

const started: EventBody = { type: 'conversation-started', visitorId: 'v', site: 'shop', language: 'id' };
const botSays: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(2) };
const agentSays = agentMessage('Baik, saya cek dulu.');

function next(conversation: Conversation | undefined, body: EventBody, skip = 0): Conversation {
  const seq = (conversation?.seq ?? 0) + 1 + skip;
  return evolve(conversation, { ...body, seq, at: happenedAt }, 'c');
}

describe('the numbers of events', () => {
  it.each([-2, -1, 1, 2])('may not be off by %i', (skip) => {
    expect(() => next(conversationIn.bot, visitorMessage('halo'), skip)).toThrow(
      `Conversation c goes from event 2 to ${3 + skip}`,
    );
  });

  it('begin with 1, once', () => {
    expect(next(undefined, started).seq).toBe(1);
    expect(() => next(undefined, started, 1)).toThrow();
    expect(() => next(conversationIn.bot, started)).toThrow();
    expect(() => next(conversationIn.bot, started, -2)).toThrow();
  });

  it('begin with the start of the conversation', () => {
    expect(() => next(undefined, visitorMessage('halo'))).toThrow(
      'Conversation c begins with message-posted',
    );
    expect(fold([], 'c')).toBeUndefined();
  });
});

interface Row {
  readonly fact: string;
  readonly body: EventBody;
  readonly after: readonly Status[];
}

const rows: readonly Row[] = [
  {
    fact: "a visitor's message",
    body: visitorMessage('halo'),
    after: ['bot', 'queued', 'later', 'assigned'],
  },
  { fact: "the bot's message", body: botSays, after: ['bot'] },
  { fact: "an agent's message", body: agentSays, after: ['assigned'] },
  { fact: 'a handoff', body: handoffRequested(), after: ['bot', 'queued', 'later'] },
  { fact: 'an assignment', body: agentAssigned('ana'), after: ['queued', 'later'] },
  {
    fact: "an agent's losing it",
    body: { type: 'agent-released', agentId: 'ben', reason: 'gone' },
    after: ['assigned'],
  },
  {
    fact: 'a transfer',
    body: { type: 'conversation-transferred', agentId: 'ben', agentName: 'Ben', department: 'sales' },
    after: ['later', 'assigned'],
  },
  {
    fact: 'a return to the bot',
    body: { type: 'returned-to-bot', by: 'visitor' },
    after: ['queued', 'later', 'assigned'],
  },
  {
    fact: 'a note',
    body: { type: 'note-added', noteId: 'n', agentId: 'ben', authorName: 'Ben', text: 'ditelepon' },
    after: statuses,
  },
  {
    fact: 'a verdict',
    body: {
      type: 'move-judged',
      judged: 3,
      verdict: 'should-have-known',
      agentId: 'ben',
      agentName: 'Ben',
    },
    after: statuses,
  },
  {
    fact: 'a summary',
    body: { type: 'summary-written', lines: ['Refund belum masuk.'], model: 'm' },
    after: ['queued', 'later', 'assigned'],
  },
  {
    fact: 'a change of tags',
    body: { type: 'conversation-tagged', added: ['vip'], removed: [], agentId: 'ben', agentName: 'Ben' },
    after: statuses,
  },
  { fact: 'a notice', body: { type: 'notice-posted', notice: 'reopened', text: 'Halo' }, after: statuses },
  { fact: 'the end', body: closed(), after: ['bot', 'queued', 'later', 'assigned'] },
  {
    fact: 'contact details',
    body: { type: 'contact-left', phone: '+62215550100' },
    after: ['queued', 'later', 'assigned'],
  },
  {
    fact: 'a mail',
    body: { type: 'reply-mailed', outcome: 'sent', messages: [2] },
    after: statuses,
  },
  {
    fact: 'a word on AI',
    body: { type: 'ai-consent-changed', consent: 'refused', by: 'visitor' },
    after: statuses,
  },
  { fact: 'a reopening', body: { type: 'conversation-reopened' }, after: ['closed'] },
  { fact: 'a rating', body: { type: 'conversation-rated', rating: 4 }, after: ['closed'] },
];

describe.each(rows)('$fact', ({ body, after }) => {
  it.each(after)('can follow the status "%s"', (status) => {
    expect(next(conversationIn[status], body).seq).toBe(conversationIn[status].seq + 1);
  });

  const impossible = statuses.filter((status) => !after.includes(status));
  if (impossible.length === 0) return;
  it.each(impossible)('cannot follow the status "%s"', (status) => {
    expect(() => next(conversationIn[status], body)).toThrow(`cannot follow status ${status}`);
  });
});

const everywhere = [
  ...['id', 'seq', 'visitorId', 'site', 'language', 'department', 'pageUrl', 'startedAt', 'lastWord'],
  ...['misunderstandings', 'quietSince', 'askedStillThereAt', 'preview', 'rating', 'status', 'aiConsent'],
  ...['changedAt', 'verdicts', 'device', 'tags', 'formerAgentId', 'contact', 'mail'],
];
const handed = ['department', 'reason', 'queuedAt', 'passedBy', 'summarySeq'];
const ownOf: Readonly<Record<Status, readonly string[]>> = {
  bot: ['owed', 'lastAnswered'],
  queued: [...handed, 'delayAnnounced', 'waitingSince', 'expected'],
  later: [...handed, 'awaitedSince', 'answeredAt', 'takenBy'],
  assigned: [...handed, 'agentId', 'agentName', 'assignedAt', 'replied', 'joined'],
  closed: ['closedAt', 'closedBy', 'closeReason', 'lastAgent'],
};

describe('random conversations', () => {
  it('fold to the same state in one go as step by step', () => {
    for (const appends of walks) {
      const events = appends.flatMap((append) => append.events);
      const id = appends[0]?.conversationId ?? '';
      expect(fold(events, id)).toEqual(appends.at(-1)?.after);
    }
  });

  it('carry nothing of an earlier status into the next', () => {
    for (const { after } of walks.flat()) {
      const known = new Set([...everywhere, ...ownOf[after.status]]);
      expect(Object.keys(after).filter((key) => !known.has(key))).toEqual([]);
    }
  });

  it('see every status, so that these tests mean something', () => {
    expect(new Set(walks.flat().map(({ after }) => after.status))).toEqual(new Set(statuses));
  });
});

describe('a conversation', () => {
  it('counts misunderstandings in a row, and forgets them with an answer', () => {
    const turn = (before: Conversation, move: 'answer' | 'clarify') => {
      const asked = next(before, visitorMessage('?'));
      return next(asked, { type: 'message-posted', author: 'bot', ...botMessage(asked.seq, move) });
    };
    const once = turn(opening().after, 'clarify');
    const twice = turn(once, 'clarify');
    expect([once, twice, turn(twice, 'answer')].map((each) => each.misunderstandings)).toEqual([1, 2, 0]);
  });

  it('remembers what the bot answered last, pleasantries apart, until people have it', () => {
    const answer = (before: Conversation, ...answered: readonly string[]) => {
      const asked = next(before, visitorMessage('?'));
      const said = botMessage(asked.seq);
      const decision = { ...said.decision, answered };
      return next(asked, { type: 'message-posted', author: 'bot', ...said, decision });
    };
    const told = answer(opening().after, 'shipping/cost', 'smalltalk/thanks');
    expect(told).toMatchObject({ lastAnswered: ['shipping/cost'] });
    expect(answer(told, 'smalltalk/thanks')).toMatchObject({ lastAnswered: ['shipping/cost'] });
    expect(answer(told, 'orders/cancel')).toMatchObject({ lastAnswered: ['orders/cancel'] });
    const back = next(next(told, handoffRequested()), { type: 'returned-to-bot', by: 'visitor' });
    expect(back).not.toHaveProperty('lastAnswered');
  });

  it('counts neither a composed answer nor the question for consent as a misunderstanding', () => {
    const composed = botMessage(2, 'generate');
    const asking = { ...composed.decision, move: 'clarify', rule: 'asked-for-consent' } as const;
    const said = (decision: typeof composed.decision) =>
      next(conversationIn.bot, { type: 'message-posted', author: 'bot', ...composed, decision });
    expect(said(composed.decision)).toMatchObject({ misunderstandings: 0 });
    expect(said(asking)).toMatchObject({ misunderstandings: 0, aiConsent: 'asked' });
  });

  it('keeps what the visitor said to AI through every change of hands', () => {
    const refused = next(conversationIn.queued, {
      type: 'ai-consent-changed',
      consent: 'refused',
      by: 'visitor',
    });
    const back = next(refused, { type: 'returned-to-bot', by: 'visitor' });
    expect(next(back, closed())).toMatchObject({ aiConsent: 'refused' });
  });

  it('goes on in the language that the bot last spoke', () => {
    const reply: EventBody = {
      type: 'message-posted',
      author: 'bot',
      ...botMessage(2),
      language: 'en',
    };
    expect(next(conversationIn.bot, reply).language).toBe('en');
  });

  it('shows how the last message began, without cutting a character in two', () => {
    const said = `${'a'.repeat(119)}🙏 terima kasih`;
    const { preview } = next(conversationIn.bot, visitorMessage(said));
    expect(preview).toEqual({ author: 'visitor', text: 'a'.repeat(119) });
  });

  it('remembers when it is closed who had it, but not who was waited for', () => {
    expect(conversationIn.closed).toMatchObject({ lastAgent: { agentId: 'ben', agentName: 'ben' } });
    expect(next(conversationIn.queued, closed())).not.toHaveProperty('lastAgent');
  });
});
