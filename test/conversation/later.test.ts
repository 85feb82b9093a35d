import { describe, expect, it } from 'vitest';
import type { LaterConversation } from '../../src/conversation/conversation.ts';
import { nextDeadline } from '../../src/conversation/deadline.ts';
import { times } from '../support/conversations.ts';
import {
  ana,
  ben,
  carryOut,
  conversationIn,
  general,
  happenedAt,
  outcomeOf,
  sales,
  say,
} from '../support/deciding.ts';

const hour = 3_600_000;
const day = 24 * hour;
const rina = { email: 'rina@example.com' };
const leave = {
  type: 'leave-contact',
  contact: rina,
  destination: general,
  answerBy: 'mail',
} as const;
const left = conversationIn.later;
const claim = { type: 'assign', how: 'claimed', departmentName: 'Umum' } as const;
const automatic = { how: 'auto', queuedIn: 'general', department: 'general', capacity: 4 } as const;
const bensAnswer = {
  type: 'post-agent-message',
  messageId: 'a1',
  text: 'Sudah kami kirim.',
  ...ben,
} as const;
const taken = carryOut(left, { ...claim, ...ben }, happenedAt + hour);
const answered = carryOut(taken, bensAnswer, happenedAt + 2 * hour);
const visitorSays = { type: 'post-visitor-message', messageId: 'v9', text: 'makasih, satu lagi' } as const;
const sweep = { type: 'expire', fallback: general } as const;
const types = (outcome: ReturnType<typeof outcomeOf>) =>
  typeof outcome === 'string' ? outcome : outcome.map(({ type }) => type);

describe('contact details', () => {
  const noted = say('later-by-mail', 'id', { department: 'Umum' });

  it('make of a conversation with the bot one to answer later, with a handoff before', () => {
    expect(outcomeOf(conversationIn.bot, leave)).toEqual([
      { type: 'handoff-requested', by: 'visitor', reason: 'asked', department: 'general', language: 'id' },
      { type: 'contact-left', ...rina },
      noted,
    ]);
    expect(carryOut(conversationIn.bot, leave)).toMatchObject({ status: 'later', contact: rina });
  });

  it('take a waiting conversation out of the queue, and into another department where that was chosen', () => {
    expect(outcomeOf(conversationIn.queued, leave)).toEqual([{ type: 'contact-left', ...rina }, noted]);
    const elsewhere = carryOut(conversationIn.queued, { ...leave, destination: sales });
    expect(elsewhere).toMatchObject({ status: 'later', department: 'sales' });
  });

  it('are only noted where an agent is there', () => {
    expect(outcomeOf(conversationIn.assigned, leave)).toEqual([{ type: 'contact-left', ...rina }]);
    expect(carryOut(conversationIn.assigned, leave)).toMatchObject({ status: 'assigned', contact: rina });
  });

  it('change nothing when they are said again, and may be corrected', () => {
    expect(outcomeOf(left, leave)).toEqual([]);
    const corrected = carryOut(left, { ...leave, contact: { phone: '+6281234567890' } });
    expect(corrected).toMatchObject({ status: 'later', contact: { phone: '+6281234567890' } });
    expect(corrected.contact).not.toHaveProperty('email');
  });

  it('are refused where the conversation is closed', () => {
    expect(outcomeOf(conversationIn.closed, leave)).toBe('conversation-closed');
  });

  it('come with a message, which the bot does not owe an answer to', () => {
    const message = { messageId: 'm9', text: 'paket belum sampai' };
    const after = carryOut(conversationIn.bot, { ...leave, message });
    expect(after).toMatchObject({ status: 'later', preview: { author: 'visitor', text: message.text } });
    expect(after).not.toHaveProperty('owed');
  });

  it('and a message that tells of danger bring the words that help', () => {
    const message = { messageId: 'm9', text: 'saya capek hidup', heard: 'danger' } as const;
    expect(outcomeOf(conversationIn.bot, { ...leave, message })).toContainEqual(say('safety', 'id'));
  });

  it('survive every change of hands', () => {
    const back = carryOut(answered, { type: 'return-to-bot', by: 'visitor' });
    expect(carryOut(back, { type: 'close', by: 'visitor' })).toMatchObject({ contact: rina });
  });
});

