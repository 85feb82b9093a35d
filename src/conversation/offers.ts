import type { Offer } from '../protocol/waiting.ts';
import type { Say } from './moment.ts';

type Notice = ReturnType<Say>;

/** What a visitor can do instead of waiting on; each is a key of `_replies.yaml` too, where the button's words stand. */
const offers: readonly Offer[] = ['leave-contact', 'call-back', 'stay-with-bot'];

/** Whether this notice tells a waiting visitor what they can do instead: once is enough. */
export function comesWithOffers(notice: string): boolean {
  return notice === 'queue-delayed' || notice === 'handoff-closed' || notice === 'handoff-nobody';
}

/** A notice that it takes longer, with buttons for what the visitor can do instead. */
export function withOffers(notice: Notice, language: string, say: Say): Notice {
  return { ...notice, quickReplies: offers.map((offer) => ({ text: say(offer, language).text, offer })) };
}
