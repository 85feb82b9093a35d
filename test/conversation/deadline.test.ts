import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../src/conversation/deadline.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import {
  agentAssigned,
  agentMessage,
  closed,
  following,
  handoffRequested,
  opening,
  times,
  visitorMessage,
} from '../support/conversations.ts';
import { botMessage, carryOut, general, outcomeOf, say } from '../support/deciding.ts';
import { walk } from '../support/walk.ts';

const walks = Array.from({ length: 60 }, (_, seed) => walk(seed, 60));
const sweep = { type: 'expire', fallback: general } as const;

const second = 1_000;
const start = 1_000_000;
const botSays: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(2) };
const agentSays = agentMessage('Baik, saya cek dulu.');
const agentLost: EventBody = { type: 'agent-released', agentId: 'ben', reason: 'gone' };
const transferred: EventBody = {
  type: 'conversation-transferred',
  agentId: 'ben',
  agentName: 'Ben',
  department: 'sales',
};
const delayed = say('queue-delayed', 'id');
const stillThere = say('still-there', 'id');
const halo = visitorMessage('halo');
const returned: EventBody = { type: 'returned-to-bot', by: 'visitor' };

/** A conversation that starts, and in which one thing happens each second from then on. */
function happened(...bodies: readonly EventBody[]) {
  let conversation = opening({ at: start }).after;
  for (const body of bodies) {
    const at = start + conversation.seq * second;
    conversation = following(conversation, [body], at).after;
  }
  return conversation;
}

const { botTurn, queued, queuedMax, firstReply, agentReply, visitorIdle, visitorGone } = times;
const queue = handoffRequested();
const taken = agentAssigned('ben');

const rows = [
  { so: 'was opened and nobody wrote', bodies: [], from: 0, wait: visitorIdle, expiry: 'ask-still-there' },
  { so: 'waits for the bot', bodies: [halo], from: 1, wait: botTurn, expiry: 'bot-too-slow' },
  {
    so: 'waits for the bot and the visitor wrote more',
    bodies: [halo, visitorMessage('kak?')],
    from: 2,
    wait: botTurn,
    expiry: 'bot-too-slow',
  },
  { so: 'was answered', bodies: [halo, botSays], from: 2, wait: visitorIdle, expiry: 'ask-still-there' },
  {
    so: 'was answered, and the visitor was asked whether they are there',
    bodies: [halo, botSays, stillThere],
    from: 2,
    wait: visitorGone,
    expiry: 'abandoned',
  },
  {
    so: 'goes on, because the visitor said that they are there',
    bodies: [halo, botSays, stillThere, halo],
    from: 4,
    wait: botTurn,
    expiry: 'bot-too-slow',
  },
  { so: 'waits in the queue', bodies: [halo, queue], from: 2, wait: queued, expiry: 'queue-delayed' },
  {
    so: 'waits in the queue while the visitor writes',
    bodies: [halo, queue, halo],
    from: 2,
    wait: queued,
    expiry: 'queue-delayed',
  },
  {
    so: 'waits in the queue and the visitor knows that it takes longer',
    bodies: [halo, queue, delayed],
    from: 2,
    wait: queuedMax,
    expiry: 'unanswered',
  },
  {
    so: 'waits anew in another department',
    bodies: [halo, queue, delayed, handoffRequested('sales')],
    from: 4,
    wait: queued,
    expiry: 'queue-delayed',
  },
  {
    so: 'has an agent who has not written',
    bodies: [halo, queue, taken],
    from: 3,
    wait: firstReply,
    expiry: 'no-reply',
  },
  {
    so: 'has an agent who has not written, whatever the visitor writes',
    bodies: [halo, queue, taken, halo],
    from: 3,
    wait: firstReply,
    expiry: 'no-reply',
  },
  {
    so: 'has an agent who wrote last',
    bodies: [halo, queue, taken, agentSays],
    from: 4,
    wait: visitorIdle,
    expiry: 'ask-still-there',
  },
  {
    so: 'has an agent who wrote again after the visitor was asked whether they are there',
    bodies: [halo, queue, taken, agentSays, stillThere, agentMessage('sudah ya kak')],
    from: 6,
    wait: visitorGone,
    expiry: 'abandoned',
  },
  {
    so: 'has an agent who wrote, and the visitor wrote last',
    bodies: [halo, queue, taken, agentSays, halo],
    from: 5,
    wait: agentReply,
    expiry: 'no-reply',
  },
  {
    so: 'waits anew after the agent was lost',
    bodies: [halo, queue, delayed, taken, agentLost],
    from: 5,
    wait: queued,
    expiry: 'queue-delayed',
  },
  {
    so: 'waits anew after it was given to another department',
    bodies: [halo, queue, taken, agentSays, transferred],
    from: 5,
    wait: queued,
    expiry: 'queue-delayed',
  },
  {
    so: 'has a second agent, who has not written',
    bodies: [halo, queue, taken, agentSays, transferred, agentAssigned('ana')],
    from: 6,
    wait: firstReply,
    expiry: 'no-reply',
  },
  {
    so: 'went back to the bot, who owes nothing for what was said to people',
    bodies: [halo, queue, halo, returned],
    from: 4,
    wait: visitorIdle,
    expiry: 'ask-still-there',
  },
] as const;

describe('the deadline of a conversation', () => {
  it.each(rows)('that $so is "$expiry"', ({ bodies, from, wait, expiry }) => {
    const at = start + from * second + wait;
    expect(nextDeadline(happened(...bodies), times)).toEqual({ at, expiry });
  });

  it('is the visitor’s turn when the agent answered within the same millisecond', () => {
    const asked = happened(halo, queue, taken, agentSays);
    const both = following(asked, [visitorMessage('jadi?'), agentMessage('sudah ya kak')], start).after;
    expect(nextDeadline(both, times)?.expiry).toBe('ask-still-there');
  });

  it('is none once it is closed, and there again when it is reopened', () => {
    const over = happened(halo, closed());
    expect(nextDeadline(over, times)).toBeUndefined();
    const again = following(over, [{ type: 'conversation-reopened' }], start).after;
    expect(nextDeadline(again, times)).toEqual({ at: start + visitorIdle, expiry: 'ask-still-there' });
  });
});

describe('nothing gets stuck in random conversations', () => {
  it('each open one has a deadline, and no closed one has', () => {
    for (const { after, deadlineAt } of walks.flat()) {
      const open = after.status !== 'closed';
      expect(Number.isFinite(deadlineAt), `${after.id} at ${after.seq}`).toBe(open);
    }
  });

  it('each deadline does nothing a moment too early and something on time', () => {
    for (const { after, deadlineAt } of walks.flat()) {
      if (deadlineAt === undefined) continue;
      expect(outcomeOf(after, sweep, deadlineAt - 1)).toEqual([]);
      expect(outcomeOf(after, sweep, deadlineAt)).not.toEqual([]);
    }
  });

  it('each ends by itself when nobody does anything any more', () => {
    for (const appends of walks) {
      let conversation = appends.at(-1)?.after ?? opening().after;
      for (let step = 0; step < 10 && conversation.status !== 'closed'; step++) {
        const due = nextDeadline(conversation, times)?.at ?? Number.NaN;
        conversation = carryOut(conversation, sweep, due);
      }
      expect(conversation.status, conversation.id).toBe('closed');
    }
  });
});
