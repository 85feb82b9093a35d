/** What the owner of the page says on the script tag. */
export interface Settings {
  /** The server's address, ending in `/`. */
  readonly server: string;
  /** `data-locale`, or else the page's language. */
  readonly locale: string;
  /** `data-label`: the words on the launcher. */
  readonly label: string;
  /** `data-side`: the corner, `left` or `right`. */
  readonly side: 'left' | 'right';
  /** `data-brand`: `#rrggbb`, for the launcher; once open, the site's settings say. */
  readonly brand: string | undefined;
}

const labels: Readonly<Record<string, string>> = { en: 'Chat now', id: 'Chat Sekarang' };

/** The settings on the tag; the server is where the script came from. */
export function readSettings({ src, dataset }: HTMLScriptElement): Settings {
  const locale = dataset.locale || document.documentElement.lang || navigator.language || 'id';
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return {
    server: new URL('./', src).href,
    locale,
    label: dataset.label || labels[language] || 'Chat Sekarang',
    side: dataset.side === 'left' ? 'left' : 'right',
    brand: dataset.brand,
  };
}
