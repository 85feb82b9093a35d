import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { openMailer } from '../../src/adapters/smtp/mailer.ts';
import { leaveContact } from '../../src/engine/leave-contact.ts';
import type { Contact } from '../../src/protocol/contact.ts';
import type { EventOf } from '../../src/protocol/events.ts';
import { type MailSink, openMailSink } from './mail-sink.ts';
import { openShop, type Shop, type ShopOptions } from './shop.ts';
import type { ShopAgent } from './shop-agent.ts';
import type { ShopVisitor } from './shop-visitor.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const saturdayNight = Date.parse('2026-11-21T23:00:00+07:00');
export const rina = { name: 'Rina', email: 'rina@example.com' };

/** A mail server for the tests of one file, before each of them empty and willing. */
export function useMailSink(): Omit<MailSink, 'close'> {
  let sink: MailSink;
  beforeAll(async () => {
    sink = await openMailSink();
  });
  afterAll(() => sink.close());
  beforeEach(() => {
    sink.mood = 'takes';
    sink.mails.splice(0);
  });
  return {
    get url() {
      return sink.url;
    },
    get mails() {
      return sink.mails;
    },
    get mood() {
      return sink.mood;
    },
    set mood(mood) {
      sink.mood = mood;
    },
  };
}

/** A shop that nobody is in, with a mail server. */
export function openMailingShop({ url }: Pick<MailSink, 'url'>, options: ShopOptions = {}): Promise<Shop> {
  const mailer = openMailer({ url, from: 'halo@kopilereng.example', timeoutMs: 5_000 });
  return openShop({ openedAt: saturdayNight, mailer, ...options });
}

/** Somebody who came when nobody was there. */
export async function visitorWhoLeft(
  shop: Shop,
  contact: Contact = rina,
  locale = 'id',
): Promise<ShopVisitor> {
  const visitor = await shop.visitor(locale);
  await visitor.says(locale === 'id' ? 'saya mau ngomong sama manusia' : 'I want to talk to a human');
  await leaveContact(shop.deps, await visitor.conversation(), {
    contact,
    message: { messageId: 'left-1', text: 'Paket saya belum sampai, tolong dibalas ya' },
  });
  await shop.settled();
  return visitor;
}

/** Ben answers what was left, without its ever having rung. */
export async function answered(
  shop: Shop,
  visitor: ShopVisitor,
  text = 'Halo Kak Rina, paketnya sampai besok.',
): Promise<ShopAgent> {
  const ben = await shop.agent('Ben');
  expect(await ben.has(visitor)).toBe(false);
  await ben.claims(visitor);
  await ben.says(visitor, text);
  return ben;
}

/** What became of the mails to this visitor. */
export async function mailsOf(shop: Shop, visitor: ShopVisitor): Promise<readonly EventOf<'reply-mailed'>[]> {
  const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 1_000);
  return events.filter((event) => event.type === 'reply-mailed');
}

/** The token in a mail's link. */
export function tokenIn(text = ''): string {
  return /\/c#([\w-]+)/.exec(text)?.[1] ?? '';
}
