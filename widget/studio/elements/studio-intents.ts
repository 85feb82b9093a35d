import { html, LitElement, nothing } from 'lit';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { type ListFilter, otherFiles, type TopicRows, topicRows } from '../view/intent-list.ts';
import { formatRoute } from '../view/route.ts';
import { chipStyles, problemChips, stateChip } from './chips.ts';
import { GoEvent } from './events.ts';
import { intentRow } from './intent-row.ts';
import { pageStyles } from './page.styles.ts';
import { intentListStyles } from './studio-intents.styles.ts';
import { Watch } from './watch.ts';
import './studio-new-intent.ts';

const filters: readonly ListFilter[] = ['all', 'problems', 'poor', 'unasked', 'changed'];
const nothingThere = {
  all: ['noMatch', 'noMatchHint'],
  problems: ['noProblems', 'noProblemsHint'],
  changed: ['noChanges', 'noChangesHint'],
  unasked: ['noUnasked', 'noUnaskedHint'],
  poor: ['noPoor', 'noPoorHint'],
} as const;

/** All intents by topic, with how each of them does. */
export class StudioIntents extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    search: { state: true },
    filter: { state: true },
  };
  static override styles = [tokens, controls, segmentStyles, pageStyles, chipStyles, intentListStyles];

  declare words: Words;
  declare studio: Studio;
  declare search: string;
  declare filter: ListFilter;

  constructor() {
    super();
    this.search = '';
    this.filter = 'all';
    new Watch(this, () => [this.studio.library.store]);
  }

  override render() {
    const { words, studio } = this;
    const { state } = studio.library.store;
    if (state.overview === undefined) return html`<p class="empty" role="status">${words.reading}</p>`;
    const { search, filter } = this;
    const now = studio.shell.clock.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const topics = topicRows(state, { search, filter, language: words.language, today });
    const count = topics.reduce((sum, { rows }) => sum + rows.length, 0);
    return html`<header><h1>${words.pageNames.intents}</h1>
        <button class="primary" @click=${this.#make}>${icon('plus')}${words.newIntent}</button></header>
      <div class="tools">
        <label class="search">${icon('search')}<span class="visually-hidden">${words.search}</span>
          <input type="search" placeholder=${words.search} .value=${search} @input=${this.#look}></label>
        ${this.#filters()}
      </div>
      <p class="muted count" role="status">${words.intentCount(count)}</p>
      ${count === 0 ? this.#nothing() : topics.map((topic) => this.#topic(topic, now))}
      ${filter === 'all' && search === '' ? this.#others() : nothing}
      <sapa-studio-new-intent .words=${words} .studio=${studio}></sapa-studio-new-intent>`;
  }

  #filters() {
    const { words } = this;
    return html`<div class="segments" role="radiogroup" aria-label=${words.filter}>${filters.map(
      (filter) => html`<label class="segment"><input type="radio" name="filter" value=${filter}
        .checked=${filter === this.filter} @change=${() => this.#narrow(filter)}><span>${words.filters[filter]}</span></label>`,
    )}</div>`;
  }

  #topic({ topic, rows }: TopicRows, now: number) {
    const { words } = this;
    return html`<section><h2>${topic} <span class="muted">${rows.length}</span></h2>
      <ul>${rows.map((row) => html`<li>${intentRow(row, now, words, (event) => this.#go(event, row.id))}</li>`)}</ul></section>`;
  }

  #others() {
    const { words } = this;
    const { overview } = this.studio.library.store.state;
    const names: Readonly<Record<string, string>> = words.fileNames;
    const files = overview === undefined ? [] : otherFiles(overview);
    return html`<section><h2>${words.otherFiles}</h2><ul>${files.map(
      (file) => html`<li><a class="row other" href=${formatRoute({ page: 'intents', item: file.path })}
        @click=${(event: MouseEvent) => this.#go(event, file.path)}>
        <span class="name"><strong>${names[file.path] ?? file.path}</strong><span class="id">${file.path}</span></span>
        <span class="marks">${stateChip(file.state, words)}${problemChips(file, words)}</span></a></li>`,
    )}</ul></section>`;
  }

  #nothing() {
    const [title, hint] = nothingThere[this.search === '' ? this.filter : 'all'];
    return html`<div class="empty">${icon(this.search === '' ? 'check' : 'search')}<h2>${this.words[title]}</h2><p>${this.words[hint]}</p></div>`;
  }

  readonly #make = (): void => {
    this.renderRoot.querySelector('sapa-studio-new-intent')?.open();
  };

  readonly #look = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.search = event.target.value;
    void this.studio.library.search(this.search);
  };

  #narrow(filter: ListFilter): void {
    this.filter = filter;
  }

  #go(event: MouseEvent, item: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new GoEvent({ page: 'intents', item }));
  }
}

customElements.define('sapa-studio-intents', StudioIntents);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-intents': StudioIntents;
  }
}
