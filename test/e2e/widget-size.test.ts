import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('what a visitor downloads', () => {
  it('is at most 10 kB before the chat is opened, gzipped', () => {
    expect(gzipped('widget.js')).toBeLessThanOrEqual(10 * kB);
  });

  it.each(languages)('is at most 25 kB more with the chat and its language (%s)', (language) => {
    expect(gzipped('chat.js', language)).toBeLessThanOrEqual(25 * kB);
  });
});
