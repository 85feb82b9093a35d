import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { following, visitorMessage } from '../support/conversations.ts';
import {
  ana,
  ben,
  botMessage,
  carryOut,
  conversationIn,
  general,
  happenedAt,
  outcomeOf,
  sales,
} from '../support/deciding.ts';

const later = happenedAt + 90_000;
const askFor = (destination: typeof general) =>
  ({ type: 'request-handoff', by: 'visitor', reason: 'asked', destination, language: 'id' }) as const;
const claim = (agent: typeof ben) =>
  ({ type: 'assign', how: 'claimed', departmentName: 'Umum', ...agent }) as const;
const release = (agentId: string) => ({ type: 'release', agentId, reason: 'no-reply' }) as const;

describe('the bot', () => {
  const answer = { type: 'post-bot-message', ...botMessage(2) } as const;
  const handOver = { ...askFor(general), by: 'bot', replyTo: 2 } as const;

  it.each([
    {
      happening: 'the visitor asked for a person',
      conversation: carryOut(conversationIn.bot, askFor(general)),
    },
    { happening: 'an agent took over', conversation: conversationIn.assigned },
    { happening: 'the conversation was closed', conversation: conversationIn.closed },
    {
      happening: 'the visitor wrote again',
      conversation: following(conversationIn.bot, [visitorMessage('halo?')]).after,
    },
    { happening: 'it has answered already', conversation: carryOut(conversationIn.bot, answer) },
    {
      happening: 'an agent had it and gave it back',
      conversation: carryOut(conversationIn.assigned, { type: 'return-to-bot', by: 'agent', agentId: 'ben' }),
    },
  ])('is silent once $happening', ({ conversation }) => {
    expect(outcomeOf(conversation, answer)).toBe('stale-reply');
  });

  it('may not hand over for a message that is no longer the last word', () => {
    const more = following(conversationIn.bot, [visitorMessage('sudah ketemu kak')]).after;
    expect(outcomeOf(more, handOver)).toBe('stale-reply');
    expect(outcomeOf(more, { ...askFor(general), by: 'bot' })).toBe('stale-reply');
  });

  it('answers the next message after an agent gave the conversation back', () => {
    const back = carryOut(conversationIn.assigned, { type: 'return-to-bot', by: 'agent', agentId: 'ben' });
    const asked = following(back, [visitorMessage('ongkir berapa?')]).after;
    expect(carryOut(asked, { type: 'post-bot-message', ...botMessage(asked.seq) })).toMatchObject({
      status: 'bot',
      preview: { author: 'bot' },
    });
  });
});

describe('the notice of a handoff', () => {
  const reasons = [
    ['asked', 'handoff-asked'],
    ['not-understood', 'handoff-unsure'],
    ['intent-rule', 'handoff-rule'],
    ['outage', 'handoff-outage'],
    ['reopened', 'handoff-asked'],
    ['legal', 'handoff-legal'],
    ['complaint', 'handoff-complaint'],
    ['other', 'handoff-rule'],
    ['upset', 'handoff-upset'],
    ['repeated', 'handoff-repeated'],
  ] as const;
  it.each(reasons)('says of "%s" what "%s" says', (reason, notice) => {
    const command = { ...askFor(general), reason };
    expect(outcomeOf(conversationIn.bot, command)).toMatchObject([{ reason }, { notice }]);
  });

  it.each(reasons)(
    'says of "%s" that nobody is there, where that is so, with what can be done instead',
    (reason) => {
      const command = { ...askFor({ ...general, staffed: false }), reason, notice: 'Redaksi membalas.' };
      const text = 'handoff-nobody (id) department=Umum';
      const quickReplies = [{ offer: 'leave-contact' }, { offer: 'call-back' }, { offer: 'stay-with-bot' }];
      expect(outcomeOf(conversationIn.bot, command)).toMatchObject([{ reason }, { text, quickReplies }]);
      expect(carryOut(conversationIn.bot, command)).toMatchObject({ status: 'queued', delayAnnounced: true });
    },
  );

  it('says what the team wrote for it, where somebody is there', () => {
    const command = { ...askFor(general), reason: 'other', notice: 'Redaksi segera membalas.' } as const;
    const said = { notice: 'handoff-rule', text: 'Redaksi segera membalas.' };
    expect(outcomeOf(conversationIn.bot, command)).toMatchObject([{ reason: 'other' }, said]);
    const closed = { ...general, opens: 'besok 08.00' };
    const late = outcomeOf(conversationIn.bot, { ...command, destination: closed });
    expect(late).toMatchObject([{ reason: 'other' }, { notice: 'handoff-closed' }]);
  });

  it.each([
    ['and that a person comes', general, 'handoff-safety'],
    ['also where nobody is at the desk', { ...general, staffed: false }, 'handoff-nobody'],
    ['also where everybody has gone home', { ...general, opens: 'besok 08.00' }, 'handoff-closed'],
  ])('tells whoever is in danger where there is help, %s', (_, destination, notice) => {
    const command = { ...askFor(destination), reason: 'safety' } as const;
    const outcome = outcomeOf(conversationIn.bot, command);
    expect(outcome).toMatchObject([{ reason: 'safety' }, { notice: 'safety' }, { notice }]);
  });

  it('tells when a closed department opens, whatever the reason', () => {
    const closed = { ...general, opens: 'besok 08.00' };
    expect(outcomeOf(conversationIn.bot, askFor(closed))).toMatchObject([
      { type: 'handoff-requested' },
      { notice: 'handoff-closed', text: 'handoff-closed (id) department=Umum opens=besok 08.00' },
    ]);
  });
});

