import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { widgetOutput } from '../../scripts/widget-sources.ts';

const kB = 1_024;
const languages = readdirSync(widgetOutput).filter((file) => /^locale-\w+\.js$/.test(file));

function gzipped(...files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(widgetOutput, file)), { level: 9 }).length,
    0,
  );
}

/** The file, and whatever it cannot begin without. */
function atOnce(file: string, known = new Set<string>()): readonly string[] {
  known.add(file);
  const code = readFileSync(join(widgetOutput, file), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    const next = join(dirname(file), path);
    if (!known.has(next)) atOnce(next, known);
  }
  return [...known];
}

describe('what an agent downloads', () => {
  it('is at most 75 kB before the desk is there, gzipped; dialogs and menus come behind it', () => {
    expect(gzipped(...atOnce('desk.js'))).toBeLessThanOrEqual(75 * kB);
  });
});

describe('what a visitor downloads', () => {
  it('is at most 10 kB before the chat is opened, gzipped', () => {
    expect(gzipped('widget.js')).toBeLessThanOrEqual(10 * kB);
  });

  it.each(languages)('is at most 25 kB more with the chat and its language (%s)', (language) => {
    expect(gzipped('chat.js', language)).toBeLessThanOrEqual(25 * kB);
  });
});
