import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/bot/gate/fold.ts';
import { takeIdentifiers } from '../../../src/bot/gate/identifiers.ts';
import { quantitiesOf } from '../../../src/bot/gate/quantities.ts';
import { keyOf } from '../../../src/bot/gate/quantity.ts';

const read = (text: string) => quantitiesOf(takeIdentifiers(fold(text)).rest).map(keyOf);
const codes = (text: string) => takeIdentifiers(fold(text)).identifiers.map(({ code }) => code);

describe('a number', () => {
  it.each([
    [
      'money',
      'money 25000',
      [
        'Rp25.000',
        'Rp 25.000',
        'Rp25,000',
        'IDR 25000',
        'Rp25rb',
        '25rb',
        '25 ribu',
        '25k',
        'dua puluh lima ribu',
        'twenty five thousand',
        'Rp２５.０００',
        'Rp٢٥٬٠٠٠'.replace('٬', '.'),
      ],
    ],
    ['millions', 'money 1500000', ['Rp1.500.000', 'Rp1,5 juta', '1.5 million', '1,5jt', 'Rp1.500.000,00']],
    ['hundreds', 'money 125000', ['seratus dua puluh lima ribu', 'one hundred twenty five thousand']],
    ['a share', 'percent 10', ['10%', '10 %', '10 persen', 'sepuluh persen', 'ten percent']],
    ['a fraction of a share', 'percent 0.1', ['0,1%', '0.1 percent']],
    ['a day', 'minutes 1440', ['24 jam', '1 hari', 'sehari', '1 day', '24 hours', '24-hour']],
    ['two weeks', 'minutes 20160', ['14 hari', '2 minggu', 'two weeks', 'dua minggu', '14-day']],
    ['two days', 'minutes 2880', ['2×24 jam', '2x24 jam', '48 hours', '2 hari']],
    ['working days', 'workdays 3', ['3 hari kerja', '3 working days', 'three business days']],
    ['a year', 'months 12', ['12 bulan', 'setahun', '1 tahun', '12-month']],
    ['a time', 'clock 840', ['14.00', '14:00', 'pukul 14.00', 'jam 2 siang', '2 pm', '2pm', 'jam 14']],
    ['an evening', 'clock 1260', ['21.00', 'jam 9 malam', '9 pm', '9 in the evening']],
    ['weight', 'grams 500', ['500 g', '500g', '0,5 kg', '500 gram']],
    ['heat', 'celsius 92', ['92 °C', '92°C']],
    ['a date', 'date 20270630', ['30 Juni 2027', 'June 30, 2027', '30/6/2027', '30/06/2027', '2027-06-30']],
    ['a count', 'plain 1000.5', ['1.000,5', '1,000.5']],
  ])('is %s however it is written', (_what, key, texts) => {
    for (const text of texts) expect([text, read(text)]).toEqual([text, [key]]);
  });

  it.each([
    ['3–7 hari', ['minutes 4320', 'minutes 10080']],
    ['3 sampai 7 hari kerja', ['workdays 3', 'workdays 7']],
    ['Rp14.000–20.000', ['money 14000', 'money 20000']],
    ['14–20 ribu', ['money 14000', 'money 20000']],
    ['1, 2 atau 4 minggu', ['minutes 10080', 'minutes 20160', 'minutes 40320']],
    ['hari ke-7 sampai ke-30', ['minutes 10080', 'minutes 43200']],
    ['15–25%', ['percent 15', 'percent 25']],
  ])('shares its unit: %s', (text, keys) => {
    expect(read(text)).toEqual(keys);
  });

  it.each([
    ['V60', ['v60']],
    ['pesanan INV-7781 ya', ['inv-7781']],
    ['0812-3456-7890', ['081234567890']],
    ['+62 812 3456 7890', ['081234567890']],
    ['BCA 123 456 7890', ['1234567890']],
    ['Rp1.500.000, 08.00–21.00, 15g, 2x24, 7th', []],
  ])('that names one thing is no quantity: %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
