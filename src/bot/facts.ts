import type { Fact } from '../protocol/briefing.ts';
import { months } from './model-lexicon/calendar.ts';
import { findPersonalData, type PersonalKind } from './personal-data.ts';
import { codesIn } from './telling-text.ts';

/** Where in a text something stands; without a kind it is nothing for a list of facts. */
interface Place {
  readonly kind: Fact['kind'] | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * What a message gives that somebody may have to look up or copy, in its order: numbers of orders, telephones, e-mails,
 * accounts, amounts and dates, as they are written. Never what opens a card or an account, nor who somebody is.
 */
export function factsIn(text: string): readonly Fact[] {
  let rest = text;
  const places: Place[] = [];
  for (const find of finders) {
    for (const place of find(rest)) {
      places.push(place);
      rest = rest.slice(0, place.start) + ' '.repeat(place.end - place.start) + rest.slice(place.end);
    }
  }
  return places
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ kind, start, end }) => (kind === undefined ? [] : [{ kind, text: text.slice(start, end) }]));
}

const notInWord = '(?<![\\p{L}\\p{N}.,/@_-])';
const wordEnds = '(?![\\p{L}\\p{N}@_])';
const month = [...months.keys()].join('|');

const written = {
  link: /(?:https?:\/\/|www\.)\S+/giu,
  dates: new RegExp(
    [
      `${notInWord}\\d{4}-\\d{1,2}-\\d{1,2}${wordEnds}`,
      `${notInWord}(?:3[01]|[12]\\d|0?[1-9])([/-])(?:1[0-2]|0?[1-9])\\1(?:20)?\\d{2}${wordEnds}`,
      // "1/2" is a half.
      `${notInWord}(?!\\d/\\d(?!\\d))(?:3[01]|[12]\\d|0?[1-9])/(?:1[0-2]|0?[1-9])(?![\\d/])${wordEnds}`,
      `${notInWord}\\d{1,2} (?:${month})(?: \\d{4})?${wordEnds}`,
      `${notInWord}(?:${month}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?${wordEnds}`,
      `${notInWord}(?:tgl|tanggal)\\.? ?\\d{1,2}(?![/-]| (?:${month}))${wordEnds}`,
    ].join('|'),
    'giu',
  ),
  money: new RegExp(
    [
      `${notInWord}(?:rp|idr|usd|sgd|[$€£¥])\\.? ?\\d+(?:[.,]\\d+)*(?: ?(?:rb|ribu|k|jt|juta))?${wordEnds}`,
      `${notInWord}\\d+(?:[.,]\\d+)*(?: ?(?:rb|ribu|k|jt|juta))?(?: ?(?:rupiah|dollars?|dolar))${wordEnds}`,
      `${notInWord}\\d+(?:[.,]\\d+)*(?: ?(?:rb|ribu|jt|juta)|k)(?:an)?${wordEnds}`,
    ].join('|'),
    'giu',
  ),
  /** Numbers that are round as only amounts are. */
  round: new RegExp(`${notInWord}(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{2,4}000)${wordEnds}`, 'giu'),
};

/** Personal data that a person answers with or writes to. */
const usefulKinds: Readonly<Partial<Record<PersonalKind, Fact['kind']>>> = {
  PHONE: 'phone',
  EMAIL: 'email',
  ACCOUNT: 'account',
};

/** Redaction takes every number near a bank's name for an account. */
const mobile = /^(?:\+?62|0)[ -]?8[1-9]/;

function personalPlaces(text: string): readonly Place[] {
  return findPersonalData(text).map(({ kind, start, end }) => {
    const isMobile = kind === 'ACCOUNT' && mobile.test(text.slice(start, end));
    return { kind: isMobile ? 'phone' : usefulKinds[kind], start, end };
  });
}

/** Each looks at what those before it have left. */
const finders: readonly ((text: string) => readonly Place[])[] = [
  (text) => placesOf(text.matchAll(written.link), undefined),
  (text) => placesOf(text.matchAll(written.dates), 'date'),
  (text) => placesOf(text.matchAll(written.money), 'amount'),
  personalPlaces,
  (text) => placesOf(text.matchAll(written.round), 'amount'),
  (text) => placesOf(codesIn(text), 'order'),
];

function placesOf(matches: Iterable<RegExpExecArray>, kind: Fact['kind'] | undefined): readonly Place[] {
  return Array.from(matches, ({ 0: found, index: start }) => ({ kind, start, end: start + found.length }));
}
