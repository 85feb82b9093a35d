import { describe, expect, it } from 'vitest';
import { combineForms, emptyForm, readForm, writeForm } from '../../../widget/studio/form/intent-form.ts';
import { diffLines, diffParts } from '../../../widget/studio/view/diff.ts';
import { fillIn } from '../../../widget/studio/view/fill.ts';
import { formatRoute, parseRoute } from '../../../widget/studio/view/route.ts';
import { cost } from './samples.ts';

const languages = ['id', 'en'];

describe('an intent as a form', () => {
  it('says what the file says, and changes nothing that was not changed', () => {
    const form = readForm(cost, languages);
    expect(form?.title).toEqual({ id: 'Ongkir', en: 'Shipping cost' });
    expect(form && writeForm(form, cost, languages)).toEqual(cost);
  });

  it('writes what was changed, leaves out what is empty, and keeps keys that it does not know', () => {
    const before = { ...cost, source: { format: 'csv', name: 'x' } };
    const form = readForm(before, languages);
    if (form === undefined) throw new Error('It fits the form');
    const utterances = { ...form.utterances, id: ['ongkir?', ' ', 'ongkos'] };
    const changed = writeForm(
      { ...form, utterances, not: [''], title: { id: 'Biaya', en: 'Biaya' } },
      before,
      languages,
    );
    expect(changed).toMatchObject({
      title: 'Biaya',
      utterances: { id: ['ongkir?', 'ongkos'] },
      source: before.source,
    });
    expect(changed).not.toHaveProperty('not');
  });

  it('does not take a file whose values it would lose', () => {
    expect(readForm({ ...cost, utterances: { id: [7] } }, languages)).toBeUndefined();
    expect(readForm({ ...cost, answer: 'text' }, languages)).toBeUndefined();
    expect(readForm({ ...cost, handoff: 'perhaps' }, languages)).toBeUndefined();
  });

  it('combines what two people wrote, and loses no line', () => {
    const mine = { ...emptyForm(languages), utterances: { id: ['a', 'b'] }, answer: { id: 'mine' } };
    const theirs = {
      ...emptyForm(languages),
      utterances: { id: ['a', 'c'], en: ['d'] },
      answer: { id: 'theirs', en: 'e' },
    };
    expect(combineForms(mine, theirs)).toMatchObject({
      utterances: { id: ['a', 'b', 'c'], en: ['d'] },
      answer: { id: 'mine', en: 'e' },
    });
  });
});

describe('what changes between two texts', () => {
  const shown = (before: string | null, after: string | null) =>
    diffLines(before, after).map(
      ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
    );

  it('is told line by line', () => {
    expect(shown('a\nb\nc\n', 'a\nx\nc\n')).toEqual([' a', '-b', '+x', ' c']);
    expect(shown('a\nb\nc\nd', 'a\nc\ne\nd')).toEqual([' a', '-b', ' c', '+e', ' d']);
    expect(shown(null, 'a\n')).toEqual(['+a']);
    expect(shown('a', null)).toEqual(['-a']);
    expect(shown('a\n', 'a\n')).toEqual([' a']);
  });

  it('leaves out what is far from any change', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
    const parts = diffParts(diffLines(lines.join('\n'), lines.with(10, 'x').join('\n')));
    expect(parts.map((part) => (part.kind === 'skipped' ? part.count : part.lines.length))).toEqual([
      8, 6, 7,
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['', { page: 'intents' }],
    ['#intents/shipping/cost', { page: 'intents', item: 'shipping/cost' }],
    ['#history/abc', { page: 'history', item: 'abc' }],
    ['#no-such', { page: 'intents' }],
    ['#intents/%E0%A4%A', { page: 'intents' }],
  ])('%s leads to %o', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('are written so that they lead back', () => {
    for (const route of [{ page: 'publish' }, { page: 'intents', item: 'a/b' }] as const)
      expect(parseRoute(formatRoute(route))).toEqual(route);
  });
});

it('fills the placeholders that are known, once', () => {
  expect(fillIn('{a} {b} {toString}', { a: '{b}', b: 'x' })).toBe('{b} x {toString}');
});
