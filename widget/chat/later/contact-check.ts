import type { LeftBehind, Trouble } from './left-behind.ts';

export type Field = 'name' | 'email' | 'phone' | 'message';

export const fields: readonly Field[] = ['name', 'email', 'phone', 'message'];

/** Where the words about a trouble stand; elsewhere it is nobody's field. */
export const fieldOf: Readonly<Partial<Record<Trouble, Field>>> = {
  'nothing-given': 'email',
  email: 'email',
  phone: 'phone',
  message: 'message',
  'too-long': 'message',
};

/**
 * Everything that the server would not take. It checks all of it again, but of what it says only the first fault is read:
 * so that each wrong field is named, this asks for the same (`src/protocol/contact.ts`).
 */
export function troublesIn(
  { email, phone, message }: LeftBehind,
  wanted: 'optional' | 'required',
): readonly Trouble[] {
  const troubles: Trouble[] = [];
  if (email === undefined && phone === undefined) troubles.push('nothing-given');
  if (email !== undefined && !isAddress(email)) troubles.push('email');
  if (phone !== undefined && !isNumber(phone)) troubles.push('phone');
  if (wanted === 'required' && message === undefined) troubles.push('message');
  return troubles;
}

function isAddress(email: string): boolean {
  const [local = '', host = '', ...more] = email.split('@');
  return (
    more.length === 0 &&
    /^[\w'+.-]*[\w+-]$/.test(local) &&
    !/^\.|\.\./.test(local) &&
    /^(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i.test(host)
  );
}

/** As people write it; without a country code it is an Indonesian one. */
function isNumber(phone: string): boolean {
  const digits = phone.replace(/^\(\s*\+/, '+(').replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '');
  const abroad = /^(?:\+|00)(?!62)[1-9]\d{6,14}$/;
  const here = /^(?:\+620*|0062|62|0)[2-9]\d{7,11}$/;
  return abroad.test(digits) || here.test(digits);
}