describe('the place in the queue', () => {
  const placeOf = (conversation: Conversation) =>
    conversation.status === 'queued' ? conversation.queuedAt : conversation.status;

  it('is kept when the visitor changes the department', () => {
    const moved = carryOut(conversationIn.queued, askFor(sales), later);
    expect(moved).toMatchObject({ status: 'queued', department: 'sales', waitingSince: later });
    expect(placeOf(moved)).toBe(happenedAt);
  });

  it('is given back when an agent loses the conversation', () => {
    expect(placeOf(carryOut(conversationIn.assigned, release('ben'), later))).toBe(happenedAt);
  });

  it('goes along when an agent gives the conversation to another department', () => {
    const given = carryOut(conversationIn.assigned, { type: 'transfer', destination: sales, ...ben }, later);
    expect(given).toMatchObject({ status: 'queued', department: 'sales' });
    expect(placeOf(given)).toBe(happenedAt);
  });

  it('is lost when the visitor goes on with the bot, and found anew on the next handoff', () => {
    const back = carryOut(conversationIn.queued, { type: 'return-to-bot', by: 'visitor' });
    expect(placeOf(carryOut(back, askFor(general), later))).toBe(later);
  });
});

describe('the agents who were silent', () => {
  it('are remembered one after the other, so that they are not asked again', () => {
    const without = carryOut(conversationIn.assigned, release('ben'));
    const withAna = carryOut(without, claim(ana));
    expect(carryOut(withAna, release('ana'))).toMatchObject({ passedBy: ['ben', 'ana'] });
  });

  it('may still take the conversation themselves, and are remembered once', () => {
    const again = carryOut(carryOut(conversationIn.assigned, release('ben')), claim(ben));
    expect(again).toMatchObject({ status: 'assigned', agentId: 'ben' });
    expect(carryOut(again, release('ben'))).toMatchObject({ passedBy: ['ben'] });
  });

  it('stay remembered when another agent gives the conversation on, who is not asked either', () => {
    const withAna = carryOut(carryOut(conversationIn.assigned, release('ben')), claim(ana));
    const given = carryOut(withAna, { type: 'transfer', destination: general, ...ana });
    expect(given).toMatchObject({ passedBy: ['ben', 'ana'] });
  });

  it('are forgotten when the visitor asks for another department', () => {
    const without = carryOut(conversationIn.assigned, release('ben'));
    expect(carryOut(without, askFor(sales))).toMatchObject({ passedBy: [] });
  });
});

describe('an agent', () => {
  it('may give a conversation to a colleague, who has it at once', () => {
    const given = carryOut(
      conversationIn.assigned,
      { type: 'transfer', destination: sales, to: ana, ...ben },
      later,
    );
    expect(given).toMatchObject({
      status: 'assigned',
      ...ana,
      department: 'sales',
      assignedAt: later,
      replied: false,
    });
    expect(outcomeOf(given, { type: 'post-agent-message', messageId: 'm9', text: 'halo', ...ben })).toBe(
      'not-yours',
    );
  });

  it('loses nothing by claiming again what they have', () => {
    expect(carryOut(conversationIn.assigned, claim(ben), later)).toBe(conversationIn.assigned);
  });
});
