import { describe, expect, it } from 'vitest';
import { createAnsweredSince } from '../../src/bot/answered-since.ts';
import type { MissedMessage, MissedReason } from '../../src/bot/missed-messages.ts';
import { botWith } from '../support/two-bots.ts';

const missed = (text: string, ...reasons: readonly MissedReason[]): MissedMessage => ({
  conversationId: text,
  seq: 3,
  at: 0,
  text,
  reasons: reasons.length === 0 ? ['clarified'] : reasons,
  replies: [],
});

const now = createAnsweredSince(botWith());

describe('what was not answered', () => {
  it('is answered since where the bot answers most of it with one intent', () => {
    expect(now(['ada promo apa', 'kode voucher', 'zyxwv qpl'].map((text) => missed(text)))).toBe('a/promo');
  });

  it('is not where few of its messages are answered, or each by another intent', () => {
    expect(now(['ada promo apa', 'zyxwv qpl', 'qpl vbnm'].map((text) => missed(text)))).toBeUndefined();
    expect(now(['ada promo apa', 'jam buka toko'].map((text) => missed(text)))).toBeUndefined();
  });

  it('is not where visitors or agents were not content with an answer, which may be the same still', () => {
    expect(now([missed('ada promo apa', 'low-rated')])).toBeUndefined();
    expect(now([missed('ada promo apa', 'marked')])).toBeUndefined();
    expect(now([missed('ada promo apa', 'handed-off', 'marked')])).toBe('a/promo');
    expect(now([missed('ada promo apa'), missed('ada promo apa', 'low-rated')])).toBeUndefined();
  });

  it('is asked about in its most typical wordings alone', () => {
    const strange = ['zyxwv', 'qpl', 'vbnm', 'wrtp', 'xcvb'].map((text) => missed(text));
    const many = ['ada promo apa', 'kode voucher', 'promo minggu ini', 'diskon bulan ini', 'ada diskon ga'];
    expect(now([...strange, ...many.map((text) => missed(text))])).toBeUndefined();
    expect(now([...many.map((text) => missed(text)), ...strange])).toBe('a/promo');
  });
});
