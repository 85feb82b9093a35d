import { describe, expect, it } from 'vitest';
import { unansweredMessages } from '../../src/bot/unanswered.ts';
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

  it('begins anew when people give the conversation back', () => {
    const back: EventBody = { type: 'returned-to-bot', by: 'visitor' };
    expect(unanswered(visitorMessage('a'), handoffRequested(), back, visitorMessage('b'))).toEqual(['b']);
  });
});
