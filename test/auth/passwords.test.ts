import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../src/auth/passwords.ts';

const password = 'kopi lereng 2026 ☕';
const stored = await hashPassword(password);

/** From the tests of the reference implementation, https://github.com/P-H-C/phc-winner-argon2. */
const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

describe('a password', () => {
  it('is stored as argon2id in PHC format, 19 MiB and 2 passes, with 16 bytes of salt and 32 of hash', () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  it('is stored differently each time', async () => {
    expect(await hashPassword(password)).not.toBe(stored);
  });

  it('opens what it closed', async () => {
    expect(await verifyPassword(password, stored)).toBe(true);
  });

  it.each([
    ['another one', 'kopi lereng 2025 ☕'],
    ['nothing', ''],
    ['another case', 'Kopi lereng 2026 ☕'],
    ['one space more', `${password} `],
    ['its beginning', password.slice(0, -1)],
    ['what is stored', stored],
    ['something very long', 'k'.repeat(100_000)],
  ])('is not %s', async (_what, wrong) => {
    expect(await verifyPassword(wrong, stored)).toBe(false);
  });

  it('is the same on every keyboard that shows the same', async () => {
    expect(await verifyPassword('cafe\u0301 \ufb01', await hashPassword('caf\u00e9 fi'))).toBe(true);
  });

  it('may be empty where somebody hashed that, and is then not everything', async () => {
    const empty = await hashPassword('');
    expect(await verifyPassword('', empty)).toBe(true);
    expect(await verifyPassword('x', empty)).toBe(false);
  });

  it('opens what another implementation stored, at a cost of its own', async () => {
    expect(await verifyPassword('password', reference)).toBe(true);
    expect(await verifyPassword('Password', reference)).toBe(false);
  });

  it.each([
    '',
    'plain',
    '$2b$12$abcdefghijklmnopqrstuv',
    stored.replace('argon2id', 'argon2i'),
    `${stored}$x`,
  ])('cannot be compared with "%s", which is a fault and not a wrong password', async (broken) => {
    await expect(verifyPassword(password, broken)).rejects.toThrow('PHC');
  });
});
