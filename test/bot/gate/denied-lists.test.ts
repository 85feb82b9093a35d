import { describe, expect, it } from 'vitest';
import type { Grounding } from '../../../src/bot/gate/evidence.ts';
import { gate } from '../../../src/bot/gate.ts';

function passes(passage: string, text: string, language = 'id'): boolean {
  const grounding: Grounding = {
    passages: [{ id: 'p', title: language === 'id' ? 'Tujuan' : 'Places', text: passage, wording: 'free' }],
    visitorTexts: [],
    prompt: '',
    canary: '',
    language,
    formOfAddress: 'Kak',
    allowedHosts: [],
    isLanguageOf: () => language,
  };
  return gate({ intentIds: ['p'], text }, grounding).passed;
}

const couriers =
  'Kurirnya dipilih saat checkout:\n\n- **Reguler**: paling hemat\n- **Kargo**: di atas 10 kg\n- **Papua Barat**: belum tersedia';
const notYet = 'Belum tersedia di: Papua, Maluku, Nusa Tenggara Timur.';
const notYetListed = 'Belum tersedia di:\n\n- Papua\n- **Maluku Utara**: lewat laut';
const neverReturned = 'Yang tidak bisa diretur:\n\n- biji kopi terbuka\n- kopi bubuk';

describe('what a list denies', () => {
  it.each([
    [couriers, 'Papua Barat dipilih saat checkout.'],
    [couriers, 'Tersedia di Papua Barat.'],
    [notYet, 'Tersedia di Papua.'],
    [notYet, 'Tersedia di Maluku.'],
    [notYet, 'Tersedia di Nusa Tenggara Timur.'],
    [notYetListed, 'Tersedia di Papua.'],
    [notYetListed, 'Tersedia di Maluku Utara.'],
    [neverReturned, 'Kopi bubuk bisa diretur.'],
  ])('is not allowed by an answer: %s → %s', (passage, text) => {
    expect(passes(passage, text)).toBe(false);
  });

  it('is not allowed in English either', () => {
    expect(passes('Avoid: fridge, damp cellar.', 'Keep it in the fridge.', 'en')).toBe(false);
  });

  it.each([
    [couriers, 'Kurirnya bisa dipilih saat checkout: Reguler atau Kargo.'],
    [notYet, 'Di Papua belum tersedia.'],
    [neverReturned, 'Biji kopi terbuka tidak bisa diretur.'],
  ])('may be told as it is, and what it does not deny as well: %s → %s', (passage, text) => {
    expect(passes(passage, text)).toBe(true);
  });

  it('ends at a colon: what follows is advice', () => {
    const advice = '- **Tidak menyala**: coba stopkontak lain, pastikan tangki terpasang rapat.';
    expect(passes(advice, 'Coba stopkontak lain dan pastikan tangki terpasang rapat.')).toBe(true);
    expect(passes(advice, 'Kalau tidak menyala, coba stopkontak lain.')).toBe(true);
  });
});
