import { browserClock } from '../../shared/clock.ts';
import type { DeskPorts, Keep } from './ports.ts';

/** The ports as the browser has them. */
export function browserPorts(): DeskPorts {
  return {
    fetch: (input, init) => fetch(input, init),
    clock: browserClock,
    keep: tabKeep,
    newId: () => crypto.randomUUID(),
    random: Math.random,
  };
}

/** Session storage: tabs do not share drafts. Where the browser refuses it nothing is kept, and the desk works all the same. */
const tabKeep: Keep = {
  read(key) {
    try {
      return sessionStorage.getItem(`sapa-desk:${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key, text) {
    try {
      if (text === '') sessionStorage.removeItem(`sapa-desk:${key}`);
      else sessionStorage.setItem(`sapa-desk:${key}`, text);
    } catch {
      // Full or forbidden: the text still stands in the box.
    }
  },
};
