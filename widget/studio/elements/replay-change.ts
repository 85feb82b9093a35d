import { html, LitElement, nothing } from 'lit';
import type { ReplayGroupView } from '../../../src/protocol/traffic-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { numbersIn, sayOutcome } from '../view/replay.ts';
import { changeStyles } from './replay-change.styles.ts';

/** Turns that change in the same way: one line, and in place what visitors wrote. */
export class ReplayChangeRow extends LitElement {
  static override properties = {
    words: { attribute: false },
    group: { attribute: false },
    open: { state: true },
  };
  static override styles = [tokens, controls, changeStyles];

  declare words: Words;
  declare group: ReplayGroupView;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render() {
    const { words, group, open } = this;
    const { kind, before, after, count } = group;
    return html`<button class="change ${kind}" aria-expanded=${open} @click=${this.#turn}>
        <span class="kind">${words.kinds[kind]}</span>
        <span class="from"><span class="visually-hidden">${words.movesBefore}: </span>${sayOutcome(before, words)}</span>
        <span class="arrow">${icon('chevronRight')}</span>
        <span class="to"><span class="visually-hidden">${words.movesAfter}: </span>${sayOutcome(after, words)}</span>
        <span class="count">${words.turns(numbersIn(words).whole(count))}</span>
        <span class="turned">${icon('chevronDown')}</span>
      </button>
      ${open ? this.#examples() : nothing}`;
  }

  #examples() {
    const { words, group } = this;
    const { whole } = numbersIn(words);
    const { examples, count } = group;
    return html`<ul class="examples">${examples.map((example) => this.#example(example))}
      ${examples.length < count ? html`<li class="rest">${words.firstOf(whole(examples.length), whole(count))}</li>` : nothing}</ul>`;
  }

  #example({ text, verdict, conversationId }: ReplayGroupView['examples'][number]) {
    const { words } = this;
    const flip = verdict?.flip;
    return html`<li><q>${text}</q>
      ${flip === undefined ? nothing : html`<small class=${flip === 'mended' ? 'good' : 'bad'}>${flip === 'mended' ? words.isMended : words.isBroken}</small>`}
      ${conversationId === undefined ? nothing : html`<a href=${`/desk#${conversationId}`} target="_blank">${words.openConversation}</a>`}</li>`;
  }

  readonly #turn = (): void => {
    this.open = !this.open;
  };
}

customElements.define('sapa-replay-change', ReplayChangeRow);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-replay-change': ReplayChangeRow;
  }
}
