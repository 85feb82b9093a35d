import type { ChatMessage } from '../shared/chat-message.ts';
import { forgetVisitor } from '../shared/forget-visitor.ts';
import { browserMemory, type Memory } from '../shared/storage.ts';
import { conversationKey, keptAs, openKey, writtenKey } from '../shared/visitor-keys.ts';
import { answerTaps } from './answer-taps.ts';
import { say } from './chat-events.ts';
import { fetchChat, type Spoken } from './fetch-chat.ts';
import { fitToView } from './fit-view.ts';
import { Hours } from './hours.ts';
import { type Away, LauncherButton } from './launcher-button.ts';
import { makeChat } from './make-chat.ts';
import { languageNamed, readSettings, type Settings, settingsIn } from './settings.ts';
import { findUnread, pageIsIdle } from './unread.ts';
import { UnreadCount } from './unread-count.ts';

/** The button in the corner of a host page. It fetches the chat when somebody is about to want it, and opens it. */
export class Launcher {
  #settings: Settings;
  readonly #memory: Memory;
  /** What this tab alone remembers: two tabs may differ in whether the chat is open. */
  readonly #tab: Memory;
  readonly #button: LauncherButton;
  /** Only where it hides at closing time. */
  readonly #hours: Hours | undefined;
  /** Ends with `shutdown`, after which nothing is placed, opened or told. */
  readonly #life = new AbortController();
  readonly #unread: UnreadCount;
  #chat: HTMLElement | undefined;
  #loading: Promise<Spoken | undefined> | undefined;
  #failures = 0;
  #away: Away = 'closed';
  /** Whether the chat is to be open once it has been fetched. */
  #isWanted = false;
  /** Whether the page was last told that it is open. */
  #isSaidOpen = false;
  /** What the page says of its visitor, until there is a chat to tell. */
  #told: readonly unknown[][] = [];

