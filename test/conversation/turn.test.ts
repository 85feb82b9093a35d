import { describe, expect, it } from 'vitest';
import { textsBefore, unansweredMessages } from '../../src/conversation/turn.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { handoffRequested, visitorMessage } from '../support/conversations.ts';
import { botMessage, say } from '../support/deciding.ts';

const bot: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(1) };
const note: EventBody = {
  type: 'note-added',
  noteId: 'n',
  agentId: 'ben',
  authorName: 'Ben',
  text: 'Sabar ya',
};

const unanswered = (...bodies: readonly EventBody[]) =>
  unansweredMessages(bodies.map((body, place) => ({ ...body, seq: place + 1, at: 0 })));

describe('a turn', () => {
  it('is all that the visitor wrote since the last reply', () => {
    expect(unanswered(visitorMessage('a'), bot, visitorMessage('b'), visitorMessage('c'))).toEqual([
      'b',
      'c',
    ]);
  });

  it('is not ended by notices and notes', () => {
    const notice = say('still-there', 'id');
    expect(unanswered(bot, visitorMessage('a'), notice, note, visitorMessage('b'))).toEqual(['a', 'b']);
  });

  it('is not ended by a summary for the agents', () => {
    const summary: EventBody = { type: 'summary-written', lines: ['Refund belum masuk.'], model: 'm' };
    expect(unanswered(visitorMessage('a'), summary, visitorMessage('b'))).toEqual(['a', 'b']);
  });

  it('begins anew when people give the conversation back', () => {
    const back: EventBody = { type: 'returned-to-bot', by: 'visitor' };
    expect(unanswered(visitorMessage('a'), handoffRequested(), back, visitorMessage('b'))).toEqual(['b']);
  });
});

describe('the texts before a turn', () => {
  const textsAhead = (...bodies: readonly EventBody[]) =>
    textsBefore(
      1,
      bodies.map((body, place) => ({ ...body, seq: place + 1, at: 0 })),
    );

  it('are what the visitor wrote, answered or not, without the turn itself', () => {
    expect(textsAhead(visitorMessage('a'), bot, visitorMessage('b'), note, visitorMessage('c'))).toEqual([
      'a',
      'b',
    ]);
    expect(textsAhead(visitorMessage('a'))).toEqual([]);
  });

  it.each<EventBody>([
    { type: 'returned-to-bot', by: 'agent', agentId: 'ben' },
    { type: 'conversation-reopened' },
  ])('begin anew with $type', (anew) => {
    expect(textsAhead(visitorMessage('a'), anew, visitorMessage('b'), bot, visitorMessage('c'))).toEqual([
      'b',
    ]);
  });
});
