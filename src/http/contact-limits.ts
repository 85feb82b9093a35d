import type { Rate, RateLimiter } from '../ports/rate-limiter.ts';
import { networkOf } from './client-address.ts';
import { refuse } from './visitor-limits.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Holds up whoever would have us write to strangers, or tries links out. Each method throws a 429 with the wait. */
export interface ContactLimits {
  contact(visitorId: string): Promise<void>;
  transcript(visitorId: string, to: string, address: string): Promise<void>;
  link(address: string): Promise<void>;
}

const contacts: Rate = { times: 20, perMs: hour };
const transcripts: Rate = { times: 3, perMs: hour };
const transcriptsTo: Rate = { times: 5, perMs: day };
const transcriptsFrom: Rate = { times: 30, perMs: hour };
const links: Rate = { times: 60, perMs: hour };

export function contactLimits(limiter: RateLimiter): ContactLimits {
  const take = async (what: string, key: string, rate: Rate) => refuse(what, await limiter.take(key, rate));
  const takeFrom = async (what: string, key: string, address: string, rate: Rate) => {
    const network = networkOf(address);
    if (network !== undefined) await take(what, `${key} from ${network}`, rate);
  };

  return {
    contact: (visitorId) => take('contact details', `contact ${visitorId}`, contacts),

    async transcript(visitorId, to, address) {
      await take('copies of conversations', `transcript ${visitorId}`, transcripts);
      await takeFrom('copies of conversations', 'transcript', address, transcriptsFrom);
      await take('copies to this address', `transcript to ${to.toLowerCase()}`, transcriptsTo);
    },

    link: (address) => takeFrom('links', 'link', address, links),
  };
}
