import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { intentKeys } from '../../src/catalogue/shapes.ts';
import { changeYaml, newYaml, UnwritableError } from '../../src/catalogue/write-yaml.ts';

const path = 'shipping/cost.yaml';
const file = `# Everybody asks this.
title: Ongkos kirim / Shipping cost # two parts

# Who answers for it.
department: general
utterances:
  id:
    # the short one first
    - ongkir
    - "brp: ongkir" # with a colon
    - 'biaya kirim'

  en: [shipping cost]
answer: { id: Mulai Rp9.000., en: "From Rp9.000." }
# last words
`;

function changed(change: (data: Record<string, unknown>) => void, text = file): string {
  const data = parse(text);
  change(data);
  const result = changeYaml(path, text, data, intentKeys);
  expect(parse(result)).toEqual(JSON.parse(JSON.stringify(data)));
  return result;
}

describe('changing a content file', () => {
  it('changes one line where one text changes', () => {
    const result = changed((data) => {
      data.answer = { id: 'Mulai Rp10.000.', en: 'From Rp9.000.' };
    });
    expect(result).toBe(file.replace('Mulai Rp9.000.', 'Mulai Rp10.000.'));
  });

  it('adds an utterance where it belongs, and keeps the comments of the others', () => {
    const result = changed((data) => {
      data.utterances = { id: ['ongkir', 'brp: ongkir', 'ongkirnya?', 'biaya kirim'], en: ['shipping cost'] };
    });
    expect(result).toBe(file.replace("    - 'biaya", "    - ongkirnya?\n    - 'biaya"));
  });

  it('keeps the comment of an utterance that is written otherwise', () => {
    const result = changed((data) => {
      data.utterances = { id: ['ongkir', 'brp: ongkirnya', 'biaya kirim'], en: ['shipping cost'] };
    });
    expect(result).toBe(file.replace('brp: ongkir"', 'brp: ongkirnya"'));
  });

  it('puts a new key where the others are looked for, and takes one out without its comment', () => {
    const result = changed((data) => {
      data.handoff = 'offer';
      data.department = undefined;
    });
    expect(result).toBe(file.replace('department: general\n', 'handoff: offer\n'));
  });

  it('writes a line for each language where nothing was there before', () => {
    const empty = file.replace(/^answer: .*$/mu, 'answer: {}');
    const result = changed((data) => {
      data.answer = { id: 'Mulai Rp9.000.', en: 'From Rp9.000.' };
    }, empty);
    expect(result).toContain('\nanswer:\n  id: Mulai Rp9.000.\n  en: From Rp9.000.\n');
  });

  it('keeps the line ends of Windows', () => {
    const result = changed(
      (data) => {
        data.title = 'Ongkir / Shipping';
      },
      file.replaceAll('\n', '\r\n'),
    );
    expect(result).toBe(
      file.replace('Ongkos kirim / Shipping cost', 'Ongkir / Shipping').replaceAll('\n', '\r\n'),
    );
  });

  it('writes what YAML would read otherwise in quotes', () => {
    changed((data) => {
      data.not = [
        'no',
        '*star',
        'a: b',
        '# not a comment',
        '12',
        'two\nlines\n',
        ' spaced ',
        '',
        '@admin',
        '- x',
      ];
    });
  });

  it('leaves a file that says the same already as it is, letter by letter', () => {
    const odd = 'title:   "A"\nanswer:   {id: A}\n';
    expect(changeYaml(path, odd, { answer: { id: 'A' }, title: 'A' }, intentKeys)).toBe(odd);
  });

  it.each([
    ['a list', '- a\n'],
    ['brackets', '{ title: A }\n'],
    ['a fault', 'title: "A\n'],
  ])('does not touch a file with %s', (_, text) => {
    expect(() => changeYaml(path, text, { title: 'B' }, intentKeys)).toThrow(UnwritableError);
  });

  it('adds one line to each of the demo shop’s intents, and changes no other', () => {
    for (const name of globSync('intents/*/*.yaml').filter((name) => !name.includes('_articles'))) {
      const text = readFileSync(name, 'utf8');
      const data = parse(text);
      data.utterances.id.push('satu lagi: ini');
      const before = text.split('\n');
      const after = changeYaml(name, text, data, intentKeys).split('\n');
      const place = after.indexOf('    - "satu lagi: ini"');
      expect([name, after.toSpliced(place, 1)]).toEqual([name, before]);
    }
  });
});

describe('a new content file', () => {
  it('has its keys in order, and a line for each utterance', () => {
    const data = {
      answer: { id: 'A\n\nB' },
      utterances: { id: ['a', 'b'] },
      title: 'T',
      department: undefined,
    };
    expect(newYaml(data, intentKeys)).toBe(
      'title: T\nutterances:\n  id:\n    - a\n    - b\nanswer:\n  id: |\n    A\n\n    B\n',
    );
  });
});
