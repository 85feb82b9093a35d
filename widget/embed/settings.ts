/** What the owner of the page says on the script tag. */
export interface Settings {
  /** The server's address, ending in `/`. */
  readonly server: string;
  /** `data-locale`, or else the page's language. */
  readonly locale: string;
  /** `data-label`: the words on the launcher. */
  readonly label: string;
  /** What is behind the label where there is something to read. */
  readonly unread: (count: number) => string;
  /** `data-side`: the corner, `left` or `right`. */
  readonly side: 'left' | 'right';
  /** `data-brand`: `#rrggbb`, for the launcher; once open, the site's settings say. */
  readonly brand: string | undefined;
}

type Words = Pick<Settings, 'label' | 'unread'>;

const indonesian: Words = { label: 'Chat Sekarang', unread: (count) => `${count} pesan belum dibaca` };
const english: Words = {
  label: 'Chat now',
  unread: (count) => `${count} unread ${count === 1 ? 'message' : 'messages'}`,
};

/** The settings on the tag; the server is where the script came from. */
export function readSettings({ src, dataset }: HTMLScriptElement): Settings {
  const locale = dataset.locale || document.documentElement.lang || navigator.language || 'id';
  const words = locale.toLowerCase().split('-')[0] === 'en' ? english : indonesian;
  return {
    server: new URL('./', src).href,
    locale,
    label: dataset.label || words.label,
    unread: words.unread,
    side: dataset.side === 'left' ? 'left' : 'right',
    brand: dataset.brand,
  };
}
