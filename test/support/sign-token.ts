import { createHmac } from 'node:crypto';

/** A JWT under HS256, as a customer's server makes it. Written by hand, so that what reads it is judged by another. */
export async function signToken(claims: object, secret: string): Promise<string> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
