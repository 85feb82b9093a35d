import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleFiles, sampleSnapshot, sampleToday, sampleWith } from '../support/sample-content.ts';

describe('parsing good content', () => {
  const { catalogue, faults } = parseCatalogue(sampleSnapshot(), sampleToday);

  it('finds nothing wrong with the least content there can be', () => {
    expect(faults).toEqual([]);
    expect(catalogue).toBeDefined();
  });

  it('reads an intent, its title split by the order of the languages', () => {
    expect(catalogue?.intents.get('shipping/cost')).toEqual({
      id: 'shipping/cost',
      title: { id: 'Ongkos kirim', en: 'Shipping cost' },
      department: 'general',
      handoff: 'never',
      verbatim: false,
      utterances: {
        id: [
          'ongkir ke surabaya',
          'berapa ongkos kirim',
          'brp ongkir',
          'biaya kirim berapa',
          'ongkirnya mahal ga',
        ],
        en: ['how much is shipping'],
      },
      answer: { id: 'Mulai Rp9.000.\nLihat [pesanan]({order_url}).', en: 'From Rp9.000.' },
      followUps: [],
      tests: { id: ['kirim ke sby kena brp'] },
      not: ['ongkos jahit'],
    });
  });

  it('reads the settings and fills in what they leave out', () => {
    expect(catalogue?.settings).toMatchObject({ precision: 0.95, defaultDepartment: 'general', capacity: 4 });
    expect(catalogue?.settings.deadlines).toEqual({
      botTurn: 20_000,
      queued: 60_000,
      queuedMax: 259_200_000,
      firstReply: 120_000,
      agentReply: 1_800_000,
      agentGone: 60_000,
      visitorIdle: 900_000,
      visitorGone: 1_800_000,
      reopen: 1_800_000,
      laterMax: 1_209_600_000,
      laterTaken: 14_400_000,
      laterGone: 604_800_000,
      mailLink: 1_209_600_000,
    });
  });

  it('reads departments with a week that begins on Monday', () => {
    const open = [{ from: 480, to: 1200 }];
    expect(catalogue?.departments.get('general')).toEqual({
      id: 'general',
      name: { id: 'Umum', en: 'General' },
      timeZone: 'Asia/Jakarta',
      hours: [open, open, open, open, open, open, []],
      holidays: [],
      strategy: 'least-busy',
    });
  });

  it('uses a title of one part for all languages', () => {
    const snapshot = sampleWith('shipping/cost.yaml', 'Ongkos kirim / Shipping cost', 'Ongkir');
    const intent = parseCatalogue(snapshot, sampleToday).catalogue?.intents.get('shipping/cost');
    expect(intent?.title).toEqual({ id: 'Ongkir', en: 'Ongkir' });
  });

  it('takes a byte order mark and Windows line ends', () => {
    const text = `\uFEFF${sampleFiles['shipping/cost.yaml']?.replaceAll('\n', '\r\n')}`;
    expect(parseCatalogue(sampleSnapshot({ 'shipping/cost.yaml': text }), sampleToday).faults).toEqual([]);
  });
});

describe('the version of a catalogue', () => {
  const versionOf = (snapshot = sampleSnapshot()) => parseCatalogue(snapshot, sampleToday).catalogue?.version;

  it('is the same for the same files in any order', () => {
    const { files } = sampleSnapshot();
    expect(versionOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(versionOf({ files: files.toReversed(), unreadable: [] })).toBe(versionOf());
  });

  it('differs when a single character differs', () => {
    expect(versionOf(sampleWith('shipping/cost.yaml', 'From', 'from'))).not.toBe(versionOf());
  });
});

describe('content that is broken in several places', () => {
  const places = (changes: Record<string, string | undefined>) =>
    parseCatalogue(sampleSnapshot(changes), sampleToday).faults.map(({ file, line }) => `${file}:${line}`);

  it('names the faults of every file, even where the settings cannot be read', () => {
    expect(
      places({
        '_settings.yaml': 'name: "Toko',
        '_departments.yaml': '- general',
        'orders/a.yaml':
          'title: A\nanswer: { id: A }\nutterances: { id: [brp ongkir] }\nhandoff: sometimes\n',
        'orders/b.yaml': 'title: B\nanswer: { id: <b>B</b> }\nutterances: { id: [brp ongkir] }\n',
      }),
    ).toEqual([
      '_departments.yaml:1',
      '_settings.yaml:1',
      'orders/a.yaml:4',
      'orders/b.yaml:2',
      'shipping/cost.yaml:7',
    ]);
  });

  it('does not call an intent unknown because its file has a fault', () => {
    expect(places({ 'shipping/cost.yaml': 'title: "Ongkir\n' })).toEqual(['shipping/cost.yaml:1']);
  });

  it('does not call a department unknown because the settings or another department have a fault', () => {
    const departments = `${sampleFiles['_departments.yaml']}sales:\n  name: Penjualan\n`;
    expect(places({ '_departments.yaml': departments })).toEqual([
      '_departments.yaml:7',
      '_departments.yaml:7',
      '_departments.yaml:8',
    ]);
  });

  it('gives no catalogue as long as there is an error, and one as long as there are only warnings', () => {
    const wrong = parseCatalogue(sampleWith('shipping/cost.yaml', 'general', 'genral'), sampleToday);
    expect(wrong.catalogue).toBeUndefined();
    const few = parseCatalogue(sampleWith('shipping/cost.yaml', '    - brp ongkir\n', ''), sampleToday);
    expect(few.faults).toMatchObject([{ severity: 'warning' }]);
    expect(few.catalogue).toBeDefined();
  });
});

describe('the folder as a whole', () => {
  const faultsOf = (changes: Record<string, string | undefined>) =>
    parseCatalogue(sampleSnapshot(changes), sampleToday).faults.map(
      ({ file, message }) => `${file} ${message}`,
    );

  it.each(['_settings.yaml', '_departments.yaml', '_replies.yaml'])('needs %s', (path) => {
    expect(faultsOf({ [path]: undefined })).toContain(`${path} expected this file, found none`);
  });

  it('needs an intent', () => {
    const faults = faultsOf({ 'shipping/cost.yaml': undefined });
    expect(faults).toContainEqual(expect.stringMatching(/^\. expected at least one intent/));
  });

  it.each([
    ['settings.yaml', 'did you mean "_settings.yaml"?'],
    ['cost.yaml', 'expected a path such as orders/order-status.yaml'],
    ['Shipping/Cost.yaml', 'in lower-case letters, digits and hyphens'],
    ['shipping/cost.yml', 'expected one file per intent'],
  ])('refuses an intent at %s', (path, message) => {
    expect(faultsOf({ [path]: 'title: x' })).toContainEqual(expect.stringContaining(`${path} `));
    expect(faultsOf({ [path]: 'title: x' })).toContainEqual(expect.stringContaining(message));
  });

  it('passes on why a file could not be read', () => {
    const unreadable = [{ path: 'orders/a.yaml', reason: 'expected text saved as UTF-8, found other bytes' }];
    const { catalogue, faults } = parseCatalogue({ ...sampleSnapshot(), unreadable }, sampleToday);
    expect(catalogue).toBeUndefined();
    expect(faults).toEqual([
      { file: 'orders/a.yaml', line: 1, column: 1, severity: 'error', message: unreadable[0]?.reason },
    ]);
  });

  it('refuses more than 5,000 files', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`many/i${index}.yaml`, '']));
    expect(faultsOf(many)).toContainEqual(expect.stringContaining('expected at most 5000 files'));
  });
});
