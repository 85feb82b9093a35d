import type { Site } from '../../src/protocol/visitor-rest.ts';
import { call } from '../shared/http.ts';

/** How long a launcher that hides at closing time trusts what it was told, in ms. */
const looksAgainAfter = 300_000;

/** Shows the button while some department is open or somebody needs it, and hides it else. */
export class Hours {
  readonly #host: HTMLElement;
  readonly #server: string;
  readonly #isNeeded: () => boolean;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, server: string, isNeeded: () => boolean) {
    this.#host = host;
    this.#server = server;
    this.#isNeeded = isNeeded;
  }

  /** Looks now, and again now and then as long as the button is on the page. */
  async look(): Promise<void> {
    this.stop();
    if (!this.#host.isConnected) return;
    this.#next = setTimeout(() => void this.look(), looksAgainAfter);
    if (!this.#isNeeded()) {
      const isOpen = await isAnyOpen(this.#server);
      // The visitor may have begun to need it while the server was asked.
      this.#host.hidden = !isOpen && !this.#isNeeded();
    } else this.#host.hidden = false;
  }

  stop(): void {
    clearTimeout(this.#next);
  }
}

/** Whether some department is open now, or anybody can be reached there; also where the server does not say. */
async function isAnyOpen(server: string): Promise<boolean> {
  try {
    const response = await call((...request) => globalThis.fetch(...request), {
      method: 'GET',
      url: new URL('v1/site', server).href,
    });
    const { departments }: Pick<Site, 'departments'> = await response.json();
    return departments.some(({ open }) => open);
  } catch {
    return true;
  }
}
