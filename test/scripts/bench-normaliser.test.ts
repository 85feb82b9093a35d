import { describe, expect, it } from 'vitest';
import type { Row } from '../../scripts/bench/labelled-data.ts';
import { measureRules, type RuleFigures } from '../../scripts/bench/normaliser-figures.ts';

const train: readonly Row[] = [
  ['berapa ongkir ke bandung', 'cost'],
  ['berapa harga kirim', 'cost'],
  ['bagaimana bayar', 'payment'],
  ['bagaimana cara bayar pesanan', 'payment'],
  ['kapan dikirim', 'time'],
  ['kapan barangnya sampai', 'time'],
];

function without(rule: string, asked: readonly Row[]): RuleFigures | undefined {
  return measureRules([{ train, asked, seed: 1 }]).find((figures) => figures.rule === rule);
}

describe('npm run bench -- normaliser', () => {
  it('counts what only comes out right with a rule', () => {
    const asked: readonly Row[] = [
      ['brp', 'cost'],
      ['kapan', 'time'],
    ];
    const figures = without('spellings: abbreviated', asked);
    expect(figures).toMatchObject({ touched: 0.5, accuracy: 1, without: 0.5, gained: 1, lost: 0 });
    expect(figures?.surprise).toBeGreaterThan(0.2);
  });

  it('finds nothing in a rule that no message needs', () => {
    expect(without('elongation', [['kapan', 'time']])).toMatchObject({
      touched: 0,
      gained: 0,
      surprise: 0,
      error: 0,
    });
  });

  it('leaves out each rule once', () => {
    const rules = measureRules([{ train, asked: [['KAPAN', 'time']], seed: 1 }]).map(({ rule }) => rule);
    expect(rules).toContain('small letters');
    expect(new Set(rules).size).toBe(rules.length);
  });
});
