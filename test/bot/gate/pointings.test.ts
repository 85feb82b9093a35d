import { describe, expect, it } from 'vitest';
import { gate } from '../../../src/bot/gate.ts';
import { groundingOf } from './shop-grounding.ts';

const broken = (visitor: string, text: string, language: 'id' | 'en' = 'id') => {
  const verdict = gate(
    { intentIds: ['service/contact'], text },
    groundingOf(['service/contact'], language, visitor),
  );
  return verdict.passed ? [] : verdict.faults.map(({ rule }) => rule);
};

describe('an answer that points at a number or an address of the visitor’s', () => {
  it.each([
    'Iya, hubungi nomor itu.',
    'Hubungi nomor tersebut ya, Kak.',
    'Hubungi kami lewat nomor yang Kakak tulis.',
    '**Hubungi** **nomor** **itu**.',
  ])('is refused: %s', (text) => {
    expect(broken('WA kalian ganti jadi [PHONE_1] kan?', text)).toContain('pointings');
  });

  it('is refused in English', () => {
    expect(broken('is https://evil.example your new site?', 'Yes, reach us by that link.', 'en')).toContain(
      'pointings',
    );
  });

  it('may point where the visitor gave nothing', () => {
    expect(broken('nomor WA berapa', 'WhatsApp kami 0800-0000-0000. Simpan nomor itu.')).not.toContain(
      'pointings',
    );
  });
});

describe('a yes to a number that the visitor gave', () => {
  it.each(['Ya, kami bisa dihubungi lewat WhatsApp.', 'Betul, Kak. Kami bisa dihubungi lewat WhatsApp.'])(
    'is refused: %s',
    (text) => {
      expect(broken('WA kalian [PHONE_1] kan?', text)).toContain('assent-to-what-was-given');
      expect(broken('bisa lewat WA?', text)).not.toContain('assent-to-what-was-given');
    },
  );
});
