import { html, LitElement, nothing } from 'lit';
import type { UnansweredView } from '../../../src/protocol/traffic-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { type Asked, askedIn, reasonsOf, repliesIn, sayAgo, standingOf } from '../view/unanswered.ts';
import { checkBoxStyles } from './check-box.styles.ts';
import { GroupEvent, type GroupWish } from './group-event.ts';
import { trendBars, trendStyles } from './trend.ts';
import { groupColumns, groupStyles } from './unanswered-group.styles.ts';

const mostShown = 8;

/** Questions that ask the same: one line, and in place what stands behind it. */
export class UnansweredGroup extends LitElement {
  static override properties = {
    words: { attribute: false },
    group: { attribute: false },
    twinName: { attribute: false },
    answerName: { attribute: false },
    now: { attribute: false },
    open: { type: Boolean, reflect: true },
    chosen: { type: Boolean, reflect: true },
    drafting: { type: Boolean },
    ticked: { state: true },
    isWhole: { state: true },
  };
  static override styles = [tokens, controls, checkBoxStyles, trendStyles, groupColumns, groupStyles];

  declare words: Words;
  declare group: UnansweredView;
  /** The name of the group that probably asks the same in another language. */
  declare twinName: string | undefined;
  /** The title of the intent that answers it by now. */
  declare answerName: string | undefined;
  declare now: number;
  declare open: boolean;
  declare chosen: boolean;
  /** An intent is being made of it. */
  declare drafting: boolean;
  declare ticked: ReadonlySet<string>;
  declare isWhole: boolean;

  constructor() {
    super();
    this.open = false;
    this.chosen = false;
    this.drafting = false;
    this.ticked = new Set();
    this.isWhole = false;
  }

  override render() {
    const { words, group, open, chosen } = this;
    const { name, conversations, trend, lastAt } = group;
    return html`
      <div class="line">
        <label class="tick"><input type="checkbox" .checked=${chosen} aria-label=${words.chooseGroup(name)}
          @change=${() => this.#wish({ type: 'choose' })}></label>
        <button class="name" aria-expanded=${open} @click=${() => this.#wish({ type: 'open' })}>
          <strong>${name}</strong>
          ${this.#answered()}<small>${reasonsOf(group, words).join(' · ')}<span class="phone"> · ${sayAgo(lastAt, this.now, words)}</span></small>
        </button>
        ${trendBars(trend, words.trendOf(trend))}
        <span class="number" title=${words.conversations(conversations)}>${conversations}<span class="visually-hidden"> ${words.conversationsColumn}</span></span>
        <span class="when">${sayAgo(lastAt, this.now, words)}</span>
        <span class="make">${this.#make('outline')}</span>
      </div>
      ${open ? this.#more() : nothing}`;
  }

  #answered() {
    const { words, group, answerName } = this;
    if (standingOf(group) !== 'answered') return nothing;
    return html`<small class="answered">${icon('check')}${words.answeredBy(answerName ?? '')}</small>`;
  }

  #make(look: 'outline' | 'primary') {
    const { words, drafting, group } = this;
    const standing = standingOf(group);
    if (standing === 'dismissed') {
      return html`<button class="outline" @click=${() => this.#wish({ type: 'reopen' })}>${words.reopenGroup}</button>`;
    }
    if (standing === 'answered') {
      return html`<button class="outline" @click=${() => this.#wish({ type: 'see-intent' })}>${words.seeIntent}</button>`;
    }
    return html`<button class=${look} ?disabled=${drafting} @click=${() => this.#wish({ type: 'draft' })}>
      ${drafting ? words.makingIntent : words.makeIntent}</button>`;
  }

  #more() {
    const { words, group, ticked, twinName } = this;
    const asked = askedIn(group);
    const shown = this.isWhole ? asked : asked.slice(0, mostShown);
    const spoken = new Set(asked.map(({ language }) => language));
    const chosen = asked.map(({ text }) => text).filter((text) => ticked.has(text));
    return html`<div class="more">
      <div class="columns">
        <section><h3>${words.examples}</h3>
          <ul>${shown.map((one) => this.#asked(one, spoken.size > 1))}</ul>
          ${shown.length < asked.length ? html`<button @click=${this.#showAll}>${words.moreExamples(asked.length - shown.length)}</button>` : nothing}
        </section>
        <section><h3>${words.agentReplies}</h3>${this.#replies()}</section>
      </div>
      <div class="actions">
        ${this.#make('primary')}
        ${chosen.length > 0 && chosen.length < asked.length ? html`<button class="outline" @click=${() => this.#split(chosen)}>${words.splitOff(chosen.length)}</button>` : nothing}
        ${twinName === undefined ? nothing : html`<button class="outline twin" title=${words.twinHint} @click=${() => this.#wish({ type: 'merge-twin' })}>${words.mergeTwin(twinName)}</button>`}
        ${chosen.length === 0 && asked.length > 1 ? html`<span class="hint">${words.splitHint}</span>` : nothing}
        ${group.state === 'open' ? html`<button class="last" @click=${() => this.#wish({ type: 'dismiss' })}>${words.dismissGroup}</button>` : nothing}
      </div>
    </div>`;
  }

  #asked({ text, count, language, conversationId }: Asked, isMixed: boolean) {
    const { words } = this;
    return html`<li class="asked">
      <span class="tick"><input type="checkbox" id=${`ask-${text}`} .checked=${this.ticked.has(text)} @change=${() => this.#tick(text)}
        aria-label=${words.chooseExample(text)}></span>
      <label for=${`ask-${text}`}>${text} ${isMixed && language ? html`<span class="code">${language}</span>` : nothing}
        ${count > 1 ? html`<span class="times">×${count}</span>` : nothing}</label>
      ${conversationId === undefined ? html`<span></span>` : html`<a class="look" href=${`/desk#${conversationId}`} target="_blank" aria-label=${words.openConversation} title=${words.openConversation}>${icon('message')}</a>`}
    </li>`;
  }

  #replies() {
    const { words, group } = this;
    const replies = repliesIn(group);
    if (replies.length === 0) return html`<p class="hint">${words.noReplies}</p>`;
    return replies.map(
      ({ text, conversationId }) => html`<blockquote>${text}
        ${conversationId === undefined ? nothing : html`<div><a href=${`/desk#${conversationId}`} target="_blank">${words.openConversation}</a></div>`}</blockquote>`,
    );
  }

  #tick(text: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(text)) ticked.add(text);
    this.ticked = ticked;
  }

  #split(texts: readonly string[]): void {
    this.ticked = new Set();
    this.#wish({ type: 'split', texts });
  }

  readonly #showAll = (): void => {
    this.isWhole = true;
  };

  #wish(wish: GroupWish): void {
    this.dispatchEvent(new GroupEvent(wish));
  }
}

customElements.define('sapa-unanswered-group', UnansweredGroup);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-unanswered-group': UnansweredGroup;
  }
}
