import { html, LitElement, nothing } from 'lit';
import type { Fault } from '../../../src/protocol/content-parts.ts';
import type { Overview } from '../../../src/protocol/studio-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import type { ChooseEvent, MenuItem } from '../../shared/staff/staff-menu.ts';
import { tokens } from '../../shared/theme.ts';
import type { OpenFile } from '../controller/open-file.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { titleOf } from '../view/intent-list.ts';
import { chipStyles, stateChip } from './chips.ts';
import { diff, diffStyles } from './diff.ts';
import { GoEvent } from './events.ts';
import { pageStyles } from './page.styles.ts';
import { discarding, removing, renaming } from './questions.ts';
import { quotedAnswer, quotedStyles } from './quoted-answer.ts';
import { intentPageStyles } from './studio-intent.styles.ts';
import type { TextEvent } from './studio-yaml.ts';
import { Watch } from './watch.ts';
import '../../shared/staff/staff-menu.ts';
import './studio-ask.ts';
import './studio-effect.ts';
import './studio-form.ts';
import './studio-yaml.ts';

/** One file: an intent in a form or as text, any other as text. */
export class StudioIntent extends LitElement {
  static override properties = { words: { attribute: false }, studio: { attribute: false } };
  static override styles = [
    tokens,
    controls,
    segmentStyles,
    pageStyles,
    chipStyles,
    diffStyles,
    quotedStyles,
    intentPageStyles,
  ];

  declare words: Words;
  declare studio: Studio;

  constructor() {
    super();
    new Watch(this, () => [
      this.studio.editor.store,
      this.studio.library.store,
      this.studio.unanswered.store,
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.studio.editor.flush();
  }

  override render() {
    const { words, studio } = this;
    const { phase, open } = studio.editor.store.state;
    const { overview } = studio.library.store.state;
    if (phase === 'missing') return html`${this.#back()}${this.#missing(overview)}`;
    if (open === undefined || overview === undefined)
      return html`${this.#back()}<p class="empty" role="status">${words.reading}</p>`;
    return html`${this.#back()}${this.#header(open, overview)}${this.#other(open)}${this.#effect(open)}${this.#quoted(open)}${this.#body(open, overview)}
      <sapa-studio-ask .words=${words}></sapa-studio-ask>`;
  }

  #missing(overview: Overview | undefined) {
    const { words, studio } = this;
    const { path } = studio.editor.store.state;
    const isRemoved = overview?.files.some((file) => file.path === path && file.state === 'removed') ?? false;
    if (!isRemoved)
      return html`<div class="empty">${icon('search')}<h2>${words.missing}</h2><p>${words.missingHint}</p></div>`;
    const restore = async () => {
      await studio.publishing.discard(path);
      await studio.editor.refresh();
    };
    return html`<div class="empty">${icon('trash')}<h2>${words.removedHere}</h2><p>${words.removedHint}</p>
      <button class="outline" @click=${restore}>${icon('undo')}${words.restore}</button></div>`;
  }

  #back() {
    return html`<button class="back" @click=${() => this.dispatchEvent(new GoEvent({ page: 'intents' }))}>${icon('chevronLeft')}${this.words.backToList}</button>`;
  }

