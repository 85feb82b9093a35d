import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { agentMessage, following, times, visitorMessage } from '../support/conversations.ts';
import {
  botMessage,
  carryOut,
  conversationIn,
  happenedAt,
  outcomeOf,
  sales,
  say,
} from '../support/deciding.ts';

const sweep = { type: 'expire', fallback: sales } as const;
const botSays: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(2) };
const agentSays = agentMessage('Baik, saya cek dulu.');

const onward = (conversation: Conversation, ...bodies: readonly EventBody[]) =>
  following(conversation, bodies, happenedAt).after;
const released: readonly EventBody[] = [
  { type: 'agent-released', agentId: 'ben', reason: 'no-reply' },
  say('agent-silent', 'id'),
];
const closedAs = (reason: string, notice: string): readonly EventBody[] => [
  { type: 'conversation-closed', by: 'system', reason },
  say(notice, 'id'),
];

const rows = [
  {
    when: 'the bot is too slow, people take over in the department that was named',
    conversation: conversationIn.bot,
    wait: times.botTurn,
    events: [
      { type: 'handoff-requested', by: 'bot', reason: 'outage', department: 'sales', language: 'id' },
      say('handoff-outage', 'id', { department: 'Penjualan' }),
    ],
  },
  {
    when: 'nobody has come from the queue, the visitor is told',
    conversation: conversationIn.queued,
    wait: times.queued,
    events: [
      {
        ...say('queue-delayed', 'id'),
        quickReplies: [
          { text: 'leave-contact (id)', offer: 'leave-contact' },
          { text: 'call-back (id)', offer: 'call-back' },
          { text: 'stay-with-bot (id)', offer: 'stay-with-bot' },
        ],
      },
    ],
  },
  {
    when: 'nobody ever came, it is closed as unanswered',
    conversation: onward(conversationIn.queued, say('queue-delayed', 'id')),
    wait: times.queuedMax,
    events: closedAs('unanswered', 'closed-unanswered'),
  },
  {
    when: 'the agent never wrote, they lose it',
    conversation: conversationIn.assigned,
    wait: times.firstReply,
    events: released,
  },
  {
    when: 'the agent left the visitor waiting, they lose it',
    conversation: onward(conversationIn.assigned, agentSays, visitorMessage('jadi?')),
    wait: times.agentReply,
    events: released,
  },
  {
    when: 'the visitor is silent after the bot’s answer, they are asked',
    conversation: onward(conversationIn.bot, botSays),
    wait: times.visitorIdle,
    events: [say('still-there', 'id')],
  },
  {
    when: 'the visitor is silent after an agent’s message, they are asked',
    conversation: onward(conversationIn.assigned, agentSays),
    wait: times.visitorIdle,
    events: [say('still-there', 'id')],
  },
  {
    when: 'the visitor stays silent, it is closed as abandoned',
    conversation: onward(conversationIn.bot, botSays, say('still-there', 'id')),
    wait: times.visitorGone,
    events: closedAs('abandoned', 'closed-idle'),
  },
  {
    when: 'the visitor stays silent towards an agent, it is closed as abandoned',
    conversation: onward(conversationIn.assigned, agentSays, say('still-there', 'id')),
    wait: times.visitorGone,
    events: closedAs('abandoned', 'closed-idle'),
  },
];

describe('when time is up', () => {
  it.each(rows)('because $when', ({ conversation, wait, events }) => {
    expect(outcomeOf(conversation, sweep, happenedAt + wait)).toEqual(events);
  });

  it.each(rows)('and not a millisecond earlier: $when', ({ conversation, wait }) => {
    expect(outcomeOf(conversation, sweep, happenedAt + wait - 1)).toEqual([]);
  });

  it.each(rows)('once, however often the sweeper comes: $when', ({ conversation, wait }) => {
    const swept = carryOut(conversation, sweep, happenedAt + wait);
    expect(outcomeOf(swept, sweep, happenedAt + wait)).toEqual([]);
  });

  it('leaves the usual time to answer whether they are still there, even if the question came late', () => {
    const answered = onward(conversationIn.bot, botSays);
    const late = happenedAt + 60 * times.visitorGone;
    const asked = carryOut(answered, sweep, late);
    const patience = times.visitorGone - times.visitorIdle;
    expect(outcomeOf(asked, sweep, late + patience - 1)).toEqual([]);
    expect(outcomeOf(asked, sweep, late + patience)).toEqual(closedAs('abandoned', 'closed-idle'));
  });
});
