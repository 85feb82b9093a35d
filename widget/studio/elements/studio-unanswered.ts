import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UnansweredView } from '../../../src/protocol/traffic-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { segmentStyles } from '../../shared/staff/dialog.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import { periods } from '../controller/unanswered.ts';
import type { Words } from '../locales/type.ts';
import { titleOf } from '../view/intent-list.ts';
import { findGroups, type Standing, sayDeed, standingOf } from '../view/unanswered.ts';
import { emptyState } from './empty-state.ts';
import { GoEvent } from './events.ts';
import type { GroupEvent } from './group-event.ts';
import { pageStyles } from './page.styles.ts';
import { tightSegments } from './segments.styles.ts';
import { segments } from './segments.ts';
import { unansweredStyles } from './unanswered.styles.ts';
import { groupColumns } from './unanswered-group.styles.ts';
import { Watch } from './watch.ts';
import './unanswered-group.ts';

/** What the bot did not answer, in groups: to scan, to tidy, and to make intents of. */
export class StudioUnanswered extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    shown: { state: true },
    looked: { state: true },
    opened: { state: true },
    chosen: { state: true },
  };
  static override styles = [
    tokens,
    controls,
    segmentStyles,
    tightSegments,
    pageStyles,
    groupColumns,
    unansweredStyles,
  ];

  declare words: Words;
  declare studio: Studio;
  declare shown: Standing;
  declare looked: string;
  declare opened: string | undefined;
  declare chosen: ReadonlySet<string>;

  constructor() {
    super();
    this.shown = 'open';
    this.looked = '';
    this.chosen = new Set();
    new Watch(this, () => [this.studio.unanswered.store, this.studio.library.store]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.studio.unanswered.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.studio.unanswered.forget();
  }

  override render() {
    const { words, studio } = this;
    const { days } = studio.unanswered.store.state;
    return html`
      <header><h1>${words.pageNames.unanswered}</h1>
        ${segments(
          'days',
          words.period,
          periods.map((one) => ({ value: one, label: words.days(one) })),
          days,
          (one) => studio.unanswered.read(one),
        )}
      </header>
      <p class="lead">${words.unansweredLead}</p>
      ${this.#body()}`;
  }

  #body() {
    const { words, studio, shown } = this;
    const { clusters, phase } = studio.unanswered.store.state;
    if (phase !== 'read' && clusters.length === 0) {
      return html`<div class="bar" role="status">${words.grouping}</div>${[1, 2, 3, 4].map(() => html`<div class="skeleton"></div>`)}`;
    }
    const count = (standing: Standing) => clusters.filter((one) => standingOf(one) === standing).length;
    const states = [
      { value: 'open' as const, label: words.openGroups(count('open')) },
      { value: 'answered' as const, label: words.answeredGroups(count('answered')) },
      { value: 'dismissed' as const, label: words.dismissedGroups(count('dismissed')) },
    ];
    const groups = findGroups(clusters, this.looked).filter((one) => standingOf(one) === shown);
    return html`
      ${
        clusters.length === 0
          ? nothing
          : html`<div class="bar">${segments('shown', words.showWhich, states, shown, (one) => this.#show(one))}
        <label class="find">${icon('search')}<input type="search" placeholder=${words.findGroup} aria-label=${words.findGroup}
          .value=${this.looked} @input=${this.#look}></label></div>`
      }
      ${groups.length === 0 ? this.#empty() : this.#list(groups, phase)}
      ${this.chosen.size > 0 ? this.#choice() : this.#deed()}`;
  }

  #list(groups: readonly UnansweredView[], phase: string) {
    const { words } = this;
    return html`<div class="heads line" aria-hidden="true"><span></span><span>${words.groupColumn}</span><span>${words.trendColumn}</span>
        <span class="end">${words.conversationsColumn}</span><span class="wide">${words.lastColumn}</span><span class="wide"></span></div>
      <div class="list" role="list" aria-busy=${phase !== 'read'}>${repeat(
        groups,
        ({ id }) => id,
        (group) => this.#group(group),
      )}</div>`;
  }

  #group(group: UnansweredView) {
    const { words, studio, opened, chosen } = this;
    const { clusters, drafting } = studio.unanswered.store.state;
    const twin = clusters.find(({ id }) => id === group.twin);
    return html`<sapa-unanswered-group role="listitem" .words=${words} .group=${group} .twinName=${twin?.name} .answerName=${this.#answerName(group)} .now=${studio.shell.clock.now()}
      ?open=${opened === group.id} ?chosen=${chosen.has(group.id)} .drafting=${drafting === group.id}
      @sapa-group=${(event: GroupEvent) => this.#grant(group, event)}></sapa-unanswered-group>`;
  }

  #answerName({ answeredBy }: UnansweredView): string | undefined {
    const { overview } = this.studio.library.store.state;
    const intent = overview?.intents.find(({ id }) => id === answeredBy);
    return intent === undefined ? answeredBy : titleOf(intent, this.words.language);
  }

  #empty() {
    const { words, shown } = this;
    if (this.looked !== '') return emptyState('search', words.nothingFound, words.nothingFoundHint);
    if (shown === 'dismissed') return emptyState('check', words.nothingDismissed, '');
    return shown === 'answered'
      ? emptyState('clock', words.nothingSince, words.nothingSinceHint)
      : emptyState('check', words.allAnswered, words.allAnsweredHint);
  }

  #choice() {
    const { words, chosen, shown } = this;
    const act = (work: (ids: readonly string[]) => Promise<void>) => () => {
      this.chosen = new Set();
      void work([...chosen]);
    };
    const { unanswered } = this.studio;
    return html`<div class="chosen" role="status"><span>${words.chosenGroups(chosen.size)}</span>
      ${chosen.size > 1 ? html`<button class="primary" @click=${act((ids) => unanswered.merge(ids))}>${words.merge}</button>` : nothing}
      ${
        shown === 'dismissed'
          ? html`<button class="outline" @click=${act((ids) => unanswered.reopen(ids))}>${words.reopenGroup}</button>`
          : html`<button class="outline" @click=${act((ids) => unanswered.dismiss(ids))}>${words.dismissGroup}</button>`
      }
      <button @click=${act(async () => {})}>${words.clearChoice}</button></div>`;
  }

  #deed() {
    const { words, studio } = this;
    const { deed } = studio.unanswered.store.state;
    if (deed === undefined) return nothing;
    return html`<div class="deed" role="status"><span>${sayDeed(deed, words)}</span>
      <button class="outline" @click=${() => studio.unanswered.undo()}>${icon('undo')}${words.undo}</button>
      <button class="square" aria-label=${words.dismiss} @click=${() => studio.unanswered.forget()}>${icon('close')}</button></div>`;
  }

  #grant(group: UnansweredView, { wish }: GroupEvent): void {
    const { unanswered } = this.studio;
    switch (wish.type) {
      case 'open':
        this.opened = this.opened === group.id ? undefined : group.id;
        return;
      case 'choose':
        this.#choose(group.id);
        return;
      case 'draft':
        void this.#draft(group.id);
        return;
      case 'see-intent':
        if (group.answeredBy !== undefined) this.#see(group.answeredBy);
        return;
      case 'dismiss':
        void unanswered.dismiss([group.id]);
        return;
      case 'reopen':
        void unanswered.reopen([group.id]);
        return;
      case 'merge-twin':
        void unanswered.merge([group.id, group.twin ?? '']);
        return;
      case 'split':
        void unanswered.split(group.id, wish.texts);
    }
  }

  #choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  /** What was made opens where it can be gone over. */
  async #draft(id: string): Promise<void> {
    const intentId = await this.studio.unanswered.draft(id);
    if (intentId !== undefined) this.#see(intentId);
  }

  #see(item: string): void {
    this.dispatchEvent(new GoEvent({ page: 'intents', item }));
  }

  #show(standing: Standing): void {
    this.shown = standing;
    this.chosen = new Set();
  }

  readonly #look = ({ target }: InputEvent): void => {
    if (target instanceof HTMLInputElement) this.looked = target.value;
  };
}

customElements.define('sapa-studio-unanswered', StudioUnanswered);
