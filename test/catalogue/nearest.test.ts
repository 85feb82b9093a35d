import { expect, it } from 'vitest';
import { nearestWord } from '../../src/catalogue/nearest.ts';

const allowed = ['title', 'department', 'handoff', 'not', 'orders/order-status', 'orders/cancel-order'];

it.each([
  ['titel', 'title'],
  ['Department', 'department'],
  ['hand-off', 'handoff'],
  ['nto', 'not'],
  ['orders/cancel', 'orders/cancel-order'],
  ['order/status', 'orders/order-status'],
])('takes "%s" for "%s"', (word, nearest) => {
  expect(nearestWord(word, allowed)).toBe(nearest);
});

it.each(['', 'colour', 'payment/methods'])('takes "%s" for nothing that is allowed', (word) => {
  expect(nearestWord(word, allowed)).toBeUndefined();
});
