import { expect, it } from 'vitest';
import { plainText } from '../../src/bot/plain-text.ts';

it.each([
  ['Mulai **Rp9.000** ke Bandung.', 'Mulai Rp9.000 ke Bandung.'],
  [
    'Lihat [pesanan](https://shop.example/orders).\n\n- satu\n- dua\n',
    'Lihat pesanan (https://shop.example/orders).\n\n- satu\n- dua',
  ],
  ['Tulis ke [halo@shop.example](mailto:halo@shop.example).', 'Tulis ke halo@shop.example.'],
  ['[https://shop.example](https://shop.example)', 'https://shop.example'],
  ['2 ** 3 [x] (y)', '2 ** 3 [x] (y)'],
])('an agent would type "%s" as "%s"', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
