import { describe, expect, it } from 'vitest';
import { drawMail } from '../../../src/engine/mail/draw-mail.ts';
import { escapeHtml } from '../../../src/engine/mail/escape-html.ts';
import { inkOn, mailColour } from '../../../src/engine/mail/mail-colour.ts';
import { mostAttempts, pauseBefore } from '../../../src/engine/mail/send-mails.ts';

const hostile = `"><script>alert(1)</script><a href='javascript:alert(2)'>&`;

describe('a mail', () => {
  it('has the same words in both parts, and none of them as markup, whoever wrote them', () => {
    const letter = {
      subject: hostile,
      intro: hostile,
      paragraphs: [hostile, 'satu\ndua'],
      button: { label: hostile, url: `https://chat.example/c#${hostile}` },
      small: hostile,
    };
    const { html, text } = drawMail(letter, { name: hostile, brandColour: hostile }, hostile);
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/<a href='javascript/);
    expect(html.split(escapeHtml(hostile))).toHaveLength(9); // seven texts, the language and a part of the address
    expect(html).toContain('satu<br>dua');
    expect(html).toContain('background:#0f5c57');
    expect(text.split(hostile)).toHaveLength(7);
  });

  it('loads nothing from anywhere', () => {
    const { html } = drawMail({ subject: 'a', intro: 'b', paragraphs: ['c'] }, shop('#123'), 'id');
    expect(html).not.toMatch(/<img|<link|<style|url\(|http/);
  });
});

function shop(brandColour: string) {
  return { name: 'Kopi Lereng', brandColour };
}

describe('the colour of a mail', () => {
  it.each([
    ['#0F5C57', '#0f5c57', '#ffffff'],
    ['#fc0', '#ffcc00', '#000000'],
    ['oklch(0.5 0.1 180)', '#0f5c57', '#ffffff'],
    ['#777777', '#777777', '#000000'],
  ])('of %s is %s, with %s on it', (brand, colour, ink) => {
    expect(mailColour(brand)).toBe(colour);
    expect(inkOn(colour)).toBe(ink);
  });
});

it('waits twice as long before each further try, at most an hour, and half of it is chance', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => pauseBefore(attempts, () => 1) / 1_000);
  expect(longest).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  expect(pauseBefore(3, () => 0)).toBe(60_000);
  const all = Array.from({ length: mostAttempts - 1 }, (_, at) => pauseBefore(at + 1, () => 0.5));
  const hours = all.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(15);
  expect(hours).toBeLessThan(26);
});
