import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import { sampleSnapshot, sampleToday } from '../../support/sample-content.ts';
import { emptyFolder, fileIn, foreign, importInto, messages } from './exchange-samples.ts';

describe('a table', () => {
  const table = `Pertanyaan;Jawaban;intent;language;alternatives;tags;department;valid_until;test;Catatan
"Jam buka?";"Buka <b>jam 8</b>, {nama}.";shop/hours;ID;buka jam berapa|bukanya kapan;info|jam;general;2027-01-31;;ya
When do you open?;At 8.;shop/hours;en;;;;;;
toko buka?;;shop/hours;id;;;;;ya;
Bisa retur?;Bisa, 7 hari.;;;;;gudang;besok;;
Mau retur;Bisa, 7 hari.;;;;;;;;
'=1+1;Tidak.;calc/sum;;;;;;;
`;

  it('becomes intents, a row for a wording, and says what has no place', () => {
    const { after, created, losses } = importInto(emptyFolder, 'csv', [foreign('faq.csv', `\uFEFF${table}`)]);
    expect(created).toEqual(['shop/hours', 'imported/bisa-retur', 'calc/sum']);
    expect(parse(fileIn(after, 'shop/hours.yaml'))).toEqual({
      title: 'Jam buka',
      department: 'general',
      valid_until: '2027-01-31',
      tags: ['info', 'jam'],
      utterances: { id: ['Jam buka?', 'buka jam berapa', 'bukanya kapan'], en: ['When do you open?'] },
      answer: { id: 'Buka **jam 8**, [nama].', en: 'At 8.' },
      tests: { id: ['toko buka?'] },
      source: {
        format: 'csv',
        name: 'shop/hours',
        kept: { Catatan: 'ya', 'answers-id': ['Buka <b>jam 8</b>, {nama}.'] },
      },
    });
    expect(parse(fileIn(after, 'calc/sum.yaml')).utterances.id).toEqual(['=1+1']);
    expect(messages(losses)).toEqual([
      'faq.csv:2 the column "Catatan" has no place here: "ya" is kept under source',
      'faq.csv:5 valid_until: expected a date such as 2027-01-31, found "besok"',
      expect.stringContaining('shop/hours answer in "id": placeholders'),
      'imported/bisa-retur there is no department "gudang": it is kept under source',
    ]);
  });

  it('is found again after its file was renamed, and only adds what is new', () => {
    const first = importInto(emptyFolder, 'csv', [foreign('faq.csv', table)]);
    const files = first.after.files.map(({ path, text }) => ({
      path: path.replace('imported/bisa-retur', 'returns/policy'),
      text: text.replace('title: Bisa retur', '# mine\ntitle: Retur'),
    }));
    const again = importInto({ files, unreadable: [] }, 'csv', [
      foreign('faq.csv', table.replace('Mau retur;', 'Mau retur dong;')),
    ]);
    expect([again.created, again.changed, again.unchanged.length]).toEqual([[], ['returns/policy'], 2]);
    const text = fileIn(again.after, 'returns/policy.yaml');
    expect(text).toMatch(/^# mine\ntitle: Retur\n/);
    expect(parse(text).utterances.id).toEqual(['Bisa retur?', 'Mau retur', 'Mau retur dong']);
  });

  it('does not give a wording to two intents', () => {
    const rows =
      'question,answer,intent\nBrp  ONGKIR?,Gratis.,promo/free\ngratis ongkir,Gratis.,promo/free\n';
    const { after, losses } = importInto(sampleSnapshot(), 'csv', [foreign('a.csv', rows)]);
    expect(parse(fileIn(after, 'promo/free.yaml')).utterances.id).toEqual(['gratis ongkir']);
    expect(messages(losses)).toEqual([
      'promo/free "Brp ONGKIR?" is among the utterances of shipping/cost already: it is left out',
    ]);
    expect(parse(fileIn(after, 'promo/free.yaml')).source.kept).toEqual({ left_out: ['Brp ONGKIR?'] });
  });

  it('may be saved as UTF-16, as spreadsheets do', () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFFquestion\tanswer\nhalo\tHai\n', 'utf16le'));
    expect(importInto(emptyFolder, 'csv', [foreign('a.txt', bytes)]).created).toEqual(['imported/halo']);
  });

  it.each([
    [
      'a missing column',
      'question;reply\na;b\n',
      'a.csv:1:1 expected a column "answer", found "question", "reply"',
    ],
    ['an open quote', 'question,answer\n"a,b\n', /^a\.csv:\d+:\d+ expected quotes around whole cells/],
    ['nothing', '', 'a.csv:1:1 expected a column "question", found none'],
    ['other bytes', new Uint8Array([0x61, 0xff]), 'a.csv:1:1 expected text saved as UTF-8'],
  ])('is refused with its place for %s', (_, text, message) => {
    expect(() => importInto(emptyFolder, 'csv', [foreign('a.csv', text)])).toThrow(message);
  });
});

describe('everything that is imported', () => {
  it('passes the check, whatever is in it', () => {
    const odd = `question,answer
"a: b","<script>alert(1)</script> {x} {{y}} } ![](http://a.b/c) [z](javascript:alert) [](x) [q](https://a.b/c d) <!-- h"
"*star
two","[ok](https://a.b/c) ** < 5 [x]"
"#","${'x'.repeat(5000)}"
`;
    const { after } = importInto(sampleSnapshot(), 'csv', [foreign('odd.csv', `${odd}\u202e,\u0000\n`)]);
    const { faults } = parseCatalogue(after, sampleToday);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
