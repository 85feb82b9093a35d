import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Edition, Editions } from '../../../src/protocol/editing-rest.ts';
import { icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { formatMoment } from '../view/format.ts';
import { formatRoute } from '../view/route.ts';
import { diff, diffStyles } from './diff.ts';
import { GoEvent } from './events.ts';
import { pageStyles } from './page.styles.ts';
import { rollingBack } from './questions.ts';
import { Watch } from './watch.ts';
import './studio-ask.ts';

const ownStyles = css`
  .editions {
    margin-top: var(--sapa-space-4);
    border-top: 1px solid var(--sapa-line);
  }

  .editions li {
    border-bottom: 1px solid var(--sapa-line);
  }

  .editions a {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    min-height: 60px;
    margin: 0 -12px;
    padding: 8px 12px;
    border-radius: var(--sapa-radius-control);
    color: inherit;
    text-decoration: none;
  }

  .editions a:hover {
    background: var(--sapa-surface-sunken);
  }

  .what {
    display: grid;
    min-width: 0;
  }

  .what strong {
    font-weight: var(--sapa-weight-medium);
    overflow-wrap: anywhere;
  }

  .what span,
  .files {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .back {
    margin: -8px 0 4px -8px;
    padding: 0 8px 0 4px;
    color: var(--sapa-text-muted);
    font-weight: var(--sapa-weight-normal);
  }

  .called {
    flex: 1 1 240px;
    min-width: 0;
  }

  .called p {
    margin-top: 4px;
    font-size: var(--sapa-text-13);
  }

  section h2 {
    margin: var(--sapa-space-6) 0 var(--sapa-space-2);
    font-size: var(--sapa-text-14);
    overflow-wrap: anywhere;
  }
`;

/** What was published: a list, and one of it with what it changed. */
export class StudioHistory extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    editionId: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, pageStyles, diffStyles, ownStyles];

  declare words: Words;
  declare studio: Studio;
  declare editionId: string | undefined;

  constructor() {
    super();
    new Watch(this, () => [this.studio.history.store]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.studio.history.read();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editionId')) void this.studio.history.look(this.editionId);
  }

  override render() {
    const { words, studio, editionId } = this;
    const { editions, open } = studio.history.store.state;
    if (editionId !== undefined) return this.#edition(open);
    if (editions === undefined) return html`<p class="empty" role="status">${words.reading}</p>`;
    if (editions.length === 0) {
      return html`<header><h1>${words.pageNames.history}</h1></header>
        <div class="empty">${icon('clock')}<h2>${words.noHistory}</h2><p>${words.noHistoryHint}</p></div>`;
    }
    return html`<header><h1>${words.pageNames.history}</h1></header><p class="lead">${words.historyLead}</p>
      <ul class="editions">${editions.map((edition) => this.#row(edition))}</ul>`;
  }

  #row({ editionId, at, by, note, paths }: Editions['editions'][number]) {
    const { words } = this;
    const go = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.dispatchEvent(new GoEvent({ page: 'history', item: editionId }));
    };
    return html`<li><a href=${formatRoute({ page: 'history', item: editionId })} @click=${go}>${agentAvatar(by)}
      <span class="what"><strong>${note}</strong><span>${by} · ${formatMoment(at, words)}</span></span>
      <span class="files">${words.fileCount(paths.length)}</span></a></li>`;
  }

  #edition(edition: Edition | undefined) {
    const { words, studio } = this;
    return html`<button class="back" @click=${() => this.dispatchEvent(new GoEvent({ page: 'history' }))}>${icon('chevronLeft')}${words.backToHistory}</button>
      ${
        edition === undefined
          ? html`<p class="empty" role="status">${words.reading}</p>`
          : html`<header><div class="called"><h1>${edition.note}</h1><p class="muted">${edition.by} · ${formatMoment(edition.at, words)}</p></div>
            <button class="outline" @click=${() => this.renderRoot.querySelector('sapa-studio-ask')?.ask(rollingBack(studio, words, edition))}>${icon('undo')}${words.rollBack}</button></header>
          ${edition.files.map(({ path, before, after }) => html`<section><h2>${path}</h2>${diff(before, after, words)}</section>`)}`
      }
      <sapa-studio-ask .words=${words}></sapa-studio-ask>`;
  }
}

customElements.define('sapa-studio-history', StudioHistory);
