import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/adapters/openai/visible-text.ts';

describe('what is shown of what a model wrote', () => {
  it.each([
    ['an answer as it is', 'Halo Kak', 'Halo Kak'],
    ['nothing of its reasoning', '<think>hm {</think>\n\nHalo', 'Halo'],
    ['nothing of reasoning under another name', '<Thinking>hm</Thinking>Halo<thought>a</thought>', 'Halo'],
    ['nothing of reasoning in the middle', 'Halo <think>hm</think>Kak', 'Halo Kak'],
    ['nothing of reasoning without a beginning', 'hm, hm</think>Halo', 'Halo'],
    ['nothing of reasoning without an end', 'Halo <think>hm', 'Halo '],
    ['other tags', '<b>Halo</b> 1 < 2', '<b>Halo</b> 1 < 2'],
    ['a replacement for half a character', 'Halo \uD83D', 'Halo \uFFFD'],
  ])('is %s', (_what, written, shown) => {
    expect(visibleText(written, 'whole')).toBe(shown);
  });

  it.each([
    ['a tag that may have begun', 'Halo <', 'Halo '],
    ['a tag that has begun', 'Halo </thin', 'Halo '],
    ['half a character', 'Halo \uD83D', 'Halo '],
  ])('leaves %s for later while more may come', (_what, written, shown) => {
    expect(visibleText(written, 'growing')).toBe(shown);
  });

  it('is the beginning of the whole wherever it is cut', () => {
    const whole = '<think>a < b 🙏</think>  Halo 🙏, 1 < 2 <i>x</i> <thinking>no</thinking>ya<thought>…';
    const last = visibleText(whole, 'whole');
    for (let cut = 0; cut <= whole.length; cut += 1) {
      expect(last.startsWith(visibleText(whole.slice(0, cut), 'growing'))).toBe(true);
    }
  });
});
