import { describe, expect, it } from 'vitest';
import { addressedAsKak } from '../../../src/bot/gate/addressed-as-kak.ts';
import { gate } from '../../../src/bot/gate.ts';
import { groundingOf } from './shop-grounding.ts';

const passage = 'returns/refund-status';

const judge = (text: string, formOfAddress: string) =>
  gate({ intentIds: [passage], text }, { ...groundingOf([passage], 'id', 'refund?'), formOfAddress });

describe('a form of address of the team’s own', () => {
  it.each([
    ['Baik, Bapak/Ibu.', 'Bapak/Ibu', 'Baik, Kak.'],
    ['Bapak bisa, dan ibu juga.', 'Bapak/Ibu', 'Kak bisa, dan Kak juga.'],
    ['Halo, Sahabat Lereng.', 'Sahabat Lereng', 'Halo, Kak.'],
    ['Ibukota, Bapaknya', 'Bapak/Ibu', 'Ibukota, Bapaknya'],
    ['Halo, Kak.', 'Kak', 'Halo, Kak.'],
  ])('in "%s" says no more than "Kak"', (text, form, read) => {
    expect(addressedAsKak(text, form)).toBe(read);
  });

  it('passes where it is the team’s, and stays as it was written', () => {
    const text = 'Refund diproses 3–7 hari kerja, Bapak/Ibu, setelah barang kami terima.';
    expect(judge(text, 'Bapak/Ibu')).toEqual({ passed: true, text });
    expect(judge(text, 'Kak')).toMatchObject({ passed: false });
  });

  it.each([
    'Refund Bapak/Ibu sudah disetujui.',
    'Refund diproses 90 hari kerja, Bapak/Ibu.',
    'Kami jamin refund cair, Bapak/Ibu.',
  ])('lets nothing else through: %s', (text) => {
    expect(judge(text, 'Bapak/Ibu')).toMatchObject({ passed: false });
  });
});
