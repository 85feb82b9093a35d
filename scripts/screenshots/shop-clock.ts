import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright';
import { settle } from './demo-shop.ts';

const second = 1000;
const day = 86_400 * second;
/** Jakarta is this far ahead of UTC, all year. */
const jakarta = 7 * 3600 * second;

/** The time in the demo shop: a Monday morning whenever the pictures are taken, so that people are there. */
export class ShopClock {
  readonly #file: string;
  #shift: number;

  /** Keeps how far it is ahead in a file of this folder. */
  constructor(folder: string) {
    this.#file = join(folder, 'clock');
    this.#shift = nextMonday(Date.now()) - Date.now();
    this.#write();
  }

  /** What Node has to be given so that a server goes by this clock. */
  get flags(): readonly string[] {
    const url = pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts'));
    url.searchParams.set('file', this.#file);
    return ['--import', url.href];
  }

  now(): number {
    return Date.now() + this.#shift;
  }

  /** Lets so many seconds pass at once. */
  async pass(seconds: number): Promise<void> {
    this.#shift += seconds * second;
    this.#write();
    await settle();
  }

  /** Has the pages of a browser go by it as well. */
  async setIn(context: BrowserContext): Promise<void> {
    await context.addInitScript((shift) => {
      const RealDate = Date;
      const now = () => RealDate.now() + shift;
      globalThis.Date = new Proxy(RealDate, {
        construct: (_target, given) => Reflect.construct(RealDate, given.length === 0 ? [now()] : given),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
    }, this.#shift);
  }

  #write(): void {
    writeFileSync(this.#file, String(this.#shift));
  }
}

/** The next Monday at 9:52 in Jakarta, Unix ms. */
function nextMonday(from: number): number {
  const midnight = Math.floor((from + jakarta) / day) * day;
  // The first day of the era was a Thursday.
  const weekday = (midnight / day + 3) % 7;
  return midnight - jakarta + (7 - weekday) * day + (9 * 60 + 52) * 60 * second;
}
