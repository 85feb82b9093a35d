import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { evolve } from '../../src/conversation/evolve.ts';
import { textsBefore, unansweredMessages } from '../../src/conversation/turn.ts';
import type { EventBody, SharedFile } from '../../src/protocol/events.ts';
import { visitorMessage } from '../support/conversations.ts';
import { botMessage, conversationIn, happenedAt, outcomeOf, say } from '../support/deciding.ts';

const file: SharedFile = {
  fileId: 'kept-here',
  name: 'struk.jpg',
  mediaType: 'image/jpeg',
  bytes: 9,
  width: 3,
  height: 2,
  digest: 'abc',
};
const sent = { messageId: 'f1', text: '', file };
const fromVisitor: EventBody = { type: 'message-posted', author: 'visitor', ...sent };
const received = say('file-received', 'id');

describe('a file of a visitor', () => {
  it.each([
    ['bot', [fromVisitor, received]],
    ['queued', [fromVisitor]],
    ['assigned', [fromVisitor]],
    ['closed', [{ type: 'conversation-reopened' }, say('reopened', 'id'), fromVisitor, received]],
  ] as const)('while the conversation is %s', (status, facts) => {
    expect(outcomeOf(conversationIn[status], { type: 'post-visitor-message', ...sent })).toEqual(facts);
  });

  it('is told of once, until the bot has spoken again', () => {
    const numbered = (state: Conversation, body: EventBody) =>
      evolve(state, { ...body, seq: state.seq + 1, at: happenedAt }, 'c');
    const told = [fromVisitor, received].reduce(numbered, conversationIn.bot);
    expect(outcomeOf(told, { type: 'post-visitor-message', ...sent })).toEqual([fromVisitor]);
    const answered = numbered(told, { type: 'message-posted', author: 'bot', ...botMessage(2) });
    expect(outcomeOf(answered, { type: 'post-visitor-message', ...sent })).toEqual([fromVisitor, received]);
  });

  it('is not answered by words where an agent takes it up again', () => {
    const resumeWith = { agentId: 'ben', agentName: 'Ben', departmentName: 'Umum', capacity: 4 };
    const facts = outcomeOf(conversationIn.closed, { type: 'post-visitor-message', ...sent, resumeWith });
    expect(facts).toContainEqual(fromVisitor);
    expect(facts).not.toContainEqual(received);
  });

  it('owes the visitor no answer of the bot, and leaves owed what was', () => {
    const asked = conversationIn.bot;
    if (asked.status !== 'bot') throw new Error('The visitor has asked the bot');
    const after = evolve(asked, { ...fromVisitor, seq: asked.seq + 1, at: happenedAt + 5 }, 'c');
    expect(after).toMatchObject({
      owed: asked.owed,
      lastWord: { seq: asked.seq + 1, at: happenedAt + 5 },
      preview: { author: 'visitor', text: 'struk.jpg' },
    });
  });
});

describe('a file of an agent', () => {
  const command = { type: 'post-agent-message', ...sent, agentName: 'Ben' } as const;

  it('counts as a reply, from who has the conversation alone', () => {
    expect(outcomeOf(conversationIn.assigned, { ...command, agentId: 'ben' })).toEqual([
      { type: 'message-posted', author: 'agent', agentId: 'ben', authorName: 'Ben', ...sent },
    ]);
    expect(outcomeOf(conversationIn.assigned, { ...command, agentId: 'ana' })).toBe('not-yours');
    expect(outcomeOf(conversationIn.closed, { ...command, agentId: 'ben' })).toBe('conversation-closed');
  });
});

describe('what the bot reads', () => {
  const numbered = (...bodies: readonly EventBody[]) =>
    bodies.map((body, place) => ({ ...body, seq: place + 1, at: 0 }));
  const bot: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(1) };

  it('has no files in it', () => {
    const events = numbered(
      fromVisitor,
      bot,
      visitorMessage('a'),
      fromVisitor,
      received,
      visitorMessage('b'),
    );
    expect(unansweredMessages(events)).toEqual(['a', 'b']);
    expect(textsBefore(2, events)).toEqual([]);
  });
});
