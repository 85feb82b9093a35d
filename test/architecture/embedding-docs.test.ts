import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/widget-sources.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const page = read('docs/embedding.md');

/** What a pattern's first group finds in these files, each once. */
function found(pattern: RegExp, ...files: readonly string[]): readonly string[] {
  return [
    ...new Set(files.flatMap((file) => [...read(file).matchAll(pattern)].map(([, name = '']) => name))),
  ];
}

const shown = ['sapa-chat', 'views/header', 'views/footer', 'views/message-list', 'later/asides'];
const offered = {
  attributes: found(/dataset\.(\w+)/g, 'widget/embed/settings.ts').map((name) => `data-${name}`),
  methods: found(/^ {2}(\w+)\(.*\): void;/gm, 'widget/embed/page-api.ts'),
  events: found(/^ {2}readonly (\w+): /gm, 'widget/embed/chat-events.ts').map((name) => `sapa:${name}`),
  parts: found(/ part="(\w+)"/g, ...shown.map((name) => `widget/chat/${name}.ts`)),
  launcher: found(/var\((--sapa-launcher-\w+)/g, 'widget/embed/launcher-styles.ts'),
};

describe.each(Object.entries(offered))('docs/embedding.md', (kind, names) => {
  it(`names all ${kind}`, () => {
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });
});

it('docs/embedding.md promises no custom property that there is not', () => {
  const known = found(/(--sapa-[\w-]+):/g, 'widget/shared/theme.ts', 'widget/chat/styles/panel.ts');
  const promised = [...page.matchAll(/`(--sapa-[\w-]+)`/g)].map(([, name = '']) => name);
  const there = [...known, ...offered.launcher];
  expect(promised.length).toBeGreaterThan(10);
  expect(promised.filter((name) => !there.includes(name))).toEqual([]);
});