  constructor(tag: HTMLScriptElement) {
    this.#settings = readSettings(tag);
    const { server, site, whenClosed } = this.#settings;
    const name = keptAs(server, site);
    this.#memory = browserMemory(`${name}:`);
    this.#tab = browserMemory(`${name}:`, () => globalThis.sessionStorage);
    this.#button = new LauncherButton(this.#settings);
    this.#unread = new UnreadCount({
      memory: this.#memory,
      isLooking: () => this.isOpen && !document.hidden,
      changed: () => this.#show(),
      signal: this.#life.signal,
    });
    if (whenClosed === 'hide') this.#hours = new Hours(this.#button.host, server, () => this.#isNeeded);
  }

  /** Puts the button on the page; where the chat was open on the page before, in this tab, it is open again. */
  place(): void {
    const { button, host } = this.#button;
    this.#show();
    for (const sign of ['pointerenter', 'focus', 'touchstart']) {
      button.addEventListener(sign, () => void this.#prepare(), { once: true, passive: true });
    }
    answerTaps(button);
    button.addEventListener('click', () => this.toggle());
    if (this.#hours !== undefined) {
      host.hidden = true;
      this.#memory.watch(conversationKey, () => void this.#hours?.look(), this.#life.signal);
    }
    this.#putBack();
    void this.#goOn();
  }

  get isOpen(): boolean {
    return this.#chat?.hasAttribute('open') ?? false;
  }

  /** Opens the chat, which may first have to be fetched; where it is closed meanwhile, it stays so. */
  async open(): Promise<void> {
    this.#isWanted = true;
    this.#putBack();
    if (this.#chat !== undefined) this.#button.lendPlace(this.#chat);
    if (this.isOpen || !(await this.#ready()) || !this.#isWanted) return;
    this.#putBack();
    this.#chat?.setAttribute('open', '');
  }

  close(): void {
    this.#isWanted = false;
    this.#chat?.removeAttribute('open');
  }

  /** While the chat is fetched, this asks for it once more: whoever presses twice is impatient and wants it open. */
  toggle(): void {
    const isSeen = this.isOpen && this.#chat?.isConnected;
    this.#putBack();
    if (isSeen) this.close();
    else void this.open();
  }

  /** Speaks another language from now on; the same as before where there can be no such language. */
  setLocale(said: string): void {
    const locale = languageNamed('Sapa.setLocale', said);
    if (locale === undefined) return;
    this.#settings = settingsIn(locale, this.#settings);
    this.#chat?.setAttribute('locale', locale);
    this.#show();
  }

  /** Tells the chat of its visitor, once it is opened: nothing is requested before. */
  tell(...told: readonly unknown[]): void {
    this.#told = [...this.#told, [...told]];
    this.#passOn();
  }

  /** Somebody logs out: nothing of theirs is left on this device, and the chat begins anew. */
  reset(): void {
    this.#told = [];
    this.#forget();
    this.#unread.set(0);
    if (this.#chat !== undefined) this.tell('reset');
    void this.#hours?.look();
  }

  /** Takes everything off the page and forgets the visitor on this device, as when somebody logs out. */
  shutdown(): void {
    this.#life.abort();
    this.#hours?.stop();
    this.#chat?.remove();
    this.#chat = undefined;
    this.#button.host.remove();
    this.#forget();
    this.#tab.write(openKey, undefined);
  }

  #forget(): void {
    forgetVisitor(this.#memory, Date.now());
    this.#tab.write(writtenKey, undefined);
  }

  /** An older build of the chat takes none of it. */
  #passOn(): void {
    const tell: unknown = this.#chat && Reflect.get(this.#chat, 'tell');
    if (typeof tell !== 'function') return;
    for (const told of this.#told) Reflect.apply(tell, this.#chat, told);
    this.#told = [];
  }

  get #isShut(): boolean {
    return this.#life.signal.aborted;
  }

  /** Whether the button has to be there although every department is closed. */
  get #isNeeded(): boolean {
    return this.isOpen || this.#memory.read(conversationKey) !== undefined;
  }

  /** On the page, also where one that draws itself anew has replaced its body. */
  #putBack(): void {
    const { host } = this.#button;
    if (this.#isShut) return;
    if (this.#chat?.isConnected === false) document.body.append(this.#chat);
    if (host.isConnected) return;
    document.body.append(host);
    void this.#hours?.look();
  }

  /** Takes up what there was on the page before, once this one has nothing better to do than to ask what it remembers. */
  async #goOn(): Promise<void> {
    await pageIsIdle();
    if (!this.#button.host.isConnected) return; // a page that draws itself anew may have taken it away meanwhile
    const isBeside = !globalThis.matchMedia('(max-width: 520px), (max-height: 480px)').matches;
    if (isBeside && this.#tab.read(openKey) !== undefined) await this.#openQuietly();
    else await this.#lookForNews();
  }

  /**
   * Where a conversation goes on, says on the button how much was answered since the visitor last looked, unless they look
   * now, and has the chat listen behind the button.
   */
  async #lookForNews(): Promise<void> {
    const { server } = this.#settings;
    const unread = await findUnread(server, this.#memory, (...request) => globalThis.fetch(...request));
    if (unread === undefined || this.isOpen || this.#isShut) return;
    this.#unread.begin(unread);
    if (await this.#prepare()) this.#chat?.setAttribute('listens', '');
  }

  /** As on a page that somebody went on to while they talked: beside what they came for, and without the focus. */
  async #openQuietly(): Promise<void> {
    if (this.isOpen) return;
    this.#isWanted = true;
    if (!(await this.#prepare()) || !this.#isWanted || this.isOpen) return;
    this.#chat?.setAttribute('quiet', '');
    this.#chat?.setAttribute('open', '');
  }

  async #ready(): Promise<boolean> {
    this.#say('on-its-way');
    const ready = await this.#prepare();
    this.#say(ready ? 'closed' : 'failed');
    return ready;
  }

  #say(away: Away): void {
    this.#away = away;
    this.#show();
  }

  /** Fetches the chat and puts it on the page, closed. False where it could not be fetched; the next press tries again. */
  async #prepare(): Promise<boolean> {
    if (this.#isShut) return false;
    let spoken: Spoken | undefined;
    try {
      this.#loading ??= fetchChat(this.#settings.server, this.#settings.language, this.#failures);
      spoken = await this.#loading;
    } catch {
      this.#loading = undefined;
      this.#failures += 1;
      return false;
    }
    if (this.#isShut) return false;
    this.#chat ??= this.#placeChat(spoken);
    this.#passOn();
    return true;
  }

  #placeChat(spoken: Spoken | undefined): HTMLElement {
    const { signal } = this.#life;
    const chat = makeChat(this.#settings, spoken);
    new MutationObserver(() => this.#follow(chat)).observe(chat, { attributeFilter: ['open'] });
    const hear = (name: string, heard: (detail: ChatMessage) => void) => {
      chat.addEventListener(name, (event) => event instanceof CustomEvent && heard(event.detail), { signal });
    };
    hear('sapa-message', (message) => {
      say('message', message);
      this.#unread.hear(message);
    });
    hear('sapa-identity', (detail) => say('identity', detail));
    fitToView(chat, globalThis.visualViewport);
    this.#button.lendPlace(chat);
    document.body.append(chat);
    return chat;
  }

  /** Looks the way the chat is, and takes the focus back once it is put away. */
  #follow(chat: HTMLElement): void {
    const open = chat.hasAttribute('open');
    if (chat !== this.#chat || open === this.#isSaidOpen) return;
    this.#isSaidOpen = open;
    const note = () => this.#tab.write(openKey, this.isOpen ? '1' : undefined);
    this.#show();
    void this.#hours?.look();
    if (open) {
      this.#unread.set(0);
      // Not while it is being drawn: the page waits for what the browser keeps.
      void pageIsIdle().then(note);
    } else {
      note();
      chat.removeAttribute('quiet');
      // Whoever is in a field of the page goes on there.
      const { activeElement, body } = document;
      if (activeElement === chat || activeElement === body || activeElement === null)
        this.#button.button.focus();
    }
    say(open ? 'open' : 'close', undefined);
  }

  #show(): void {
    const chat = this.isOpen ? 'open' : this.#away;
    this.#button.show({ chat, unread: this.#unread.now, settings: this.#settings });
  }
}
