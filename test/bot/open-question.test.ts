import { describe, expect, it } from 'vitest';
import { openQuestion } from '../../src/bot/open-question.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { shop } from '../support/bot-content.ts';
import {
  agentAssigned,
  agentMessage,
  handoffRequested,
  visitorMessage as says,
} from '../support/conversations.ts';
import { botMessage, say } from '../support/deciding.ts';

const bot: EventBody = { type: 'message-posted', author: 'bot', ...botMessage(1) };
const taken = [handoffRequested(), say('handoff-asked', 'id'), agentAssigned('ben')];

const open = (...bodies: readonly EventBody[]) =>
  openQuestion(
    shop,
    bodies.map((body, place) => ({ ...body, seq: place + 1, at: 0 })),
  ).map(({ text }) => text);

describe('what waits for an answer', () => {
  it('is all that the visitor wrote since the last reply, of what tells anything', () => {
    const asked = [says('halo kak'), says('refund saya belum masuk'), says('udah 10 hari'), says('?')];
    expect(open(says('ongkir berapa ya'), bot, ...asked, ...taken)).toEqual([
      'refund saya belum masuk',
      'udah 10 hari',
    ]);
    expect(
      open(says('refund belum masuk'), ...taken, agentMessage('Saya cek.'), says('sudah ada kabar')),
    ).toEqual(['sudah ada kabar']);
  });

  it('is the matter before the visitor asked for a person', () => {
    expect(open(says('ongkir berapa ya'), says('dan refund saya'), bot, says('mau orang'), ...taken)).toEqual(
      ['dan refund saya'],
    );
  });

  it('is nothing that an agent has spoken to', () => {
    expect(open(says('refund belum masuk'), ...taken, agentMessage('Sudah.'), says('admin'))).toEqual([]);
  });

  it('is nothing once somebody has spoken after the visitor', () => {
    expect(open(says('ongkir berapa ya'), bot)).toEqual([]);
    expect(open(says('ongkir berapa ya'), ...taken, agentMessage('Rp9.000.'))).toEqual([]);
    expect(open(...taken)).toEqual([]);
    expect(open()).toEqual([]);
  });
});
