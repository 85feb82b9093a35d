import { describe, expect, it } from 'vitest';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { id } from '../../src/protocol/ids.ts';

const adapters = [{ name: 'the system', open: systemIds }];

describe.each(adapters)('ids from $name', ({ open }) => {
  const ids = open('key');

  it('are UUIDs of version 7, never the same twice', () => {
    const made = Array.from({ length: 1000 }, () => ids.id());
    for (const one of made) expect(id.safeParse(one).success && one[14]).toBe('7');
    expect(new Set(made).size).toBe(1000);
  });

  it('come with secrets of 256 bits in base64url', () => {
    const secrets = Array.from({ length: 100 }, () => ids.secret());
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32);
    expect(new Set(secrets).size).toBe(100);
  });

  it('come with fingerprints that are the same for the same secret and key only', () => {
    const fingerprint = ids.fingerprint('secret');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(open('key').fingerprint('secret')).toBe(fingerprint);
    expect(open('other key').fingerprint('secret')).not.toBe(fingerprint);
    expect(ids.fingerprint('Secret')).not.toBe(fingerprint);
  });
});
