import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../src/conversation/deadline.ts';
import { following, handoffRequested, times, visitorMessage } from '../support/conversations.ts';
import {
  ana,
  ben,
  carryOut,
  conversationIn,
  general,
  happenedAt,
  outcomeOf,
  sales,
} from '../support/deciding.ts';

const tia = { agentId: 'tia', agentName: 'Tia' };
const whisper = { type: 'whisper', noteId: 'n', text: 'tawarkan voucher', ...tia } as const;
const join = { type: 'join', departmentName: 'Umum', ...tia } as const;
const stop = { type: 'stop-joining', ...tia } as const;
const says = { type: 'post-agent-message', messageId: 's', text: 'Halo Kak, saya Tia.', ...tia } as const;
const toAna = { type: 'reassign', destination: general, to: ana, ...tia } as const;
const toSales = { type: 'reassign', destination: sales, ...tia } as const;

describe('a whisper', () => {
  it('is a note to the agent who has the conversation', () => {
    expect(outcomeOf(conversationIn.assigned, whisper)).toEqual([
      {
        type: 'note-added',
        noteId: 'n',
        text: 'tawarkan voucher',
        agentId: 'tia',
        authorName: 'Tia',
        toAgentId: 'ben',
      },
    ]);
  });

  it.each([
    ['bot', 'not-assigned'],
    ['queued', 'not-assigned'],
    ['closed', 'conversation-closed'],
  ] as const)('has nobody to hear it in the status "%s"', (status, code) => {
    expect(outcomeOf(conversationIn[status], whisper)).toBe(code);
    expect(outcomeOf(conversationIn[status], join)).toBe(code);
  });

  it('is not said to oneself', () => {
    expect(outcomeOf(conversationIn.assigned, { ...whisper, ...ben })).toBe('already-yours');
    expect(outcomeOf(conversationIn.assigned, { ...join, ...ben })).toBe('already-yours');
  });
});

describe('a supervisor who joins', () => {
  const joined = carryOut(conversationIn.assigned, join);

  it('may write, while the agent goes on having the conversation', () => {
    expect(outcomeOf(conversationIn.assigned, says)).toBe('not-yours');
    expect(joined).toMatchObject({ status: 'assigned', agentId: 'ben', joined: [tia] });
    const after = carryOut(joined, says);
    expect(after).toMatchObject({ status: 'assigned', agentId: 'ben', preview: { author: 'agent' } });
    expect(outcomeOf(after, { ...says, messageId: 'b', ...ben })).toHaveLength(1);
  });

  it('is told to the visitor as anybody else who joins, once', () => {
    expect(outcomeOf(conversationIn.assigned, join)).toContainEqual({
      type: 'notice-posted',
      notice: 'agent-joined',
      text: 'agent-joined (id) agent=Tia department=Umum',
    });
    expect(outcomeOf(joined, join)).toEqual([]);
  });

  it('answers for the agent too, so that nothing is taken from them for silence', () => {
    const asked = following(joined, [visitorMessage('halo?')]).after;
    expect(nextDeadline(asked, times)?.expiry).toBe('no-reply');
    expect(nextDeadline(carryOut(asked, says), times)?.expiry).toBe('ask-still-there');
  });

  it('cannot give on, close or give back what is the agent’s', () => {
    for (const command of [
      { type: 'transfer', destination: sales, ...tia },
      { type: 'close', by: 'agent', agentId: 'tia', reason: 'resolved' },
      { type: 'return-to-bot', by: 'agent', agentId: 'tia' },
    ] as const) {
      expect(outcomeOf(joined, command)).toBe('not-yours');
    }
  });

  it('may stop, and has stopped when the agent loses the conversation', () => {
    expect(outcomeOf(carryOut(joined, stop), says)).toBe('not-yours');
    expect(outcomeOf(conversationIn.assigned, stop)).toEqual([]);
    const released = carryOut(joined, { type: 'release', agentId: 'ben', reason: 'gone' });
    expect(outcomeOf(released, says)).toBe('not-yours');
    const again = carryOut(released, { type: 'assign', how: 'claimed', departmentName: 'Umum', ...ben });
    expect(outcomeOf(again, says)).toBe('not-yours');
  });
});

describe('a supervisor gives on', () => {
  it('what an agent has: at no moment do two have it, and it does not come back to that agent by itself', () => {
    const after = carryOut(conversationIn.assigned, toAna);
    expect(after).toMatchObject({ status: 'assigned', agentId: 'ana', passedBy: ['ben'] });
    expect(outcomeOf(conversationIn.assigned, toAna)).toMatchObject([
      { type: 'conversation-transferred', agentId: 'tia', toAgentId: 'ana' },
      { type: 'agent-assigned', agentId: 'ana', how: 'transferred' },
      { type: 'notice-posted', notice: 'agent-joined' },
    ]);
  });

  it('what waits, to an agent, with a note and at its old place until then', () => {
    const note = { noteId: 'n', text: 'VIP' };
    expect(outcomeOf(conversationIn.queued, { ...toAna, note })).toMatchObject([
      { type: 'note-added', text: 'VIP', authorName: 'Tia' },
      { type: 'agent-assigned', agentId: 'ana' },
      { type: 'notice-posted' },
    ]);
    expect(carryOut(conversationIn.queued, { ...toAna, note })).toMatchObject({ queuedAt: happenedAt });
  });

  it('what an agent has or what waits, to another department’s queue', () => {
    expect(carryOut(conversationIn.assigned, toSales)).toMatchObject({
      status: 'queued',
      department: 'sales',
    });
    const moved = carryOut(conversationIn.queued, toSales, happenedAt + 5000);
    expect(moved).toMatchObject({ status: 'queued', department: 'sales', queuedAt: happenedAt });
  });

  it('to an agent of another department what waits, which the department follows', () => {
    expect(carryOut(conversationIn.queued, { ...toSales, to: ana })).toMatchObject({
      status: 'assigned',
      agentId: 'ana',
      department: 'sales',
    });
  });

  it('nothing that is so already, and nothing that is over or the bot’s', () => {
    expect(outcomeOf(conversationIn.assigned, { ...toAna, to: ben })).toEqual([]);
    expect(outcomeOf(conversationIn.queued, { ...toSales, destination: general })).toEqual([]);
    expect(outcomeOf(conversationIn.closed, toAna)).toBe('conversation-closed');
    expect(outcomeOf(conversationIn.bot, toAna)).toBe('not-waiting');
    expect(outcomeOf(following(conversationIn.bot, [handoffRequested()]).after, toAna)).toHaveLength(2);
  });
});
