import { describe, expect, it } from 'vitest';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { foldEvent } from '../../widget/shared/fold-events.ts';
import { botIsThinking, emptyTranscript, type Transcript } from '../../widget/shared/transcript.ts';
import { botSays, notice, numbered, started, visitorSays } from './chat/events.ts';

function fold(events: readonly VisitorEvent[], from = emptyTranscript): Transcript {
  return events.reduce((transcript, event) => {
    const next = foldEvent(transcript, event);
    if (next === 'gap') throw new Error(`Gap before ${event.seq}`);
    return next;
  }, from);
}

const queued = { type: 'handoff-requested', department: 'general' } as const;
const assigned = { type: 'agent-assigned', agentName: 'Ana', department: 'general' } as const;
const closed = { type: 'conversation-closed', by: 'agent' } as const;

describe('the transcript', () => {
  it('shows messages and notices in order, and nothing of what is withheld', () => {
    const events = numbered(
      started,
      visitorSays('halo'),
      { type: 'withheld' },
      notice('Tunggu ya'),
      botSays('Hai'),
    );
    expect(fold(events).entries).toMatchObject([
      { type: 'message', seq: 2, author: 'visitor', text: 'halo' },
      { type: 'notice', seq: 4, text: 'Tunggu ya' },
      { type: 'message', seq: 5, author: 'bot', authorName: 'Asisten', text: 'Hai' },
    ]);
    expect(fold(events).seq).toBe(5);
  });

  it('does not change when an event comes a second time', () => {
    const events = numbered(started, visitorSays('halo'));
    const transcript = fold(events);
    expect(events.map((event) => foldEvent(transcript, event))).toEqual([transcript, transcript]);
  });

  it('keeps what it has where a newer server tells of something it does not know', () => {
    const events = numbered(started, visitorSays('halo'));
    const newer = { seq: 3, at: 0, type: 'balloon-released', colour: 'red' } as unknown as VisitorEvent;
    const after = fold([...events, newer, ...numbered(started, started, started, botSays('Hai')).slice(3)]);
    expect(after.entries.map((entry) => entry.text)).toEqual(['halo', 'Hai']);
    expect(after.seq).toBe(4);
  });

  it('asks again when an event is missing', () => {
    const [first, , third] = numbered(started, visitorSays('halo'), botSays('Hai'));
    if (first === undefined || third === undefined) throw new Error('Too few events');
    expect(foldEvent(fold([first]), third)).toBe('gap');
  });

  it('is the same whether events come once, twice or from the beginning again', () => {
    const events = numbered(started, visitorSays('halo'), botSays('Hai', 'Ongkir'), queued, assigned, closed);
    expect(fold([...events.slice(0, 3), ...events.slice(1), ...events])).toEqual(fold(events));
  });

  it.each([
    ['the bot at first', [started], { status: 'bot' }],
    ['the queue after a handoff', [started, queued], { status: 'queued', department: 'general' }],
    [
      'an agent',
      [started, queued, assigned],
      { status: 'assigned', agentName: 'Ana', department: 'general' },
    ],
    [
      'the queue again when the agent is lost',
      [started, queued, assigned, { type: 'agent-released' } as const],
      { status: 'queued', department: 'general' },
    ],
    [
      'the queue of another department after a transfer',
      [started, queued, assigned, { type: 'conversation-transferred', department: 'sales' } as const],
      { status: 'queued', department: 'sales' },
    ],
    ['the bot again', [started, queued, { type: 'returned-to-bot' } as const], { status: 'bot' }],
    ['nobody once closed', [started, closed], { status: 'closed' }],
    [
      'nobody, with the rating',
      [started, closed, { type: 'conversation-rated', rating: 4 } as const],
      { status: 'closed', rating: 4 },
    ],
    [
      'the bot when it is opened again',
      [started, closed, { type: 'conversation-reopened' } as const],
      { status: 'bot' },
    ],
  ])('says that %s has the conversation', (_who, bodies, standing) => {
    expect(fold(numbered(...bodies)).standing).toEqual(standing);
  });

  it.each([
    ['offers the buttons of the last answer', [botSays('Hai', 'Ongkir', 'Refund')], ['Ongkir', 'Refund']],
    ['takes them away once the visitor has spoken', [botSays('Hai', 'Ongkir'), visitorSays('ya')], []],
    ['keeps only those of the last answer', [botSays('Hai', 'Ongkir'), botSays('Lagi?', 'Retur')], ['Retur']],
    ['takes them away at a handoff', [botSays('Hai', 'Ongkir'), queued], []],
    ['leaves them under a notice', [botSays('Hai', 'Ongkir'), notice('Masih di sana?')], ['Ongkir']],
    [
      'offers what a notice offers instead of waiting',
      [queued, { ...notice('Lama'), quickReplies: [{ text: 'Telepon saya', offer: 'call-back' as const }] }],
      ['Telepon saya'],
    ],
  ])('%s', (_what, bodies, texts) => {
    expect(fold(numbered(started, ...bodies)).quickReplies.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['while the visitor waits for the bot', [visitorSays('halo')], true],
    ['not once the bot has answered', [visitorSays('halo'), botSays('Hai')], false],
    ['not while people have the conversation', [queued, visitorSays('halo')], false],
    ['not before anything is said', [], false],
  ])('takes the bot to be thinking: %s', (_when, bodies, thinking) => {
    expect(botIsThinking(fold(numbered(started, ...bodies)))).toBe(thinking);
  });
});
