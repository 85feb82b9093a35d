import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { widgetOutput } from '../../scripts/widget-sources.ts';

describe('what a visitor downloads', () => {
  it.each([
    ['before the chat is opened', 'widget.js', 10_000],
    ['with the chat', 'chat.js', 25_000],
  ])('%s (%s) is at most %i bytes, gzipped', (_when, file, most) => {
    const built = readFileSync(join(widgetOutput, file));
    expect(gzipSync(built, { level: 9 }).length).toBeLessThanOrEqual(most);
  });
});