describe('a conversation to answer later', () => {
  it('is never given to anybody who did not ask for it', () => {
    expect(outcomeOf(left, { ...claim, ...automatic, ...ben })).toBe('not-waiting');
  });

  it('is taken by one agent, without telling the visitor that somebody joins', () => {
    expect(types(outcomeOf(left, { ...claim, ...ben }))).toEqual(['agent-assigned']);
    expect(taken).toMatchObject({ status: 'later', takenBy: { agentId: 'ben' } });
    expect(outcomeOf(taken, { ...claim, ...ana })).toBe('already-assigned');
    expect(outcomeOf(taken, { ...claim, ...ben })).toEqual([]);
  });

  it('is answered by whoever took it, and nobody else', () => {
    expect(outcomeOf(left, bensAnswer)).toBe('not-yours');
    expect(outcomeOf(taken, { ...bensAnswer, ...ana })).toBe('not-yours');
    expect(answered).toMatchObject({ status: 'later', answeredAt: happenedAt + 2 * hour });
    expect(answered).not.toHaveProperty('awaitedSince');
  });

  it('may be taken by somebody else once it was answered', () => {
    expect(types(outcomeOf(answered, { ...claim, ...ana }))).toEqual(['agent-assigned']);
  });

  it('is given on without a word to the visitor', () => {
    const given = { type: 'transfer', destination: sales, to: ana, ...ben } as const;
    expect(types(outcomeOf(taken, given))).toEqual(['conversation-transferred', 'agent-assigned']);
    expect(carryOut(taken, given)).toMatchObject({ department: 'sales', takenBy: { agentId: 'ana' } });
    expect(types(outcomeOf(taken, { type: 'transfer', destination: sales, ...ben }))).toEqual([
      'conversation-transferred',
    ]);
  });

  it('goes back to the others without a word where who took it does not answer after all', () => {
    const refuse = { type: 'refuse', agentId: 'ben' } as const;
    expect(outcomeOf(left, refuse)).toBe('not-yours');
    expect(outcomeOf(taken, refuse)).toEqual([{ type: 'agent-released', agentId: 'ben', reason: 'refused' }]);
    const back = carryOut(taken, refuse);
    expect(back).toMatchObject({ status: 'later', passedBy: ['ben'] });
    expect(back).not.toHaveProperty('takenBy');
    expect(outcomeOf(back, refuse)).toEqual([]);
    expect(outcomeOf(answered, refuse)).toBe('already-replied');
  });

  it('is given on by a supervisor, and stays one to answer later', () => {
    const given = { type: 'reassign', destination: sales, agentId: 'sri', agentName: 'Sri' } as const;
    for (const before of [left, taken]) {
      const toAna = carryOut(before, { ...given, to: ana });
      expect(toAna).toMatchObject({ status: 'later', department: 'sales', takenBy: { agentId: 'ana' } });
      expect(types(outcomeOf(before, given))).toEqual(['conversation-transferred']);
      const toSales = carryOut(before, given);
      expect(toSales).toMatchObject({ status: 'later', department: 'sales' });
      expect(toSales).not.toHaveProperty('takenBy');
    }
    expect(outcomeOf(left, { ...given, destination: general })).toEqual([]);
    expect(outcomeOf(taken, { ...given, to: ben })).toEqual([]);
  });

  it('takes a file as it takes a text', () => {
    const file = {
      fileId: 'f1',
      name: 'struk.pdf',
      mediaType: 'application/pdf',
      bytes: 9,
      digest: 'd',
    } as const;
    const sent = { ...visitorSays, text: '', file };
    expect(types(outcomeOf(left, sent))).toEqual(['message-posted']);
    expect(carryOut(answered, sent, happenedAt + day)).toMatchObject({
      awaitedSince: happenedAt + day,
      preview: { author: 'visitor', text: 'struk.pdf' },
    });
    expect(carryOut(taken, { ...bensAnswer, text: '', file })).toMatchObject({ formerAgentId: 'ben' });
  });

  it('is closed by who took it, with a reason, and remembers them', () => {
    const closed = carryOut(answered, { type: 'close', by: 'agent', agentId: 'ben', reason: 'resolved' });
    expect(closed).toMatchObject({ status: 'closed', lastAgent: { agentId: 'ben', agentName: 'Ben' } });
    expect(outcomeOf(left, { type: 'close', by: 'agent', agentId: 'ben', reason: 'resolved' })).toBe(
      'not-yours',
    );
  });

  it('goes to the front of the screen again when the visitor asks for a person', () => {
    const asks = { type: 'request-handoff', by: 'visitor', reason: 'asked', destination: general } as const;
    expect(carryOut(left, { ...asks, language: 'id' })).toMatchObject({ status: 'queued', contact: rina });
  });
});

