import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** RFC 9106's second recommended choice with less memory and more passes: 19 MiB, 2 passes (OWASP's minimum). */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** A password as it is stored: argon2id in the PHC string format, with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** Whether a password is the one that was hashed; compares in constant time. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const found = phc.exec(stored)?.groups;
  if (found === undefined) throw new Error('A stored password hash is not argon2id in PHC format');
  const tag = Buffer.from(found.tag ?? '', 'base64');
  const salt = Buffer.from(found.salt ?? '', 'base64');
  const candidate = await tagOf(password, salt, {
    memory: Number(found.memory),
    passes: Number(found.passes),
    parallelism: Number(found.parallelism),
    tagLength: tag.length,
  });
  return timingSafeEqual(candidate, tag);
}

const phc =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[^$]+)\$(?<tag>[^$]+)$/;

function tagOf(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism, tagLength }: Record<keyof typeof cost, number>,
): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  return derive('argon2id', { message, nonce, parallelism, tagLength, memory, passes });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
