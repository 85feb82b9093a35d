import { afterEach, expect, it } from 'vitest';
import { reported } from './chat/reported.ts';

const address = location.href;

afterEach(() => {
  history.replaceState(null, '', address);
  document.body.replaceChildren();
});

it('the chat in a frame leaves out a site that cannot be, and understands en_US', async () => {
  const faults = reported();
  history.replaceState(null, '', '?site=Toko%20Dua&locale=en_US&brand=%23123456');
  await import('../../widget/pages/embed.ts');
  const chat = document.querySelector('sapa-chat');
  expect(['site', 'locale', 'brand'].map((name) => chat?.getAttribute(name))).toEqual([
    null,
    'en-US',
    '#123456',
  ]);
  expect(document.documentElement.lang).toBe('en-US');
  expect(faults).toEqual([expect.stringContaining('site=Toko Dua: expected lower-case letters')]);
});
