import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/bot/conversation-facts.ts';

describe('the page that a chat was opened on', () => {
  it.each([
    ['https://shop.example/produk/gayo', '/produk/gayo'],
    ['https://shop.example/order?token=s3cret&email=a@b.example#pin=1234', '/order'],
    ['https://ana:secret@shop.example/a', '/a'],
    ['https://shop.example/kopi%20susu', '/kopi susu'],
    [`https://shop.example/${'a'.repeat(500)}`, `/${'a'.repeat(199)}`],
  ])('%s is told by its path', (pageUrl, path) => {
    expect(pathOf(pageUrl)).toBe(path);
  });

  it.each([undefined, '', 'not an address', 'javascript:alert(1)', 'https://shop.example/%ff'])(
    'is not told where it is none: %s',
    (pageUrl) => {
      expect(pathOf(pageUrl)).toBeUndefined();
    },
  );
});
