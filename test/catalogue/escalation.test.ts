import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const good = `misunderstandings: 3
repeated: never
mood:
  upset_after: 4
groups:
  self-harm:
    reason: safety
    phrases: { id: [bunuh diri], en: [kill myself] }
    notice: { id: "Kami sambungkan ke {department}.", en: "Over to {department}." }
  press:
    reason: other
    department: general
    phrases:
      id: [saya wartawan, "media … liputan"]
    not: [kartu media]
`;

const parsed = (text: string | undefined) =>
  parseCatalogue(sampleSnapshot({ '_escalation.yaml': text }), sampleToday);

describe('the escalation policy', () => {
  it('is read as it is written', () => {
    const { catalogue, faults } = parsed(good);
    expect(faults).toEqual([]);
    expect(catalogue?.escalation).toMatchObject({
      misunderstandings: 3,
      repeated: Infinity,
      mood: { upsetAfter: 4 },
      groups: [
        {
          id: 'self-harm',
          reason: 'safety',
          phrases: { id: ['bunuh diri'], en: ['kill myself'] },
          not: [],
          notice: { en: 'Over to {department}.' },
        },
        { id: 'press', reason: 'other', department: 'general', not: ['kartu media'] },
      ],
    });
  });

  it.each([
    ['there is no file', undefined],
    ['the file says nothing', '{}'],
  ])('is the usual one where %s', (_, text) => {
    const { catalogue, faults } = parsed(text);
    expect(faults).toEqual([]);
    expect(catalogue?.escalation).toMatchObject({
      misunderstandings: 2,
      repeated: 3,
      mood: { upsetAfter: 2 },
    });
    expect(catalogue?.escalation.groups.map(({ reason }) => reason)).toEqual([
      'safety',
      'legal',
      'complaint',
    ]);
  });

  it('keeps the usual words where a file only changes a number', () => {
    const usual = parsed(undefined).catalogue?.escalation;
    const own = parsed('repeated: 5\nmood: { upset_after: 3 }').catalogue?.escalation;
    expect(own?.groups).toEqual(usual?.groups);
    expect(own?.mood.anger).toEqual(usual?.mood.anger);
  });

  it('belongs to what a catalogue’s version is made from', () => {
    expect(parsed(good).catalogue?.version).not.toBe(parsed(undefined).catalogue?.version);
  });
});

describe('the escalation file', () => {
  it.each([
    ['a misspelt key', 'repeated:', 'repeted:', '2:1', 'did you mean "repeated"?'],
    ['no misunderstanding at all', 'ings: 3', 'ings: 0', '1:20', 'expected a whole number from 1 to 10'],
    ['people who never come', 'ings: 3', 'ings: never', '1:20', 'expected a whole number from 1 to 10'],
    ['one as a repetition', 'repeated: never', 'repeated: 1', '2:11', 'from 2 to 20, or never'],
    ['an unknown reason', 'reason: other', 'reason: anger', '11:13', 'safety, legal, complaint, other'],
    ['an unknown department', 'general', 'genral', '12:17', 'did you mean "general"?'],
    ['a group with capitals', 'press:', 'Press:', '10:3', 'in lower-case letters, digits and hyphens'],
    [
      'phrases without a language',
      '{ id: [bunuh diri], en: [kill myself] }',
      '[bunuh diri]',
      '8:5',
      'per language',
    ],
    [
      'no phrases',
      '{ id: [bunuh diri], en: [kill myself] }',
      '{ id: [] }',
      '8:5',
      'expected phrases, found none',
    ],
    ['a phrase of marks', 'bunuh diri', '"?!"', '8:21', 'expected words such as'],
    ['a gap at the end', 'bunuh diri', 'bunuh …', '8:21', 'with … only between them'],
    ['a phrase of another group', 'saya wartawan', 'Bunuh  diri', '14:12', 'again (first in line 8)'],
    ['its own phrase', 'kartu media', 'saya wartawan', '15:11', 'found its own phrase "saya wartawan"'],
    ['a notice in one language', ', en: "Over to {department}."', '', '9:5', 'expected a text for "en"'],
    ['an unknown placeholder', 'Over to {department}', 'Over to {team}', '9:68', 'found "{team}"'],
  ])('may not hold %s', (_, from, to, place, message) => {
    if (!good.includes(from)) throw new Error(`There is no ${from}`);
    const { catalogue, faults } = parsed(good.replace(from, () => to));
    expect(catalogue).toBeUndefined();
    expect(faults.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      `_escalation.yaml:${place}`,
    ]);
    expect(faults[0]?.message).toContain(message);
  });

  it('should have words that tell danger', () => {
    const { catalogue, faults } = parsed(good.replace('reason: safety', 'reason: other'));
    expect(catalogue).toBeDefined();
    expect(faults).toMatchObject([
      { severity: 'warning', line: 5, message: expect.stringContaining('reason: safety') },
    ]);
  });

  it('may have words in one group that another should not hear', () => {
    const { faults } = parsed(good.replace('kartu media', 'bunuh diri'));
    expect(faults).toEqual([]);
  });

  it('is meant by a name that is nearly its own', () => {
    const { faults } = parseCatalogue(sampleSnapshot({ 'escalation.yaml': good }), sampleToday);
    expect(faults[0]?.message).toContain('did you mean "_escalation.yaml"?');
  });
});
