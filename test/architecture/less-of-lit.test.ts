import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/widget-sources.ts';

/** What visitors load: `scripts/vite/tidy-lit.ts` takes from Lit what none of it uses. */
const folders = ['widget/chat', 'widget/shared'];

const sources = folders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('staff/'))
    .map((file) => ({
      file: join(folder, file),
      text: readFileSync(join(projectRoot, folder, file), 'utf8'),
    })),
);

/** The names in a class's `static properties`. */
function propertiesIn(text: string): readonly string[] {
  const [, block = ''] = /static (?:override )?properties = \{([\s\S]*?)\n {2}\};/.exec(text) ?? [];
  return [...block.matchAll(/^ {4}(\w+): /gm)].map(([, name = '']) => name);
}

describe('the visitor’s part of the widget does without what it leaves out of Lit', () => {
  it.each<[string, RegExp]>([
    ['attributes that hold numbers, lists or objects', /\btype: (Number|Array|Object)\b/],
    ['defaults that do not show, and names that are symbols', /\buseDefault\b|\[Symbol[^\]]*\]: \{/],
    ['controllers that leave', /\bremoveController\b/],
    ['expressions in comments', /<!--[^>]*\$\{/],
    ['expressions as the text of a field', /\$\{[^}]*\}\s*<\/(textarea|title|style|script)>/],
    ['numbers in style sheets', /css`[^`]*\$\{\d/],
  ])('%s', (_what, pattern) => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('accessors of properties', () => {
    const all = sources.flatMap(({ file, text }) => propertiesIn(text).map((name) => ({ file, text, name })));
    expect(all.map(({ name }) => name)).toContain('menuOpen');
    expect(all.filter(({ text, name }) => new RegExp(`^ {2}[gs]et ${name}\\(`, 'm').test(text))).toEqual([]);
  });
});
