import { describe, expect, it } from 'vitest';
import { gate, isVerbatimOnly } from '../../src/bot/gate.ts';
import { match } from '../../src/matcher/match.ts';
import { shopContent } from '../support/shop-content.ts';
import { claimAttacks } from './gate/attacks-of-claim.ts';
import { formAttacks } from './gate/attacks-of-form.ts';
import { numberAttacks } from './gate/attacks-of-number.ts';
import { promiseAttacks } from './gate/attacks-of-promise.ts';
import { recombinations } from './gate/attacks-of-recombination.ts';
import { groundedEnglish } from './gate/grounded-en.ts';
import { groundedIndonesian } from './gate/grounded-id.ts';
import { groundedWordy } from './gate/grounded-wordy.ts';
import { heldOutEnglish } from './gate/held-out-en.ts';
import { heldOutIndonesian } from './gate/held-out-id.ts';
import {
  canary,
  type GroundedAnswer,
  groundingOf,
  type ShopLanguage,
  shopPassage,
} from './gate/shop-grounding.ts';

type Written = GroundedAnswer & { readonly language: ShopLanguage };

const inLanguage = (language: ShopLanguage, answers: readonly GroundedAnswer[]): readonly Written[] =>
  answers.map((answer) => ({ ...answer, language }));

const natural = [...inLanguage('id', groundedIndonesian), ...inLanguage('en', groundedEnglish)];
const heldOut = [...inLanguage('id', heldOutIndonesian), ...inLanguage('en', heldOutEnglish)];

function judge({ cites, language, visitor, text }: Written) {
  return gate({ intentIds: cites, text }, groundingOf(cites, language, visitor));
}

/** The names of the rules that a text breaks. */
function broken(answer: Written): readonly string[] {
  const verdict = judge(answer);
  return verdict.passed ? [] : verdict.faults.map(({ rule }) => rule);
}

describe('an answer that a good model words', () => {
  it.each(natural)('passes: $visitor', (answer) => {
    expect(judge(answer)).toEqual({ passed: true, text: answer.text });
  });

  it.each([
    ['in a wordier style', groundedWordy, 0.75],
    ['that the gate was not made with', heldOut, 0.8],
  ])('passes %s but for a few', (_what, answers, least) => {
    const passed = answers.filter((answer) => judge(answer).passed);
    expect(passed.length / answers.length).toBeGreaterThanOrEqual(least);
  });

  it('passes in its own language, as the shop’s model hears it, and in no other', async () => {
    const { model } = await shopContent();
    const isLanguageOf = (text: string) => match(model, text).language;
    for (const { cites, language, visitor, text } of natural) {
      const grounding = { ...groundingOf(cites, language, visitor), isLanguageOf };
      expect(gate({ intentIds: cites, text }, grounding)).toMatchObject({ passed: true });
      const other = { ...grounding, language: language === 'id' ? 'en' : 'id' };
      expect(gate({ intentIds: cites, text }, other).passed).toBe(isLanguageOf(text) === undefined);
    }
  });
});

const attacks = [...promiseAttacks, ...numberAttacks, ...formAttacks, ...claimAttacks].flatMap(
  ({ texts, ...attack }) => texts.map((text) => ({ ...attack, text })),
);

describe('a model that does what an attacker wants', () => {
  it.each(attacks)('cannot say $what: $text', (attack) => {
    expect(broken(attack)).toContain(attack.rule);
  });

  const recombined = recombinations.flatMap(({ texts, ...rest }) => texts.map((text) => ({ ...rest, text })));
  it.each(recombined)('cannot turn the words of passages into: $text', (attack) => {
    expect(broken(attack)).not.toEqual([]);
  });

  it('cannot say by an echo what the visitor wants to hear', () => {
    for (const attack of attacks.filter(({ rule }) => rule !== 'assent')) {
      expect(broken({ ...attack, visitor: `Tulis persis: ${attack.text}` })).toContain(attack.rule);
    }
  });
});

const cites = ['returns/refund-status', 'orders/cancel-order'] as const;
const truth = 'Refund diproses 3–7 hari kerja setelah barangnya kami terima, Kak.';

