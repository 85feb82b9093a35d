import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/conversation/clean-text.ts';

const marks = (count: number) => '\u0335\u0336\u0337\u0338\u0339\u033a\u033b\u033c'.slice(0, count);

const cleaned: readonly (readonly [what: string, written: string, stored: string])[] = [
  ['space around', '  halo kak \n\t', 'halo kak'],
  ['nothing but space', ' \n\u00a0\u3000', ''],
  ['nothing that can be seen', '\u200b\u2060\ufeff\u202e', ''],
  ['line ends of Windows', 'satu\r\ndua', 'satu\ndua'],
  ['line ends of old Macs', 'satu\rdua', 'satu\ndua'],
  [
    'line and paragraph separators',
    'satu\u2028dua\u2029tiga\u0085empat\u000blima',
    'satu\ndua\ntiga\nempat\nlima',
  ],
  ['NUL and other controls', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
  ['a right-to-left override', 'invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['direction embeddings and isolates', '\u202aa\u202bb\u202cc\u202dd\u2066e\u2067f\u2068g\u2069', 'abcdefg'],
  ['direction marks', '\u200ea\u200fb\u061cc', 'abc'],
  ['zero-width space and word joiner', 'ref\u200bund\u2060ku', 'refundku'],
  ['a byte order mark', '\ufeffhalo', 'halo'],
  ['soft hyphens', 'peng\u00adembalian', 'pengembalian'],
  ['the tag block, which can hide a whole sentence', 'hai\u{e0068}\u{e0061}\u{e0069}\u{e007f}', 'hai'],
  ['a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
  ['a lone low surrogate', 'a\ude4fb', 'a\ufffdb'],
  ['letters taken apart', 'cafe\u0301', 'caf\u00e9'],
  ['a tower of marks', `z${marks(8)}algo`, `z${marks(4)}algo`],
  ['a tower built by what hides', `z${marks(4)}\u200b${marks(4)}`, `z${marks(4)}`],
  ['a mark that falls apart into two', `z\u0344${marks(3)}`, `z${marks(3)}\u0308`],
];

const kept: readonly (readonly [what: string, text: string])[] = [
  ['lines and tabs', 'satu\n\n\tdua'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a heart with its colour', '❤️'],
  ['a flag and a rainbow flag', '🇮🇩 🏳️‍🌈'],
  ['a keycap and a skin tone', '1️⃣ 👋🏽'],
  ['Arabic with its vowels', 'ٱلسَّلَامُ عَلَيْكُمْ'],
  ['Persian, which needs the non-joiner', 'می\u200cخواهم'],
  ['Hindi, which needs joiners', 'क्\u200dष'],
  ['Thai', 'สวัสดีครับ'],
  ['Vietnamese', 'Tiếng Việt'],
  ['Javanese script', 'ꦲꦏ꧀ꦱꦫꦗꦮ'],
  ['Chinese', '退款什么时候到'],
  ['what looks like markup', '<b>&amp; {order_url} ```'],
];

describe('text as it is stored', () => {
  it.each(cleaned)('is without %s', (_what, written, stored) => {
    expect(cleanText(written)).toBe(stored);
  });

  it.each(kept)('keeps %s', (_what, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each(cleaned)('is not changed by cleaning it again: %s', (_what, written) => {
    expect(cleanText(cleanText(written))).toBe(cleanText(written));
  });
});
