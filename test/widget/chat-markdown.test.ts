import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, safeHref } from '../../widget/shared/markdown.ts';
import { renderMarkdown, renderPlain } from '../../widget/shared/render-markdown.ts';

function drawn(text: string, how: typeof renderMarkdown = renderMarkdown): HTMLElement {
  const place = document.createElement('div');
  render(how(text), place);
  return place;
}

/** The elements without Lit's own comments. */
function markup(place: HTMLElement): string {
  return place.innerHTML.replace(/<!--.*?-->/g, '').replace(/ (target|rel)="[^"]*"/g, '');
}

describe('the Markdown of answers', () => {
  it.each([
    ['a paragraph', 'Halo Kak', '<p>Halo Kak</p>'],
    ['paragraphs', 'Satu\n\nDua', '<p>Satu</p><p>Dua</p>'],
    ['lines of a paragraph', 'Satu\nDua', '<p>Satu<br>Dua</p>'],
    ['bold', 'sampai **7 hari** kerja', '<p>sampai <strong>7 hari</strong> kerja</p>'],
    ['a list', '- satu\n- **dua**', '<ul><li>satu</li><li><strong>dua</strong></li></ul>'],
    ['a list after its introduction', 'Ongkir:\n- Jawa', '<p>Ongkir:</p><ul><li>Jawa</li></ul>'],
    ['a list with empty lines in it', '- satu\n\n- dua', '<ul><li>satu</li><li>dua</li></ul>'],
    ['a numbered list', '3. tuang\n4. tunggu', '<ol start="3"><li>tuang</li><li>tunggu</li></ol>'],
    [
      'a link',
      'lihat [katalog](https://a.example/k)',
      '<p>lihat <a href="https://a.example/k">katalog</a></p>',
    ],
    [
      'a bare address',
      'di https://a.example/x.',
      '<p>di <a href="https://a.example/x">https://a.example/x</a>.</p>',
    ],
    ['a mail address', 'ke a@b.example', '<p>ke <a href="mailto:a@b.example">a@b.example</a></p>'],
    [
      'a link in bold',
      '**[k](https://a.example/)**',
      '<p><strong><a href="https://a.example/">k</a></strong></p>',
    ],
    ['asterisks that mean nothing', '2 ** 3 * 4', '<p>2 ** 3 * 4</p>'],
    ['brackets that mean nothing', 'a [b] (c)', '<p>a [b] (c)</p>'],
  ])('draws %s', (_what, text, expected) => {
    expect(markup(drawn(text))).toBe(expected);
  });

  it.each([
    '<img src=x onerror="document.title=1">',
    '<script>document.title=1</script>',
    '**<b onclick=alert(1)>x</b>**',
    '- <iframe src="https://evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '![x](https://evil.example/p?d=1)<svg onload=alert(1)>',
    '</p><style>*{display:none}</style>',
  ])('shows %s as text', (text) => {
    for (const place of [drawn(text), drawn(text, renderPlain)]) {
      const allowed = new Set(['P', 'UL', 'LI', 'STRONG', 'A', 'BR']);
      expect([...place.querySelectorAll('*')].filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
      expect(place.textContent).toContain('<');
    }
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'https://',
    '',
  ])('makes no link to %j', (address) => {
    expect(safeHref(address)).toBeUndefined();
    expect(drawn(`[tekan](${address})`).querySelector('a')).toBeNull();
  });

  it('opens links apart from the page, telling the other side nothing', () => {
    const link = drawn('[k](https://a.example/)').querySelector('a');
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer nofollow' });
  });

  it('leaves what people type as it is, but for addresses', () => {
    expect(markup(drawn('**kak** - 1\nhttps://a.example/', renderPlain))).toBe(
      '<p>**kak** - 1<br><a href="https://a.example/">https://a.example/</a></p>',
    );
  });

  it('reads 40,000 characters of marks in a moment', () => {
    const began = performance.now();
    for (const text of ['*', '[', '**a', '**a** ', '[a](', '- ', 'a@', 'a', 'http://a.b '].map((mark) =>
      mark.repeat(40_000 / mark.length),
    )) {
      parseMarkdown(text);
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
