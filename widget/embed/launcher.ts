import { applyBrand, defaultBrand } from '../shared/brand.ts';
import { browserMemory } from '../shared/storage.ts';
import { launcherStyles } from './launcher-styles.ts';
import { readSettings, type Settings } from './settings.ts';
import { countUnread, pageIsIdle } from './unread.ts';

/** The button in the corner of a host page. It fetches the chat when somebody is about to want it, and opens it. */
export class Launcher {
  readonly #tag: HTMLScriptElement;
  readonly #settings: Settings;
  readonly #host = document.createElement('div');
  readonly #button = document.createElement('button');
  readonly #badge = document.createElement('span');
  #unread = 0;
  #chat: HTMLElement | undefined;
  #loading: Promise<void> | undefined;

  constructor(tag: HTMLScriptElement) {
    this.#tag = tag;
    this.#settings = readSettings(tag);
  }

  /** Puts the button on the page. */
  place(): void {
    const { label, side, brand } = this.#settings;
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    root.adoptedStyleSheets = [sheet];
    this.#host.dataset.sapaLauncher = '';
    this.#host.setAttribute('side', side);
    applyBrand(this.#host, brand ?? defaultBrand);
    this.#button.type = 'button';
    this.#button.setAttribute('aria-haspopup', 'dialog');
    this.#button.append(
      drawing('message', messagePath),
      drawing('down', 'm6 9 6 6 6-6'),
      Object.assign(document.createElement('span'), { className: 'label', textContent: label }),
      Object.assign(this.#badge, { className: 'badge', hidden: true }),
    );
    this.#show('closed');
    for (const sign of ['pointerenter', 'focus', 'touchstart']) {
      this.#button.addEventListener(sign, () => void this.#prepare(), { once: true, passive: true });
    }
    this.#button.addEventListener('click', () => void this.#toggle());
    root.append(this.#button);
    document.body.append(this.#host);
    void this.#lookForNews();
  }

  /** Says on the button how much was answered since the visitor last looked, unless they look now. */
  async #lookForNews(): Promise<void> {
    await pageIsIdle();
    if (!this.#host.isConnected) return; // a page that draws itself anew may have taken it away meanwhile
    const { server } = this.#settings;
    const memory = browserMemory(`sapa:${new URL(server).host}:`);
    const unread = await countUnread(server, memory, (...request) => globalThis.fetch(...request));
    if (this.#chat?.hasAttribute('open')) return;
    this.#unread = unread;
    this.#show('closed');
  }

  async #toggle(): Promise<void> {
    if (this.#chat?.hasAttribute('open')) return this.#chat.removeAttribute('open');
    this.#host.toggleAttribute('busy', true);
    const ready = await this.#prepare();
    this.#host.toggleAttribute('busy', false);
    if (!ready) return;
    this.#chat?.setAttribute('open', '');
  }

  /** Fetches the chat and puts it on the page, closed. False where it could not be fetched; the next press tries again. */
  async #prepare(): Promise<boolean> {
    try {
      this.#loading ??= this.#fetchChat();
      await this.#loading;
    } catch {
      this.#loading = undefined;
      return false;
    }
    this.#chat ??= this.#placeChat();
    return true;
  }

  #fetchChat(): Promise<void> {
    const script = document.createElement('script');
    script.src = new URL('chat.js', this.#settings.server).href;
    // A page that allows scripts one by one has allowed ours, and so what it needs.
    script.nonce = this.#tag.nonce;
    const loaded = new Promise<void>((resolve, reject) => {
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error('The chat could not be fetched.')));
    });
    document.head.append(script);
    return loaded.finally(() => script.remove());
  }

  #placeChat(): HTMLElement {
    const { server, locale, side, brand } = this.#settings;
    const chat = document.createElement('sapa-chat');
    const attributes = { server, locale, side, floating: '', ...(brand === undefined ? {} : { brand }) };
    for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
    new MutationObserver(() => this.#follow(chat)).observe(chat, { attributeFilter: ['open'] });
    document.body.append(chat);
    return chat;
  }

  /** Looks the way the chat is, and takes the focus back once it is put away. */
  #follow(chat: HTMLElement): void {
    const open = chat.hasAttribute('open');
    this.#unread = 0;
    this.#show(open ? 'open' : 'closed');
    if (!open) this.#button.focus();
  }

  #show(state: 'open' | 'closed'): void {
    this.#host.toggleAttribute('open', state === 'open');
    this.#button.setAttribute('aria-expanded', String(state === 'open'));
    const { label, unread } = this.#settings;
    this.#badge.hidden = this.#unread === 0;
    this.#badge.textContent = this.#unread > 9 ? '9+' : String(this.#unread);
    this.#button.setAttribute('aria-label', this.#unread === 0 ? label : `${label}, ${unread(this.#unread)}`);
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
