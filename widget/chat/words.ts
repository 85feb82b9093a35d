import type { ReactiveControllerHost } from 'lit';
import { fetchTexts, pickLanguage } from '../shared/locales/locales.ts';
import type { Texts } from '../shared/locales/texts.ts';

/** How long to wait after a language could not be fetched, in ms. */
const again = 3_000;

/** The texts of the language that an element is to speak. */
export class Words {
  readonly #host: ReactiveControllerHost;
  #language = '';
  #texts: Texts | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What it need not fetch, having been given it. */
  know(language: string, texts: Texts): void {
    this.#language = language;
    this.#texts = texts;
  }

  /** The texts for the locale, once they are here; until then those of the language before, and none at first. */
  in(locale: string): Texts | undefined {
    const language = pickLanguage(locale);
    if (language !== this.#language) void this.#fetch(language);
    return this.#texts;
  }

  async #fetch(language: string): Promise<void> {
    this.#language = language;
    const texts = await fetchTexts(language).catch(() => undefined);
    if (this.#language !== language) return;
    if (texts !== undefined) this.#texts = texts;
    else {
      await new Promise((resolve) => setTimeout(resolve, again));
      this.#language = '';
    }
    this.#host.requestUpdate();
  }
}
