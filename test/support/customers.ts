import { createHmac } from 'node:crypto';
import { type HttpShop, openHttpShop } from './http-shop.ts';
import { signToken } from './sign-token.ts';

/** What the shop and we share. */
export const secret = 'a secret that the shop shares with us';
/** What proves an identifier. */
export const hash = (identifier: string) => createHmac('sha256', secret).update(identifier).digest('hex');

/** A shop that can tell customers from strangers. */
export const openIdentifying = (settings: Record<string, string> = { IDENTITY_SECRET: secret }) =>
  openHttpShop(undefined, undefined, settings);

/** A token of the customer c-1, good for ten minutes. */
export async function tokenIn({ shop }: HttpShop, claims: object = {}): Promise<string> {
  const exp = Math.floor(shop.clock.now() / 1000) + 600;
  return signToken({ sub: 'c-1', aud: 'default', exp, name: 'Rina Wulandari', ...claims }, secret);
}

export const identity = '/v1/visitors/me/identity';
export const attributes = '/v1/visitors/me/attributes';

/** A visitor with a conversation in which they have said something. */
export async function talking(http: HttpShop, text = 'halo') {
  const headers = await http.visitor();
  const { body } = await http.call('POST', '/v1/conversations', { headers });
  const path = `/v1/conversations/${body.conversationId}`;
  await http.call('POST', `${path}/messages`, { headers, body: { messageId: 'm', text } });
  await http.shop.settled();
  return { headers, path, conversationId: String(body.conversationId) };
}
