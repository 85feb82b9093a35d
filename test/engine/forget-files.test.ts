import { expect, it } from 'vitest';
import { memoryFileStore } from '../../src/adapters/memory/file-store.ts';
import { forgetOldFiles } from '../../src/engine/forget-files.ts';
import { thumbnailName } from '../../src/engine/shared-files.ts';
import { fakeClock } from '../support/fake-clock.ts';

const day = 86_400_000;

/** As `ids.id()` makes them at this time. */
function idAt(ms: number, n: number): string {
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`;
}

it('takes away what was kept too long, with its small image, and nothing else', async () => {
  const clock = fakeClock();
  const files = memoryFileStore();
  const old = Array.from({ length: 600 }, (_, n) => idAt(clock.now() - 91 * day, n));
  const young = idAt(clock.now() - 89 * day, 1);
  for (const name of [...old, young]) {
    await files.put(name, Buffer.from('x'));
    await files.put(thumbnailName(name), Buffer.from('x'));
  }
  await forgetOldFiles({ files, clock }, 90 * day);
  expect(await files.oldest(10)).toEqual([young, thumbnailName(young)]);
  await forgetOldFiles({ files, clock }, Infinity);
  expect(await files.oldest(10)).toHaveLength(2);
});
