import { browserClock } from '../../shared/clock.ts';
import type { StudioPorts } from './ports.ts';

/** The ports as the browser has them. */
export function browserPorts(): StudioPorts {
  return { fetch: (input, init) => fetch(input, init), clock: browserClock, random: Math.random };
}