describe('a message of the visitor', () => {
  const present = { staffed: general };
  const withBen = { ...present, resumeWith: { ...ben, departmentName: 'Umum', capacity: 4 } };

  it('before the answer belongs to what waits, whoever is there', () => {
    const after = carryOut(left, { ...visitorSays, ...withBen }, happenedAt + hour);
    expect(after).toMatchObject({ status: 'later', awaitedSince: happenedAt });
  });

  it('after the answer goes to the agent who gave it, where they are there', () => {
    expect(carryOut(answered, { ...visitorSays, ...withBen })).toMatchObject({
      status: 'assigned',
      agentId: 'ben',
    });
  });

  it('after the answer goes to the queue where others are there', () => {
    expect(carryOut(answered, { ...visitorSays, ...present })).toMatchObject({ status: 'queued' });
  });

  it('after the answer wants another one where nobody is there, of whoever has time', () => {
    const after = carryOut(answered, visitorSays, happenedAt + day);
    expect(after).toMatchObject({ status: 'later', awaitedSince: happenedAt + day });
    expect(after).not.toHaveProperty('takenBy');
  });
});

describe('the deadline of a conversation to answer later', () => {
  const deadlineOf = (conversation: typeof left) => nextDeadline(conversation, times);

  it('closes it after two weeks without an answer', () => {
    expect(deadlineOf(left)).toEqual({ at: happenedAt + times.laterMax, expiry: 'unanswered' });
    expect(carryOut(left, sweep, happenedAt + times.laterMax)).toMatchObject({ closeReason: 'unanswered' });
  });

  it('gives it back to all where who took it is silent', () => {
    expect(deadlineOf(taken)).toEqual({
      at: happenedAt + hour + times.laterTaken,
      expiry: 'not-taken-further',
    });
    const back = carryOut(taken, sweep, happenedAt + hour + times.laterTaken);
    expect(back).toMatchObject({ status: 'later', awaitedSince: happenedAt, passedBy: ['ben'] });
    expect(back).not.toHaveProperty('takenBy');
  });

  it('closes it a week after the answer where the visitor does not come back', () => {
    const at = happenedAt + 2 * hour + times.laterGone;
    expect(deadlineOf(answered)).toEqual({ at, expiry: 'answered-later' });
    expect(carryOut(answered, sweep, at)).toMatchObject({ status: 'closed', closeReason: 'answered' });
  });

  it('is always there, so that nothing is left for ever', () => {
    const states: readonly LaterConversation[] = [left, taken, answered].filter(
      (one) => one.status === 'later',
    );
    expect(states.map((one) => deadlineOf(one))).not.toContain(undefined);
  });
});

describe('after closing', () => {
  const reopens = (mail: 'mailed' | 'never-mailed', at: number) => {
    const noted = { type: 'note-mail', mailIds: [], outcome: 'sent', messages: [6] } as const;
    const before = mail === 'mailed' ? carryOut(answered, noted) : answered;
    const closed = carryOut(before, { type: 'close', by: 'visitor' }, happenedAt);
    return types(outcomeOf(closed, visitorSays, happenedAt + at));
  };

  it('a message opens it for as long as the link in the mail works', () => {
    expect(reopens('mailed', 13 * day)).toContain('conversation-reopened');
    expect(reopens('mailed', 15 * day)).toBe('conversation-closed');
    expect(reopens('never-mailed', 13 * day)).toBe('conversation-closed');
  });
});
