import { describe, expect, it } from 'vitest';
import { type Mood, moodOf } from '../../src/bot/mood.ts';

const rows: Readonly<Record<Mood, readonly (readonly string[])[]>> = {
  calm: [
    [],
    ['halo kak, ongkir ke bandung berapa?'],
    ['makasih!!'],
    ['enak banget kopinya!!!'],
    ['BERAPA ONGKIR KE BALI'],
    ['bisa bayar pakai QRIS atau COD?'],
    ['where is my order?'],
    ['thank you so much!!!'],
    ['INV-77812, JNE-00012?'],
    ['refund gmn ya', 'oh iya makasih kak'],
    ['berapa lama sampai ke medan'],
    ['goblok', 'oke', 'ongkir brp', 'ke bali', 'kalau ke medan', 'sip makasih'],
  ],
  impatient: [
    ['KOK BELUM SAMPAI???'],
    ['lama banget sih'],
    ['udah nunggu dari tadi lho'],
    ['kok lama ya kak'],
    ['woy buruan dong'],
    ['chat saya blm dibales'],
    ['I am still waiting'],
    ["I've been waiting for two hours"],
    ['hurry up please'],
    ['bego'],
    ['dasar bot tolol'],
    ['this is stupid'],
    ['halo', 'halo??', 'ga dibales ya?'],
  ],
  upset: [
    ['GOBLOK LU SEMUA'],
    ['tolol!!!'],
    ['t0l0l bgt b3g0'],
    ['toloooool banget, bodoh'],
    ['DASAR BOT TOLOL!!'],
    ['bego', 'tolol lu'],
    ['kalian ga becus, brengsek'],
    ['BALIKIN DUIT SAYA!!!', 'bangsat'],
    ['you idiots!!'],
    ['stupid useless bot'],
    ["I'm FED UP WITH THIS STUPID SHOP"],
    ['capek, udah muak saya??'],
  ],
};

describe('a visitor who writes', () => {
  it.each(Object.entries(rows).flatMap(([mood, all]) => all.map((texts) => ({ mood, texts }))))(
    '$texts is $mood',
    ({ mood, texts }) => {
      expect(moodOf(texts)).toBe(mood);
    },
  );
});

describe('the rules of a shop', () => {
  const rules = {
    upsetAfter: 3,
    anger: { jv: ['asem'], id: ['parah'] },
    impatience: { jv: ['suwe'] },
    not: ['enak'],
  };

  it.each([
    [['asem'], 'impatient'],
    [['asem, parah'], 'impatient'],
    [['asem, parah!!'], 'upset'],
    [['suwe'], 'impatient'],
    [['enak parah, asem enak!!!'], 'calm'],
    [['goblok tolol!!!'], 'calm'],
  ] as const)('decide of %j that it is %s', (texts, mood) => {
    expect(moodOf(texts, rules)).toBe(mood);
  });

  it('may make nobody upset', () => {
    expect(moodOf(['ASEM PARAH SEKALI!!!'], { ...rules, upsetAfter: Infinity })).toBe('impatient');
  });
});