  #header(open: OpenFile, overview: Overview) {
    const { words } = this;
    const { file, path, saving } = open;
    const intent = overview.intents.find((one) => one.path === path);
    const names: Readonly<Record<string, string>> = words.fileNames;
    const said = file.state === 'live' && saving === 'saved' ? words.asLive : words.saving[saving];
    return html`<header>
      <div class="called"><h1>${intent === undefined ? (names[path] ?? path) : titleOf(intent, words.language)}</h1>
        <p class="muted">${path.replace(/^(?!_)(.*)\.ya?ml$/u, '$1')}</p></div>
      ${stateChip(file.state, words)}<span class="saving ${saving}" role="status">${said}</span>
      ${open.form === undefined ? nothing : this.#modes()}
      ${this.#menu(open)}
    </header>`;
  }

  /** Of a draft of an intent, as one made of what was not answered. */
  #effect({ file, form }: OpenFile) {
    if (file.state === 'live' || form === undefined) return nothing;
    return html`<sapa-studio-effect .words=${this.words} .studio=${this.studio}></sapa-studio-effect>`;
  }

  /** Of a draft that was made of what was not answered, as long as it is one. */
  #quoted({ file, path }: OpenFile) {
    const quoted = this.studio.unanswered.store.state.quoted.get(path.replace(/\.ya?ml$/u, ''));
    return quoted === undefined || file.state === 'live' ? nothing : quotedAnswer(quoted, this.words);
  }

  #modes() {
    const { words, studio } = this;
    const { mode } = studio.editor.store.state;
    return html`<div class="segments" role="radiogroup" aria-label=${words.mode}>${(
      ['form', 'yaml'] as const
    ).map(
      (one) =>
        html`<label class="segment"><input type="radio" name="mode" .checked=${one === mode} @change=${() => studio.editor.write(one)}><span>${words.modes[one]}</span></label>`,
    )}</div>`;
  }

  #body(open: OpenFile, overview: Overview) {
    const { words, studio } = this;
    const { mode } = studio.editor.store.state;
    const faults = faultsOf(open, overview);
    if (mode === 'form' && open.form !== undefined) {
      return html`${this.#problems(faults)}<sapa-studio-form .words=${words} .studio=${studio} .open=${open} .overview=${overview}></sapa-studio-form>`;
    }
    const isIntent = !open.path.startsWith('_');
    return html`${isIntent && open.form === undefined ? html`<p class="lead only">${words.onlyYaml}</p>` : nothing}
      <sapa-studio-yaml .words=${words} path=${open.path} .text=${open.text} .faults=${faults}
        @sapa-text=${({ text }: TextEvent) => studio.editor.changeText(text)}></sapa-studio-yaml>`;
  }

  #problems(faults: readonly Fault[]) {
    if (faults.length === 0) return nothing;
    return html`<section class="problems" aria-label=${this.words.problems}><ul>${faults.map(
      ({ severity, message, line }) =>
        html`<li class=${severity}>${icon('alert')}<span>${message} <span class="muted">${this.words.atLine(line)}</span></span></li>`,
    )}</ul></section>`;
  }

  #other(open: OpenFile) {
    const { words, studio } = this;
    const { other, text, form } = open;
    if (other === undefined) return nothing;
    const settle = (how: 'mine' | 'theirs' | 'both') => () => void studio.editor.settle(how);
    return html`<section class="other" role="alert"><p><strong>${other.from === 'tab' ? words.otherTab : words.otherLive}</strong>
        ${other.text === null ? words.otherGone : ''} ${words.otherKept}</p>
      <p class="muted">${words.theirs}</p>${diff(other.text, text, words)}
      <div class="ways">${form && other.form ? html`<button class="primary" title=${words.combineHint} @click=${settle('both')}>${words.combine}</button>` : nothing}
        <button class="outline" @click=${settle('mine')}>${words.keepMine}</button>
        <button class="outline" @click=${settle('theirs')}>${words.takeTheirs}</button>
        ${form && other.form ? html`<span class="muted">${words.combineHint}</span>` : nothing}</div></section>`;
  }

  #menu(open: OpenFile) {
    const items = this.#items(open);
    if (items.length === 0) return nothing;
    return html`<sapa-menu label=${this.words.actions} look="square outline" .items=${items}
      @sapa-choose=${(event: ChooseEvent) => this.#choose(event, open)}>${icon('more')}</sapa-menu>`;
  }

  #items({ file, path }: OpenFile): readonly MenuItem[] {
    const { words } = this;
    const isIntent = !path.startsWith('_');
    return [
      ...(isIntent ? [{ id: 'rename', label: words.rename, mark: icon('edit') }] : []),
      ...(file.state === 'live' ? [] : [{ id: 'discard', label: words.takeBack, mark: icon('undo') }]),
      ...(isIntent ? [{ id: 'remove', label: words.remove, mark: icon('trash') }] : []),
    ];
  }

  #choose({ id }: ChooseEvent, open: OpenFile): void {
    const { words, studio } = this;
    const ask = this.renderRoot.querySelector('sapa-studio-ask');
    const go = (item?: string) => this.dispatchEvent(new GoEvent({ page: 'intents', ...(item && { item }) }));
    if (id === 'rename') void ask?.ask(renaming(studio, words, open.path.replace(/\.ya?ml$/u, ''), go));
    if (id === 'remove') void ask?.ask(removing(studio, words, go));
    if (id === 'discard') void ask?.ask(discarding(studio, words, open, go));
  }
}

/** What is wrong with the file: by itself at once, with the others once all was read again. */
function faultsOf({ file, path }: OpenFile, overview: Overview): readonly Fault[] {
  const own = overview.faults.filter((fault) => fault.file === path);
  const key = ({ line, column, message }: Fault) => `${line}:${column} ${message}`;
  const all = new Map([...file.faults, ...own].map((fault) => [key(fault), fault]));
  const isRead = overview.files.some((one) => one.path === path && one.hash === file.hash);
  return isRead ? [...all.values()] : file.faults;
}

customElements.define('sapa-studio-intent', StudioIntent);
