import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleToday, sampleWith } from '../support/sample-content.ts';

function parsedWith(keys: string) {
  return parseCatalogue(
    sampleWith('_settings.yaml', 'precision: 95%', `precision: 95%\n${keys}`),
    sampleToday,
  );
}

describe('what is asked before the first message', () => {
  it('is off as long as nothing is said, and each question unless it is asked for', () => {
    expect(parsedWith('').catalogue?.settings.beforeChat).toBeUndefined();
    const { catalogue, faults } = parsedWith(
      'before_chat: { name: required, consent: { text: { id: Setuju, en: Agreed }, link: https://shop.example/p } }',
    );
    expect(faults).toEqual([]);
    expect(catalogue?.settings.beforeChat).toEqual({
      name: 'required',
      email: 'off',
      department: 'off',
      consent: { text: { id: 'Setuju', en: 'Agreed' }, link: 'https://shop.example/p' },
    });
  });

  it.each([
    ['before_chat: { name: yes }', 'before_chat.name: expected off, optional or required'],
    ['before_chat: { phone: optional }', 'phone'],
    [
      'before_chat: { consent: { text: { id: Setuju } } }',
      'before_chat.consent.text: expected a text for "en"',
    ],
    [
      'before_chat: { consent: { text: { id: A, en: B }, link: "http://shop.example" } }',
      'before_chat.consent.link: expected an address that begins with https://',
    ],
    [
      'before_chat: { department: ask }',
      'before_chat.department: expected two departments at least to choose from',
    ],
  ])('may not say %s', (keys, message) => {
    const { faults } = parsedWith(keys);
    expect(faults.map((fault) => fault.message).join(' ')).toContain(message);
  });
});
