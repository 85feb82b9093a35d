/// <reference types="vite/types/importMeta.d.ts" />
import type { LauncherWords } from '../shared/locales/texts.ts';
import { serverOf } from './build.ts';

/** What the owner of the page says on the script tag. */
export interface Settings {
  /** The server's address, ending in `/`. */
  readonly server: string;
  /** `data-site`: one of several sites that the server serves; empty: its only one. */
  readonly site: string;
  /** `data-locale`, or else the page's language. */
  readonly locale: string;
  /** The one of our languages that is spoken. */
  readonly language: string;
  /** `data-label`: the owner's words for the launcher. */
  readonly ownLabel: string | undefined;
  /** The words on the launcher. */
  readonly label: string;
  /** What is behind the label where there is something to read. */
  readonly unread: (count: number) => string;
  /** `data-side`: the corner, `left` or `right`. */
  readonly side: 'left' | 'right';
  /** `data-closed`: whether the launcher shows while every department is closed. */
  readonly whenClosed: 'show' | 'hide';
  /** `data-brand`: `#rrggbb`, for the launcher; once open, the site's settings say. */
  readonly brand: string | undefined;
}

const languages = import.meta.glob<LauncherWords>('../shared/locales/??.ts', {
  eager: true,
  import: 'launcher',
});

/** The settings on the tag; the server is where the script came from. */
export function readSettings({ src, dataset }: HTMLScriptElement): Settings {
  const locale = dataset.locale || document.documentElement.lang || navigator.language || 'id';
  return settingsIn(locale, {
    server: serverOf(src),
    site: siteNamed(dataset.site),
    ownLabel: dataset.label || undefined,
    side: dataset.side === 'left' ? 'left' : 'right',
    whenClosed: dataset.closed === 'hide' ? 'hide' : 'show',
    brand: dataset.brand,
  });
}

/** The same settings in a language. */
export function settingsIn(
  locale: string,
  said: Omit<Settings, 'locale' | 'language' | 'label' | 'unread'>,
): Settings {
  const spoken = locale.toLowerCase().split('-')[0] ?? '';
  const language = wordsIn(spoken) === undefined ? 'id' : spoken;
  const words = wordsIn(language);
  return {
    ...said,
    locale,
    language,
    label: said.ownLabel ?? words?.label ?? '',
    unread: words?.unread ?? String,
  };
}

/** The site, or none, and a word to whoever wrote it, where it is none that there can be. */
function siteNamed(name = ''): string {
  if (/^[a-z0-9-]{0,60}$/.test(name)) return name;
  reportError(new TypeError(`data-site="${name}": expected lower-case letters, digits and hyphens.`));
  return '';
}

function wordsIn(language: string): LauncherWords | undefined {
  return languages[`../shared/locales/${language}.ts`];
}
