import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleFiles, sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const department = (id: string, ...lines: string[]) =>
  [
    `${id}:`,
    `name: { id: ${id}, en: ${id} }`,
    'time_zone: Asia/Jakarta',
    'hours: { mon-sun: 08:00-20:00 }',
    ...lines,
  ]
    .join('\n  ')
    .concat('\n');

const parsed = (...departments: string[]) =>
  parseCatalogue(sampleSnapshot({ '_departments.yaml': departments.join('') }), sampleToday);

describe('a department', () => {
  it('has languages, a capacity, a fallback and a strategy', () => {
    const lines = ['languages: [id]', 'capacity: 2', 'fallback: sales', 'strategy: round-robin'];
    const { catalogue, faults } = parsed(department('general', ...lines), department('sales'));
    expect(faults).toEqual([]);
    expect(catalogue?.departments.get('general')).toMatchObject({
      languages: ['id'],
      capacity: 2,
      fallback: 'sales',
      strategy: 'round-robin',
    });
  });

  it('gives to the least busy, knows every language and falls back to nobody where nothing is said', () => {
    const general = parsed(department('general')).catalogue?.departments.get('general');
    expect(general).toMatchObject({ strategy: 'least-busy' });
    expect(general).not.toHaveProperty('languages');
    expect(general).not.toHaveProperty('capacity');
    expect(general).not.toHaveProperty('fallback');
  });

  it('may fall back three times', () => {
    const chain = [
      department('general', 'fallback: a'),
      department('a', 'fallback: b'),
      department('b', 'fallback: c'),
      department('c'),
    ];
    expect(parsed(...chain).faults).toEqual([]);
  });

  it.each([
    ['no such strategy', ['strategy: fastest'], '5:13', 'expected least-busy, longest-idle, round-robin'],
    ['no capacity at all', ['capacity: 0'], '5:13', 'at least 1'],
    ['no language', ['languages: []'], '5:3', 'expected a language such as id or en'],
    ['a language twice', ['languages: [id, id]'], '5:3', 'expected every language once'],
    ['a misspelt key', ['falback: sales'], '5:3', 'did you mean "fallback"?'],
    ['a fallback that is not there', ['fallback: salse'], '5:13', 'did you mean "sales"?'],
    ['itself as its fallback', ['fallback: general'], '5:13', 'expected no circle, found general → general'],
  ])('may not have %s', (_, lines, place, message) => {
    const { catalogue, faults } = parsed(department('general', ...lines), department('sales'));
    expect(catalogue).toBeUndefined();
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(faults[0]).toMatchObject({ file: '_departments.yaml', severity: 'error' });
    expect(faults[0]?.message).toContain(message);
  });

  it('may not lead back to itself; each department of the circle says so', () => {
    const circle = [
      department('general', 'fallback: a'),
      department('a', 'fallback: b'),
      department('b', 'fallback: a'),
    ];
    expect(parsed(...circle).faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '10 a.fallback: expected no circle, found a → b → a',
      '15 b.fallback: expected no circle, found b → a → b',
    ]);
  });

  it('may not fall back four times', () => {
    const chain = ['general', 'a', 'b', 'c'].map((id, index, all) =>
      department(id, `fallback: ${all[index + 1] ?? 'd'}`),
    );
    expect(parsed(...chain, department('d')).faults).toMatchObject([
      {
        line: 5,
        column: 13,
        message: 'general.fallback: expected at most 3 departments in a row, found general → a → b → c → d',
      },
    ]);
  });

  it('is warned of a language that nobody is answered in', () => {
    const { catalogue, faults } = parsed(department('general', 'languages: [id, jv]'));
    expect(catalogue).toBeDefined();
    expect(faults).toMatchObject([{ line: 5, column: 19, severity: 'warning' }]);
    expect(faults[0]?.message).toContain('expected the languages of _settings.yaml (id, en), found "jv"');
  });
});

describe('the escalation policy', () => {
  const escalating = (text: string) =>
    parseCatalogue(sampleSnapshot({ '_escalation.yaml': text }), sampleToday);

  it('says for whom people take over, and what happens when the bot is out', () => {
    const { catalogue, faults } = escalating(`vip:
  tags: [vip, grosir]
  people: unsure
  department: general
outage:
  notice: { id: "Ke {department}.", en: "To {department}." }
`);
    expect(faults).toEqual([]);
    expect(catalogue?.escalation).toMatchObject({
      vip: { tags: ['vip', 'grosir'], people: 'unsure', department: 'general' },
      outage: { notice: { id: 'Ke {department}.', en: 'To {department}.' } },
    });
  });

  it('treats everybody alike where it says nothing', () => {
    expect(escalating('{}').catalogue?.escalation).toMatchObject({
      vip: { tags: [], people: 'at-once' },
      outage: {},
    });
  });

  it.each([
    ['a strange time', 'vip: { people: soon }', '1:16', 'expected at-once or unsure'],
    ['an unknown department for them', 'vip: { department: vips }', '1:20', 'expected a department'],
    [
      'an unknown department in an outage',
      'outage: { department: genral }',
      '1:23',
      'did you mean "general"?',
    ],
    ['a notice in one language only', 'outage: { notice: { id: Maaf } }', '1:11', 'expected a text for "en"'],
    ['an unknown placeholder', 'vip: { notice: { id: "{nama}", en: Hi } }', '1:23', 'found "{nama}"'],
    ['a misspelt key', 'outage: { departmen: general }', '1:11', 'did you mean "department"?'],
  ])('may not hold %s', (_, text, place, message) => {
    const { catalogue, faults } = escalating(text);
    expect(catalogue).toBeUndefined();
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(faults[0]?.message).toContain(message);
  });
});

it('the sample itself is without faults', () => {
  expect(parseCatalogue({ files: sampleSnapshot().files, unreadable: [] }, sampleToday).faults).toEqual([]);
  expect(Object.keys(sampleFiles)).toContain('_departments.yaml');
});
