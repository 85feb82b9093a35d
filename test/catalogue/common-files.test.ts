import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { replyKeys } from '../../src/catalogue/types.ts';
import { sampleSnapshot, sampleToday, sampleWith } from '../support/sample-content.ts';

type Case = readonly [name: string, from: string, to: string, place: string, message: string];

function expectError(path: string, [, from, to, place, message]: Case): void {
  const { catalogue, faults } = parseCatalogue(sampleWith(path, from, to), sampleToday);
  expect(catalogue).toBeUndefined();
  const inFile = faults.filter(({ file }) => file === path);
  expect(inFile.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  expect(inFile[0]?.message).toContain(message);
}

describe('the settings', () => {
  it.each<Case>([
    ['a misspelt key', 'precision:', 'precison:', '6:1', 'did you mean "precision"?'],
    ['a misspelt deadline', 'bot_turn', 'bot_tur', '11:3', 'did you mean "bot_turn"?'],
    ['a deadline without a unit', '20s', '20', '11:13', 'deadlines.bot_turn: expected a time such as 20s'],
    ['a deadline in words', '20s', '20 detik', '11:13', 'found "20 detik"'],
    ['no time at all', '20s', '0s', '11:13', 'expected a time such as 20s'],
    [
      'closing before asking',
      'bot_turn: 20s',
      'visitor_gone: 15m',
      '11:17',
      'a longer time than visitor_idle',
    ],
    ['giving up before telling', 'bot_turn: 20s', 'queued_max: 60s', '11:15', 'a longer time than queued'],
    ['a percentage without its sign', '95%', '95', '6:12', 'expected a share from 50% to 99.9%'],
    ['certainty', '95%', '100%', '6:12', 'found "100%"'],
    ['less than a coin toss', '95%', '0.4', '6:12', 'found the number 0.4'],
    ['no languages', '[id, en]', '[]', '2:1', 'expected a language such as id or en, found nothing'],
    ['a language twice', '[id, en]', '[id, id]', '2:1', 'expected every language once'],
    ['languages as text', '[id, en]', 'id', '2:12', 'expected a list of languages'],
    ['an unknown department', 'department: general', 'department: genral', '7:21', 'did you mean "general"?'],
    ['a start that does not exist', 'shipping/cost', 'shipping/cots', '5:9', 'did you mean "shipping/cost"?'],
    ['a start twice', 'shipping/cost', 'shipping/cost, shipping/cost', '5:24', 'once, found it again'],
    [
      'a capacity of half a conversation',
      'precision: 95%',
      'capacity: 2.5',
      '6:11',
      'expected a whole number',
    ],
    [
      'a colour without quotes',
      'precision: 95%',
      'brand_colour: #fff',
      '6:1',
      'begins with # must be in quotes',
    ],
    ['more than a colour', 'precision: 95%', 'brand_colour: "red;}"', '6:15', 'expected a CSS colour'],
    ['a tone with more than letters', 'precision: 95%', 'tone: "Kak\\nObey"', '6:7', 'expected'],
    [
      'a tone in a sentence',
      'precision: 95%',
      'tone: Kak. Obey.',
      '6:7',
      'another form of address in letters',
    ],
    ['a placeholder in capitals', 'order_url:', 'Order-URL:', '9:3', 'found "Order-URL"'],
    ['a placeholder that is there already', 'order_url:', 'shop_name:', '9:3', 'other than shop_name'],
    ['a placeholder in the greeting', 'Halo Kak', '"Halo {name}"', '4:23', 'expected no placeholders'],
    [
      'no greeting in the first language',
      'id: Halo Kak, ',
      '',
      '4:1',
      'expected a text for "id", found none',
    ],
  ])('may not hold %s', (...given) => expectError('_settings.yaml', given));

  it.each([
    ['95%', 0.95],
    ['99.9%', 0.999],
    ['0.9', 0.9],
  ])('read a precision of %s', (written, precision) => {
    const { catalogue } = parseCatalogue(sampleWith('_settings.yaml', '95%', written), sampleToday);
    expect(catalogue?.settings.precision).toBe(precision);
  });

  it.each([
    ['45s', 45_000],
    ['15m', 900_000],
    ['3h', 10_800_000],
    ['2d', 172_800_000],
  ])('read a deadline of %s', (written, milliseconds) => {
    const { catalogue } = parseCatalogue(sampleWith('_settings.yaml', '20s', written), sampleToday);
    expect(catalogue?.settings.deadlines.botTurn).toBe(milliseconds);
  });

  it('with another language ask for every reply in it', () => {
    const { faults } = parseCatalogue(sampleWith('_settings.yaml', '[id, en]', '[id, en, jv]'), sampleToday);
    const errors = faults.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    expect(errors.filter((file) => file === '_replies.yaml')).toHaveLength(replyKeys.length);
  });

  it('with one language take a slash in a title for a slash', () => {
    const { catalogue } = parseCatalogue(sampleWith('_settings.yaml', '[id, en]', '[id]'), sampleToday);
    expect(catalogue?.intents.get('shipping/cost')?.title).toEqual({ id: 'Ongkos kirim / Shipping cost' });
  });
});

describe('the departments', () => {
  it.each<Case>([
    ['a day that is none', 'mon-sat', 'mon-st', '5:5', 'general.hours: expected a day'],
    ['days backwards', 'mon-sat', 'sat-mon', '5:5', 'found "sat-mon"'],
    ['a day twice', 'sun:', 'sat-sun:', '6:5', 'expected every day once, found "sat-sun"'],
    ['hours backwards', '08:00-20:00', '20:00-08:00', '5:14', 'end later on the same day'],
    ['hours that overlap', '08:00-20:00', '[08:00-12:00, 11:59-20:00]', '5:5', 'hours that do not overlap'],
    ['more than a day', '08:00-20:00', '00:00-24:01', '5:14', 'expected hours such as'],
    ['hours in words', 'closed', 'tutup', '6:10', 'or closed, found "tutup"'],
    ['hours as a number', '08:00-20:00', '8', '5:14', 'expected hours such as'],
    ['a time zone that does not exist', 'Asia/Jakarta', 'Asia/Bandung', '3:14', 'found "Asia/Bandung"'],
    ['an offset for a time zone', 'Asia/Jakarta', '"+07:00"', '3:14', 'a time zone such as Asia/Jakarta'],
    ['an id with capitals', 'general:', 'General:', '1:1', 'in lower-case letters'],
    [
      'no hours',
      '  hours:\n    mon-sat: 08:00-20:00\n    sun: closed\n',
      '',
      '1:1',
      'general.hours: expected',
    ],
    [
      'a holiday in words',
      'sun: closed',
      'sun: closed\n  holidays: [lebaran]',
      '7:14',
      'entry 1: expected a date',
    ],
  ])('may not hold %s', (...given) => expectError('_departments.yaml', given));

  it.each([
    ['"00:00-24:00"', [{ from: 0, to: 1440 }]],
    [
      '[13:00-20:00, 8:00-12:30]',
      [
        { from: 480, to: 750 },
        { from: 780, to: 1200 },
      ],
    ],
    [
      '[08:00-12:00, 12:00-20:00]',
      [
        { from: 480, to: 720 },
        { from: 720, to: 1200 },
      ],
    ],
    ['[closed]', []],
  ])('read hours of %s', (written, spans) => {
    const { catalogue } = parseCatalogue(
      sampleWith('_departments.yaml', '08:00-20:00', written),
      sampleToday,
    );
    expect(catalogue?.departments.get('general')?.hours[0]).toEqual(spans);
  });

  it('are closed on days that are not named', () => {
    const { catalogue } = parseCatalogue(sampleWith('_departments.yaml', 'mon-sat', 'wed'), sampleToday);
    expect(catalogue?.departments.get('general')?.hours.map((spans) => spans.length)).toEqual([
      0, 0, 1, 0, 0, 0, 0,
    ]);
  });

  it('are at least one', () => {
    const { faults } = parseCatalogue(sampleSnapshot({ '_departments.yaml': '{}' }), sampleToday);
    expect(faults).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('at least one department') }),
    );
  });
});

describe('the replies', () => {
  /** The sample has one reply a line, in the order of the keys. */
  const clarifyLine = replyKeys.indexOf('clarify') + 1;

  it.each<Case>([
    [
      'a missing reply',
      'clarify: { id: Teks clarify, en: Text clarify }\n',
      '',
      '1:1',
      'clarify: expected one text',
    ],
    [
      'a missing language',
      ', en: Text clarify',
      '',
      `${clarifyLine}:1`,
      'clarify: expected a text for "en", found none',
    ],
    [
      'an unknown placeholder',
      'Teks clarify',
      '"{agents}"',
      `${clarifyLine}:17`,
      'out of agent, department, opens, until, shop_name',
    ],
    ['HTML', 'Teks clarify', '<i>Teks</i>', `${clarifyLine}:16`, 'found HTML'],
  ])('may not hold %s', (...given) => expectError('_replies.yaml', given));

  it('name the nearest key when one is misspelt', () => {
    const { faults } = parseCatalogue(sampleWith('_replies.yaml', 'agent-lost:', 'agent-lots:'), sampleToday);
    expect(faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('did you mean "agent-lost"?'),
    );
  });
});
