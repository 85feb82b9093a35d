import { applyBrand, defaultBrand } from '../shared/brand.ts';
import { directionOf } from '../shared/locales/direction.ts';
import { launcherStyles } from './launcher-styles.ts';
import type { Settings } from './settings.ts';

/** How a chat that does not show is: put away, being fetched, or not to be had. */
export type Away = 'closed' | 'on-its-way' | 'failed';

export interface ButtonState {
  readonly chat: 'open' | Away;
  readonly unread: number;
  readonly settings: Settings;
}

/** The button that floats in the corner of a page, with its number of unread messages. */
export class LauncherButton {
  readonly host = document.createElement('div');
  readonly button = document.createElement('button');
  readonly #label = document.createElement('span');
  readonly #badge = document.createElement('span');
  /** Read out when something went wrong. */
  readonly #status = document.createElement('span');

  constructor({ side, brand }: Settings) {
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    root.adoptedStyleSheets = [sheet];
    this.host.dataset.sapaLauncher = '';
    this.host.setAttribute('side', side);
    applyBrand(this.host, brand ?? defaultBrand);
    this.button.type = 'button';
    this.button.part.add('launcher');
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.#label.className = 'label';
    this.#badge.className = 'badge';
    this.#status.className = 'status';
    this.#status.role = 'status';
    this.button.append(
      drawing('message', messagePath),
      drawing('down', 'm6 9 6 6 6-6'),
      this.#label,
      this.#badge,
    );
    root.append(this.button, this.#status);
  }

  show({ chat, unread, settings }: ButtonState): void {
    const { language, failed, unread: sayUnread } = settings;
    const label = chat === 'failed' ? failed : settings.label;
    this.host.dir = directionOf(language);
    this.host.lang = language;
    this.host.toggleAttribute('open', chat === 'open');
    this.host.toggleAttribute('busy', chat === 'on-its-way');
    this.button.setAttribute('aria-expanded', String(chat === 'open'));
    this.#label.textContent = label;
    this.#status.textContent = chat === 'failed' ? failed : '';
    this.#badge.hidden = unread === 0;
    this.#badge.textContent = unread > 9 ? '9+' : String(unread);
    this.button.setAttribute('aria-label', unread === 0 ? label : `${label}, ${sayUnread(unread)}`);
  }

  /** Tells the chat where the page has put the button, so that its panel does not cover it. */
  lendPlace(chat: HTMLElement): void {
    const style = getComputedStyle(this.host);
    for (const name of ['--sapa-launcher-bottom', '--sapa-launcher-side']) {
      const value = style.getPropertyValue(name);
      if (value !== '') chat.style.setProperty(name, value);
    }
  }
}

const messagePath =
  'M6 4.5h12A2.5 2.5 0 0 1 20.5 7v7.5A2.5 2.5 0 0 1 18 17h-5.5L7.5 20.75V17H6a2.5 2.5 0 0 1-2.5-2.5V7A2.5 2.5 0 0 1 6 4.5z';

function drawing(name: string, path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const line = document.createElementNS(namespace, 'path');
  const attributes = {
    class: name,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
