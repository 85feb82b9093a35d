import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import { whyLine } from '../../widget/desk/elements/why.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { readText } from './desk/draw.ts';
import { decision } from './desk/samples.ts';

/** The drawn reasons: the one line, and the parts behind it. */
function reasons(shown: DecisionRecord) {
  const place = document.createElement('div');
  render(whyLine(shown, id), place);
  const textsOf = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)].map(readText);
  return {
    line: textsOf('summary'),
    parts: textsOf('.parts li'),
    origin: textsOf('.grounds > .muted').at(-1),
  };
}

describe('the reasons of a reply', () => {
  it.each([
    [undefined, '7 ms · konten c0ffee1'],
    ['live' as const, '7 ms · konten c0ffee1 · model cepat'],
    ['refined' as const, '7 ms · konten c0ffee1 · model terperinci'],
  ])('end with the model that decided, here %s', (model, origin) => {
    expect(reasons({ ...decision, ...(model && { model }) }).origin).toBe(origin);
  });

  it('to one question name no parts', () => {
    expect(reasons(decision).parts).toEqual([]);
  });

  it('to several questions name each, and what it was read as', () => {
    const several: DecisionRecord = {
      ...decision,
      move: 'answer',
      rule: 'several-questions',
      answered: ['shipping/cost', 'payment/cod'],
      parts: [
        { text: 'ongkir brp', candidates: [{ intentId: 'shipping/cost', confidence: 0.97 }] },
        { text: 'bisa cod ga', candidates: [{ intentId: 'payment/cod', confidence: 0.99 }] },
      ],
    };
    expect(reasons(several)).toMatchObject({
      line: ['Menjawab · shipping/cost, payment/cod · beberapa pertanyaan, semua yakin'],
      parts: ['“ongkir brp” → shipping/cost 0,97', '“bisa cod ga” → payment/cod 0,99'],
    });
  });

  it('for a follow-up name what it went on from', () => {
    const followed: DecisionRecord = {
      ...decision,
      move: 'answer',
      rule: 'follow-up',
      answered: ['shipping/cost'],
    };
    expect(reasons(followed).line).toEqual(['Menjawab · shipping/cost · lanjutan jawaban terakhir']);
  });
});
