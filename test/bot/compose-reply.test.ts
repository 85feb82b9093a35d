import { describe, expect, it } from 'vitest';
import { composedReply, composeReply, startReplies } from '../../src/bot/compose-reply.ts';
import { intentOf, shop } from '../support/bot-content.ts';

const answerAll = (ids: readonly string[], language: string, restIsUnclear = false) =>
  composeReply(
    shop,
    { move: 'answer', rule: 'sure-enough', intents: ids.map(intentOf), restIsUnclear },
    language,
  );
const answer = (id: string, language: string) => answerAll([id], language);
const clarify = (ids: readonly string[], language: string) =>
  composeReply(shop, { move: 'clarify', rule: 'plausible', options: ids.map(intentOf) }, language);

const person = { id: { text: 'Teks talk-to-person' }, en: { text: 'Text talk-to-person' } };

describe('a composed answer', () => {
  const cited = [{ id: 'orders/status', title: 'Status', text: 'Jawaban.', wording: 'free' as const }];
  const shown = { ...shop, settings: { ...shop.settings, showSources: true } };

  it('leads on to what its intents lead on to, and to a person', () => {
    const reply = composedReply(shop, { text: 'Sudah jalan, Kak.', cited }, 'id');
    expect(reply.text).toBe('Sudah jalan, Kak.');
    expect(reply.quickReplies.map(({ text }) => text)).toEqual(['Ongkos kirim', 'Kado', person.id.text]);
  });

  it('shows what it rests on where the settings want it', () => {
    const [first] = composedReply(shown, { text: 'Sudah jalan, Kak.', cited }, 'id').quickReplies;
    expect(first).toEqual({ text: 'Status pesanan', intentId: 'orders/status' });
  });

  it('is sent as it is written where that may not be reworded', () => {
    const fixed = cited.map((passage) => ({ ...passage, wording: 'verbatim' as const }));
    expect(composedReply(shop, { text: 'Lain.', cited: fixed }, 'id').text).toBe('Jawaban.');
  });
});

describe('an answer', () => {
  it('fills in what the settings say', () => {
    const { text } = answer('shipping/cost', 'id');
    expect(text.trim()).toBe('Mulai Rp9.000.\nLihat [pesanan](https://shop.example/orders).');
  });

  it('stands alone where its intent leads nowhere', () => {
    expect(answer('shipping/cost', 'en')).toEqual({ text: 'From Rp9.000.', quickReplies: [] });
  });

  it('leads on to the follow-ups in the order of the file, and offers a person last', () => {
    expect(answer('orders/status', 'id').quickReplies).toEqual([
      { text: 'Ongkos kirim', intentId: 'shipping/cost' },
      { text: 'Kado', intentId: 'orders/gift' },
      person.id,
    ]);
  });

  it('has its buttons in its own language, or else in our first', () => {
    expect(answer('orders/status', 'en').quickReplies).toEqual([
      { text: 'Shipping cost', intentId: 'shipping/cost' },
      { text: 'Kado', intentId: 'orders/gift' },
      person.en,
    ]);
  });

  it('is in our first language where it is not written in another', () => {
    expect(answer('orders/gift', 'en').text).toBe('Jawaban bungkus kado.');
  });
});

describe('an answer to several questions', () => {
  it('has one paragraph for each, as written and in the order asked', () => {
    expect(answerAll(['orders/status', 'shipping/cost'], 'en').text).toBe(
      'Answer to status pesanan.\n\nFrom Rp9.000.',
    );
  });

  it('leads on to what none of them has answered, and offers a person once', () => {
    expect(answerAll(['orders/status', 'shipping/cost'], 'en').quickReplies).toEqual([
      { text: 'Kado', intentId: 'orders/gift' },
      person.en,
    ]);
  });

  it('says plainly that a part was not understood, and offers a person', () => {
    expect(answerAll(['shipping/cost'], 'en', true)).toEqual({
      text: 'From Rp9.000.\n\nText part-unsure',
      quickReplies: [person.en],
    });
  });
});

describe('a clarifying question', () => {
  it('names what may be meant, and offers a person', () => {
    expect(clarify(['orders/status', 'shipping/cost'], 'en')).toEqual({
      text: 'Text clarify',
      quickReplies: [
        { text: 'Order status', intentId: 'orders/status' },
        { text: 'Shipping cost', intentId: 'shipping/cost' },
        person.en,
      ],
    });
  });

  it('says that nothing was understood where nothing is plausible, and offers a person', () => {
    expect(clarify(['orders/status'], 'en').text).toBe('Text clarify-one');
    expect(clarify([], 'id')).toEqual({ text: 'Teks unsure', quickReplies: [person.id] });
  });
});

describe('the buttons under the greeting', () => {
  it('are those of the settings, in the language of the visitor', () => {
    expect(startReplies(shop, 'en')).toEqual([{ text: 'Shipping cost', intentId: 'shipping/cost' }]);
  });
});
