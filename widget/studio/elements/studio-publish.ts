import { html, LitElement, nothing } from 'lit';
import type { DraftFiles } from '../../../src/protocol/studio-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { chipStyles } from './chips.ts';
import { diff, diffStyles } from './diff.ts';
import { GoEvent } from './events.ts';
import { pageStyles } from './page.styles.ts';
import { discardingAll, publishing } from './questions.ts';
import { publishStyles } from './studio-publish.styles.ts';
import { Watch } from './watch.ts';
import './studio-ask.ts';
import './studio-effect.ts';

type DraftFile = DraftFiles['files'][number];

/** The draft beside what is live, what is wrong with it, and putting it in force. */
export class StudioPublish extends LitElement {
  static override properties = { words: { attribute: false }, studio: { attribute: false } };
  static override styles = [tokens, controls, pageStyles, chipStyles, diffStyles, publishStyles];

  declare words: Words;
  declare studio: Studio;

  constructor() {
    super();
    new Watch(this, () => [this.studio.publishing.store]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override render() {
    const { words, studio } = this;
    const { files, phase } = studio.publishing.store.state;
    if (files === undefined) return html`<p class="empty" role="status">${words.reading}</p>`;
    if (files.length === 0) {
      return html`<header><h1>${words.pageNames.publish}</h1></header>
        <div class="empty">${icon('publish')}<h2>${words.nothingToPublish}</h2><p>${words.nothingToPublishHint}</p></div>`;
    }
    return html`<header><h1>${words.pageNames.publish}</h1>
        <button @click=${() => this.#ask?.ask(discardingAll(studio, words, files.length))}>${words.discardAll}</button>
        <button class="primary" ?disabled=${phase === 'publishing' || !this.#mayPublish(files)}
          @click=${() => this.#ask?.ask(publishing(studio, words))}>${icon('publish')}${phase === 'publishing' ? words.publishing : words.publishNow}</button></header>
      <p class="lead">${words.publishLead}</p>
      ${this.#check()}
      <sapa-studio-effect .words=${words} .studio=${studio}></sapa-studio-effect>
      ${files.map((file) => this.#file(file))}
      <sapa-studio-ask .words=${words}></sapa-studio-ask>`;
  }

  #check() {
    const { words, studio } = this;
    const { check } = studio.publishing.store.state;
    if (check.phase !== 'checked') {
      if (check.phase === 'none') return nothing;
      return html`<div class="check" role="status"><p class="verdict">${icon('clock')}<span>${words.checking}</span></p></div>`;
    }
    const errors = check.faults.filter(({ severity }) => severity === 'error');
    const warnings = check.faults.length - errors.length;
    const listed = [...errors, ...check.faults.filter(({ severity }) => severity === 'warning')];
    return html`<div class="check ${errors.length > 0 ? 'bad' : 'good'}"><p class="verdict" role="status">${icon(errors.length > 0 ? 'alert' : 'check')}
        <span>${errors.length > 0 ? words.checkErrors(errors.length) : words.checkGood}${warnings > 0 ? html` <span class="muted">${words.checkWarnings(warnings)}</span>` : nothing}</span>
        <button @click=${() => studio.publishing.check()}>${icon('refresh')}${words.checkAgain}</button></p>
      ${
        listed.length === 0
          ? nothing
          : html`<ul>${listed.map(
              ({ file, line, severity, message }) =>
                html`<li class=${severity}><button @click=${() => this.#open(file)}>${file}:${line}</button><span>${message}</span></li>`,
            )}</ul>`
      }</div>`;
  }

  #file({ path, before, after, standing }: DraftFile) {
    const { words, studio } = this;
    const removed = after === null ? words.fileRemoved : '';
    const kind = before === null ? words.fileNew : removed;
    return html`<section><div class="head"><h2>${path}</h2>
        ${kind === '' ? nothing : html`<span class="chip ${after === null ? 'removed' : 'new'}">${kind}</span>`}
        <button @click=${() => studio.publishing.discard(path)}>${words.discardOne}</button>
        ${after === null ? nothing : html`<button class="outline" @click=${() => this.#open(path)}>${words.openFile}</button>`}</div>
      ${standing === 'stale' ? html`<p class="stale">${icon('alert')}<span>${words.staleFile}</span></p>` : nothing}
      ${diff(before, after, words)}</section>`;
  }

  #mayPublish(files: DraftFiles['files']): boolean {
    const { check } = this.studio.publishing.store.state;
    const hasErrors = check.phase === 'checked' && check.faults.some(({ severity }) => severity === 'error');
    return !hasErrors && files.every(({ standing }) => standing === 'fresh');
  }

  #open(path: string): void {
    this.dispatchEvent(new GoEvent({ page: 'intents', item: path.replace(/^(?!_)(.*)\.ya?ml$/u, '$1') }));
  }

  /** What was written last is part of what is published. */
  async #begin(): Promise<void> {
    await this.studio.editor.flush();
    await this.studio.publishing.read();
  }

  get #ask() {
    return this.renderRoot.querySelector('sapa-studio-ask');
  }
}

customElements.define('sapa-studio-publish', StudioPublish);
