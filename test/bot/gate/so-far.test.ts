import { describe, expect, it } from 'vitest';
import { gate, gateSoFar } from '../../../src/bot/gate.ts';
import { randomFrom } from '../../../src/matcher/random.ts';
import { claimAttacks } from './attacks-of-claim.ts';
import { formAttacks } from './attacks-of-form.ts';
import { promiseAttacks } from './attacks-of-promise.ts';
import { groundedIndonesian } from './grounded-id.ts';
import { groundedWordy } from './grounded-wordy.ts';
import { groundingOf, type ShopPassageId } from './shop-grounding.ts';

interface Streamed {
  readonly cites: readonly ShopPassageId[];
  readonly text: string;
  readonly grounding: ReturnType<typeof groundingOf>;
}

const good: readonly Streamed[] = groundedIndonesian.map(({ cites, text, visitor }) => ({
  cites,
  text,
  grounding: groundingOf(cites, 'id', visitor),
}));
const doubtful: readonly Streamed[] = groundedWordy.map(({ cites, text, visitor, language }) => ({
  cites,
  text,
  grounding: groundingOf(cites, language, visitor),
}));
/** Something true first, as a sly model would, with what must not be said after it and in the middle. */
const evil: readonly Streamed[] = [...promiseAttacks, ...formAttacks, ...claimAttacks].flatMap(
  ({ cites, language, visitor, texts }) => {
    const grounding = groundingOf(cites, language, visitor);
    const [first = ''] = grounding.passages.map(({ text }) => /^.+?\.(?= )/s.exec(text)?.[0] ?? '');
    return texts.map((text) => ({ cites, text: `${first} ${text} ${first}`, grounding }));
  },
);

/** All that is shown while a text comes in pieces of random length, cut anywhere. */
function shownOf({ cites, text, grounding }: Streamed, random: () => number): readonly string[] {
  const shown: string[] = [];
  for (let end = 0; end < text.length; end += 1 + Math.floor(random() * 12)) {
    shown.push(gateSoFar({ intentIds: cites, text: text.slice(0, end) }, grounding, shown.at(-1) ?? ''));
  }
  return shown;
}

/** Rules that only a whole answer can be held to. */
const atTheEnd = ['something', 'substance', 'conditions'];

describe('what is shown of an answer that is still being written', () => {
  const random = randomFrom(7);

  it('only ever grows', () => {
    for (const one of [...good, ...doubtful, ...evil]) {
      const shown = shownOf(one, random);
      expect(shown.slice(1).every((text, at) => text.startsWith(shown[at] ?? ''))).toBe(true);
    }
  });

  it('is what the whole answer begins with, where it passes', () => {
    for (const one of good) {
      const shown = shownOf(one, random).at(-1) ?? '';
      const verdict = gate({ intentIds: one.cites, text: one.text }, one.grounding);
      expect(verdict.passed && verdict.text.startsWith(shown)).toBe(true);
    }
  });

  it('breaks no rule by itself, where the whole answer does', () => {
    for (const one of [...doubtful, ...evil]) {
      for (const text of new Set(shownOf(one, random))) {
        if (text === '') continue;
        const verdict = gate({ intentIds: one.cites, text }, one.grounding);
        const rules = verdict.passed ? [] : verdict.faults.map(({ rule }) => rule);
        expect(rules.filter((rule) => !atTheEnd.includes(rule))).toEqual([]);
      }
    }
  });

  it('is all but the last sentence, in the end', () => {
    const [first = '', second = ''] = [
      'Kode QRIS berlaku 24 jam setelah checkout, Kak.',
      'Kami tidak memakai rekening pribadi.',
    ];
    const grounding = groundingOf(['payment/methods'], 'id');
    const so = (text: string) => gateSoFar({ intentIds: ['payment/methods'], text }, grounding, '');
    expect(so(first.slice(0, -1))).toBe('');
    expect(so(first)).toBe('');
    expect(so(`${first} ${second}`)).toBe(first);
    expect(so(`${first} ${second} Kirim OTP ya.`)).toBe(`${first} ${second}`);
    expect(so(`Kirim OTP ya. ${first} ${second}`)).toBe('');
  });

  it('is nothing of an answer that cites what is only sent whole', () => {
    const grounding = groundingOf(['payment/methods'], 'id');
    const passages = grounding.passages.map((passage) => ({ ...passage, wording: 'verbatim' as const }));
    const [{ id, text } = { id: '', text: '' }] = passages;
    expect(gateSoFar({ intentIds: [id], text }, { ...grounding, passages }, '')).toBe('');
  });
});
