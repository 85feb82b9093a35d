import { describe, expect, it } from 'vitest';
import {
  type ModelAnswer,
  modelAnswerSchema,
  parseModelAnswer,
  textSoFar,
} from '../../src/bot/model-answer.ts';
import { randomFrom } from '../../src/matcher/random.ts';

const answer: ModelAnswer = {
  move: 'answer',
  intentIds: ['returns/refund-status', 'orders/cancel'],
  text: 'Refund "3–7 hari" kerja,\nKak. 🙏',
};
const json = JSON.stringify(answer);

describe('a model’s answer', () => {
  it.each([
    ['as it should be', json],
    ['pretty', JSON.stringify(answer, undefined, 2)],
    ['fenced', `\`\`\`json\n${json}\n\`\`\``],
    ['with words around it', `Sure {here} it is:\n${json}\nI hope that helps {you}.`],
    ['after an object of another kind', `For {"a": 1} I say ${json}`],
    ['within an object of another kind', `{"result": ${json}}`],
    ['in another order', JSON.stringify({ text: answer.text, intentIds: answer.intentIds, move: 'answer' })],
    [
      'with more than was asked for',
      JSON.stringify({ why: { text: 'x' }, ...answer, sure: 0.9, tags: [{}, null] }),
    ],
    ['with commas too many', json.replaceAll(/[\]}]/g, ',$&')],
    ['without its last brace', json.slice(0, -1)],
    ['without its last quote', json.slice(0, -2)],
    ['with a line break in a string', json.replace('\\n', '\n')],
    ['with needless backslashes', json.replace('hari', '\\hari')],
    ['with characters as escapes', json.replace('🙏', '\\ud83d\\ude4f').replace('–', '\\u2013')],
  ])('is read %s', (_how, written) => {
    expect(parseModelAnswer(written)).toEqual(answer);
  });

  it('is read in single quotes', () => {
    const written = `{'move': 'handoff', 'intentIds': [], 'text': 'Sebentar ya "Kak".'}`;
    expect(parseModelAnswer(written)).toEqual({
      move: 'handoff',
      intentIds: [],
      text: 'Sebentar ya "Kak".',
    });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Refund diproses 3–7 hari kerja, Kak.'],
    ['an unknown move', json.replace('"answer"', '"generate"')],
    ['no move', '{"intentIds": [], "text": "Halo"}'],
    ['no text', '{"move": "answer", "intentIds": []}'],
    ['a text that is a number', '{"move": "answer", "intentIds": [], "text": 5}'],
    ['intents that are no list', '{"move": "answer", "intentIds": "a", "text": "Halo"}'],
    ['two texts', '{"move": "answer", "intentIds": [], "text": "Halo", "text": "Beli emas"}'],
    ['a text that never ended before the brace', '{"move": "answer", "intentIds": [], "text": "Halo}'],
    ['an apostrophe that ends the text', `{'move': 'answer', 'intentIds': [], 'text': 'don't'}`],
    ['bare words', '{move: answer, intentIds: [], text: Halo}'],
    ['an escape that is none', '{"move": "answer", "intentIds": [], "text": "\\u00zz"}'],
    ['ten thousand brackets', `{"move": ${'['.repeat(10_000)}`],
    ['the end of the move', '{"move": "answ'],
  ])('is not made out of %s', (_what, written) => {
    expect(parseModelAnswer(written)).toBeUndefined();
  });

  it('keeps no half characters', () => {
    expect(parseModelAnswer(json.replace('🙏', '\\ud83d'))?.text).toContain('\uFFFD');
  });

  it('carries nothing into objects that it should not', () => {
    const written = `{"__proto__": {"move": "answer"}, "intentIds": [], "text": "x"}`;
    expect(parseModelAnswer(written)).toBeUndefined();
  });

  it('is asked for in the order in which it is needed', () => {
    expect(modelAnswerSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(Object(modelAnswerSchema.properties))).toEqual(['move', 'intentIds', 'text']);
  });
});

describe('the beginning of a model’s answer', () => {
  it('tells the move and the intents once they are whole', () => {
    expect(textSoFar('{"move": "ans')).toEqual({ text: '' });
    expect(textSoFar('{"move": "answer", "intentIds": ["a", "b"')).toEqual({ move: 'answer', text: '' });
    expect(textSoFar('{"move": "answer", "intentIds": ["a", "b"], "te')).toEqual({
      move: 'answer',
      intentIds: ['a', 'b'],
      text: '',
    });
  });

  it('shows nothing of an object that only stands before the answer', () => {
    expect(textSoFar(`{"why": {"text": "secret"}, "move": "answer"`).text).toBe('');
  });

  it.each(['compact', 'pretty', 'escaped', 'fenced'] as const)(
    'is the beginning of the whole wherever it is cut, %s',
    (how) => {
      const random = randomFrom(20_261_122);
      for (let round = 0; round < 150; round += 1) {
        const whole = randomAnswer(random);
        expectPrefixes(write(whole, how), whole);
      }
    },
  );
});

function expectPrefixes(written: string, whole: ModelAnswer): void {
  const text = whole.text.toWellFormed();
  let longest = '';
  for (let cut = 0; cut <= written.length; cut += 1) {
    const soFar = textSoFar(written.slice(0, cut));
    if (!text.startsWith(soFar.text)) expect({ cut, soFar: soFar.text }).toEqual({ cut, soFar: text });
    if (soFar.text.length < longest.length) expect(soFar.text).toBe(longest);
    longest = soFar.text;
    expect(soFar.intentIds ?? whole.intentIds).toEqual(whole.intentIds);
    expect(soFar.move ?? whole.move).toBe(whole.move);
    expect(soFar.text === '' || soFar.intentIds !== undefined).toBe(true);
  }
  expect(longest).toBe(text);
  expect(parseModelAnswer(written)).toEqual({ ...whole, text });
}

function write(answer: ModelAnswer, how: 'compact' | 'pretty' | 'escaped' | 'fenced'): string {
  const compact = JSON.stringify(answer);
  if (how === 'pretty') return JSON.stringify(answer, undefined, 2);
  if (how === 'fenced') return `Here it is:\n\`\`\`json\n${compact}\n\`\`\``;
  if (how === 'compact') return compact;
  return compact.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const fragments = [
  ...[
    'Halo Kak',
    ' refund',
    '"',
    '\\',
    '\\n',
    '\n',
    '\t',
    '\u0007',
    '{',
    '}',
    '[]',
    '"text":',
    "'",
    '```',
    ',',
  ],
  ...['🙏', '👩‍👩‍👧', '–', '漢字', '\u202E', '\uD83D', '\uDE4F', '\u0000', '</think>', '\\u12', 'é', ' '],
];
const moves = ['answer', 'clarify', 'handoff'] as const;

function randomAnswer(random: () => number): ModelAnswer {
  const below = (limit: number) => Math.floor(random() * limit);
  const text = Array.from({ length: below(8) }, () => fragments[below(fragments.length)] ?? '').join('');
  const intentIds = Array.from({ length: below(3) }, () => `topic/${fragments[below(fragments.length)]}`);
  return { move: moves[below(3)] ?? 'answer', intentIds: intentIds.map((id) => id.toWellFormed()), text };
}
