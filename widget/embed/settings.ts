/// <reference types="vite/types/importMeta.d.ts" />
import { languageTag } from '../shared/locales/language-tag.ts';
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
  /** In place of the label, where the chat could not be fetched. */
  readonly failed: string;
  /** `data-side`: the corner, `left` or `right`. */
  readonly side: 'left' | 'right';
  /** `data-closed`: whether the launcher shows while every department is closed. */
  readonly whenClosed: 'show' | 'hide';
  /** `data-brand`: `#rrggbb`, for the launcher and the chat; undefined: the chat has the site's. */
  readonly brand: string | undefined;
}

const languages = import.meta.glob<LauncherWords>('../shared/locales/??.ts', {
  eager: true,
  import: 'launcher',
});

const siteRule = 'lower-case letters, digits and hyphens, 60 characters at most';

/** The settings on the tag; the server is where the script came from. */
export function readSettings({ src, dataset }: HTMLScriptElement): Settings {
  const locale =
    languageNamed('data-locale', dataset.locale) ??
    languageTag(document.documentElement.lang) ??
    languageTag(navigator.language) ??
    'id';
  const site = checked('data-site', dataset.site, /^[a-z0-9-]{1,60}$/, siteRule);
  const side = checked('data-side', dataset.side, /^(left|right)$/, 'left or right');
  const closed = checked('data-closed', dataset.closed, /^(show|hide)$/, 'show or hide');
  return settingsIn(locale, {
    server: serverOf(src),
    site: site ?? '',
    ownLabel: dataset.label || undefined,
    side: side === 'left' ? 'left' : 'right',
    whenClosed: closed === 'hide' ? 'hide' : 'show',
    brand: checked('data-brand', dataset.brand, /^#([0-9a-f]{3}){1,2}$/i, 'a colour as #rgb or #rrggbb'),
  });
}

/** The same settings in a language. */
export function settingsIn(
  locale: string,
  said: Omit<Settings, 'locale' | 'language' | keyof LauncherWords>,
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
    failed: words?.failed ?? '',
  };
}

/** The language, or none, and a word to whoever named it, where it is none that there can be. */
export function languageNamed(where: string, said = ''): string | undefined {
  const tag = languageTag(said);
  if (tag === undefined && said !== '') report(where, said, 'a language such as id or en-US');
  return tag;
}

/** What was said, or nothing, and a word to whoever wrote it, where it is none that there can be. */
function checked(where: string, said = '', pattern: RegExp, rule: string): string | undefined {
  const value = said.trim();
  if (pattern.test(value)) return value;
  if (value !== '') report(where, said, rule);
  return undefined;
}

function report(where: string, said: string, rule: string): void {
  reportError(new TypeError(`${where}="${said}": expected ${rule}.`));
}

function wordsIn(language: string): LauncherWords | undefined {
  return languages[`../shared/locales/${language}.ts`];
}
