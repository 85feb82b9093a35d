import type { Deps } from './deps.ts';

/** Looked at in one go. */
const batch = 500;

/**
 * Takes away the files that were kept longer than `keepMs`. The messages that they were in stay, and say what there was.
 * What fails is tried again the next time.
 */
export async function forgetOldFiles(
  { files, clock }: Pick<Deps, 'files' | 'clock'>,
  keepMs: number,
): Promise<void> {
  const before = clock.now() - keepMs;
  for (;;) {
    const names = await files.oldest(batch);
    const old = names.filter((name) => madeAt(name) < before);
    for (const name of old) await files.remove(name);
    if (old.length < batch) return;
  }
}

/** A file's name begins with the UUID version 7 that it was given, and so with a time (RFC 9562), Unix ms. */
function madeAt(name: string): number {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(name) ?? [];
  return high === undefined ? Infinity : Number.parseInt(`${high}${low}`, 16);
}
