import type { Admission, Rate, RateLimiter } from '../ports/rate-limiter.ts';
import { networkOf } from './client-address.ts';
import { HttpProblem } from './problem.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Of a visitor. Pages that set one attribute after another say many things at once. */
const descriptions: Rate = { times: 60, perMs: minute };

/** How often visitors may do what costs something; `Infinity`: as often as they like. */
export interface VisitorLimits {
  /** Messages of a visitor in a minute. */
  readonly messages: number;
  /** Messages of a visitor on top of that, in ten minutes. */
  readonly messageBurst: number;
  /** Conversations that a visitor starts in an hour. */
  readonly conversations: number;
  /** Conversations that are started from one address in an hour. Thousands of phones may share an address. */
  readonly conversationsPerAddress: number;
  /** New visitors from one address in an hour. */
  readonly visitorsPerAddress: number;
  /** Files of a visitor in ten minutes. */
  readonly uploads: number;
}

/** Holds up floods. Each method throws a 429 with the wait where it is too much. */
export interface VisitorGate {
  newVisitor(address: string): Promise<void>;
  message(visitorId: string): Promise<void>;
  /** Whether a conversation may be started; it counts once it is. */
  mayStart(visitorId: string, address: string): Promise<void>;
  started(visitorId: string, address: string): Promise<void>;
  /** Says who they are, or something of themselves: pages do so at each visit. */
  describes(visitorId: string): Promise<void>;
  /** Whether a file may be sent; it counts once it has arrived. */
  mayUpload(visitorId: string): Promise<void>;
  uploaded(visitorId: string): Promise<void>;
}

export function visitorGate(limiter: RateLimiter, limits: VisitorLimits): VisitorGate {
  const messages: Rate = { times: limits.messages, perMs: minute };
  const burst: Rate = { times: limits.messageBurst, perMs: 10 * minute };
  const uploads: Rate = { times: limits.uploads, perMs: 10 * minute };
  const visitors: Rate = { times: limits.visitorsPerAddress, perMs: hour };
  const conversations = (visitorId: string, address: string): readonly (readonly [string, Rate])[] => {
    const network = networkOf(address);
    const own = [`conversation ${visitorId}`, { times: limits.conversations, perMs: hour }] as const;
    if (network === undefined) return [own];
    return [own, [`conversation from ${network}`, { times: limits.conversationsPerAddress, perMs: hour }]];
  };

  return {
    async newVisitor(address) {
      const network = networkOf(address);
      if (network === undefined) return;
      refuse('visitors from this address', await limiter.take(`visitor from ${network}`, visitors));
    },

    async message(visitorId) {
      const usual = await limiter.take(`message ${visitorId}`, messages);
      if (usual.admitted) return;
      const extra = await limiter.take(`burst ${visitorId}`, burst);
      if (!extra.admitted) refuse('messages', usual);
    },

    async mayStart(visitorId, address) {
      for (const [key, rate] of conversations(visitorId, address)) {
        refuse('new conversations', await limiter.peek(key, rate));
      }
    },

    async started(visitorId, address) {
      for (const [key, rate] of conversations(visitorId, address)) await limiter.take(key, rate);
    },

    async describes(visitorId) {
      refuse('changes of who you are', await limiter.take(`describe ${visitorId}`, descriptions));
    },

    async mayUpload(visitorId) {
      refuse('files', await limiter.peek(`upload ${visitorId}`, uploads));
    },

    async uploaded(visitorId) {
      refuse('files', await limiter.take(`upload ${visitorId}`, uploads));
    },
  };
}

/** Throws a 429 with the wait where something is not admitted. */
export function refuse(what: string, admission: Admission): void {
  if (admission.admitted) return;
  const seconds = Math.max(1, Math.ceil(admission.waitMs / 1000));
  throw new HttpProblem(429, `Too many ${what}. Try again in ${wait(seconds)}.`, {
    'retry-after': String(seconds),
  });
}

function wait(seconds: number): string {
  if (seconds <= 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