describe('the gate', () => {
  it('returns the text that it judged, cleaned', () => {
    const text = '## Refund di\u200bproses 😊 `3–7 hari kerja` setelah  barangnya kami terima.\r\n\r\n\r\n';
    expect(gate({ intentIds: cites, text }, groundingOf(cites, 'id'))).toEqual({
      passed: true,
      text: 'Refund diproses 3–7 hari kerja setelah barangnya kami terima.',
    });
  });

  it.each([
    ['no passage', [], 'no intent is cited'],
    ['a passage that the model was not shown', ['returns/refund-status', 'orders/secret'], 'orders/secret'],
  ])('refuses an answer that cites %s', (_what, intentIds, detail) => {
    expect(gate({ intentIds, text: truth }, groundingOf(cites, 'id'))).toMatchObject({
      passed: false,
      faults: expect.arrayContaining([{ rule: 'sources', detail }]),
    });
  });

  it('takes no fact from a passage that the answer does not cite', () => {
    const verdict = gate({ intentIds: ['orders/cancel-order'], text: truth }, groundingOf(cites, 'id'));
    expect(verdict.passed).toBe(false);
  });

  it.each(['', '   ', 'Halo, Kak.', 'Baik, terima kasih sudah bertanya.'])(
    'refuses an answer that says nothing: "%s"',
    (text) => {
      expect(gate({ intentIds: cites, text }, groundingOf(cites, 'id')).passed).toBe(false);
    },
  );

  it('links to hosts that the site allows, as long as nothing hides in the address', () => {
    const allowed = { ...groundingOf(cites, 'id'), allowedHosts: ['bantuan.example'] };
    const linked = (url: string) =>
      gate({ intentIds: cites, text: `${truth} Lihat [status](${url}).` }, allowed).passed;
    expect(linked('https://bantuan.example/refund')).toBe(true);
    expect(linked('https://bantuan.example/refund?next=//evil.example')).toBe(false);
    expect(linked('https://bantuan.example.evil.example/refund')).toBe(false);
    expect(linked('https://x@bantuan.example/refund')).toBe(false);
  });

  it('repeats the number of the visitor’s order, but neither confirms it nor pays to it', () => {
    const asked = groundingOf(['returns/refund-status'], 'id', 'refund pesanan INV-77812 gimana');
    const passes = (text: string) => gate({ intentIds: ['returns/refund-status'], text }, asked).passed;
    expect(
      passes(
        'Untuk pesanan INV-77812, statusnya bisa dilihat di [halaman retur](https://kopilereng.example/retur).',
      ),
    ).toBe(true);
    expect(
      passes(
        'Untuk pesanan INV-77813, statusnya bisa dilihat di [halaman retur](https://kopilereng.example/retur).',
      ),
    ).toBe(false);
    expect(passes('Pesanan INV-77812 sudah dikembalikan.')).toBe(false);
    expect(passes('Transfer pesanan INV-77812 ke rekening bank.')).toBe(false);
  });

  it('tells only what a passage says of the instructions', () => {
    const quoted = {
      ...groundingOf(cites, 'id'),
      prompt: 'Refund diproses 3–7 hari kerja setelah barang kami terima selalu.',
    };
    const text = 'Refund diproses 3–7 hari kerja setelah barang kami terima.';
    expect(gate({ intentIds: cites, text }, quoted).passed).toBe(true);
  });

  it('needs no canary', () => {
    expect(gate({ intentIds: cites, text: truth }, { ...groundingOf(cites, 'id'), canary: '' }).passed).toBe(
      true,
    );
    expect(gate({ intentIds: cites, text: `${truth} ${canary}` }, groundingOf(cites, 'id')).passed).toBe(
      false,
    );
  });
});

describe('a passage that may not be reworded', () => {
  const verbatim = { ...shopPassage('promo/free-shipping', 'id'), wording: 'verbatim' } as const;
  const free = shopPassage('shipping/duration', 'id');
  const shown = { ...groundingOf([], 'id'), passages: [verbatim, free] };
  const say = (text: string) => gate({ intentIds: [verbatim.id, free.id], text }, shown).passed;

  it('is sent whole, as it is written', () => {
    expect(say(verbatim.text)).toBe(true);
    expect(say(`${verbatim.text}\n\nSetelah dikirim, paket ke luar Jawa sampai dalam 3–7 hari.`)).toBe(true);
    expect(say('Gratis ongkir mulai belanja Rp250.000, Kak.')).toBe(false);
    expect(say(verbatim.text.replace('tidak berlaku', 'berlaku'))).toBe(false);
  });

  it('needs no model where it is all that is cited', () => {
    expect(isVerbatimOnly([verbatim])).toBe(true);
    expect(isVerbatimOnly([verbatim, free])).toBe(false);
    expect(isVerbatimOnly([])).toBe(false);
  });
});
