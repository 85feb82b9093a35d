import { css, html, LitElement, nothing } from 'lit';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Origin, Suggesting, SuggestingState } from '../controller/suggesting.ts';
import type { Words } from '../locales/type.ts';
import { languageName } from '../view/format.ts';
import { chipStyles } from './chips.ts';
import { Watch } from './watch.ts';

/** Carries a suggestion that was taken, and the list it goes to. */
export class TakeEvent extends Event {
  readonly text: string;
  readonly language: string;

  constructor(text: string, language: string) {
    super('sapa-take');
    this.text = text;
    this.language = language;
  }
}

const ownStyles = css`
  :host {
    display: block;
    margin-top: var(--sapa-space-3);
    font-size: var(--sapa-text-13);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    margin-top: var(--sapa-space-2);
  }

  p {
    margin-top: var(--sapa-space-2);
  }

  .failed {
    color: var(--sapa-bad);
  }

  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    gap: 0 var(--sapa-space-3);
    align-items: center;
    min-height: 40px;
    border-top: 1px solid var(--sapa-line);
  }

  li > span:first-child {
    overflow-wrap: anywhere;
  }

  li > span:nth-child(2) {
    justify-self: start;
  }

  li > button {
    justify-content: start;
  }

  @container page (max-width: 520px) {
    ul {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    li {
      padding-top: 6px;
    }

    li > span:first-child {
      grid-column: 1 / -1;
    }
  }

  .muted {
    font-size: var(--sapa-text-12);
  }
`;

/** A suggestion as it is shown. */
interface Shown {
  readonly text: string;
  readonly language: string;
  readonly origin: Origin;
  /** Whose words they are. */
  readonly from: string;
}

/** What visitors wrote, and what a language model thought of, that the intent does not have yet; taken with a press. */
export class StudioSuggestions extends LitElement {
  static override properties = {
    words: { attribute: false },
    suggesting: { attribute: false },
    intentId: {},
    languages: { attribute: false },
    model: {},
  };
  static override styles = [tokens, controls, chipStyles, ownStyles];

  declare words: Words;
  declare suggesting: Suggesting;
  declare intentId: string;
  declare languages: readonly string[];
  /** Whether a language model can be asked. */
  declare model: 'ready' | 'absent';

  constructor() {
    super();
    new Watch(this, () => [this.suggesting.store]);
  }

  override render() {
    const { words, suggesting, intentId, model, languages } = this;
    const { state } = suggesting.store;
    const isHere = state.intentId === intentId;
    const isWaiting = (phase: 'phase' | 'model') => isHere && state[phase] === 'asking';
    return html`<div class="ways">
        <button class="outline" ?disabled=${isWaiting('phase')} @click=${() => suggesting.ask(intentId)}>${icon('bulb')}${words.suggest}</button>
        ${model === 'ready' ? html`<button class="outline" ?disabled=${isWaiting('model')} @click=${() => suggesting.write(intentId, languages)}>${icon('bolt')}${words.askModel}</button>` : nothing}</div>
      <div role="status">${isHere ? this.#said(state) : nothing}</div>
      ${isHere ? html`<ul>${this.#shown(state).map((one) => this.#suggestion(one))}</ul>` : nothing}`;
  }

  #said({ phase, utterances, model, written }: SuggestingState) {
    const { words } = this;
    return [
      phase === 'asked' && utterances.length === 0
        ? html`<p class="muted">${words.noSuggestions}</p>`
        : nothing,
      model === 'asking' ? html`<p class="muted">${words.modelWriting}</p>` : nothing,
      model === 'empty' ? html`<p class="muted">${words.modelEmpty}</p>` : nothing,
      model === 'failed' ? html`<p class="failed">${words.modelFailed}</p>` : nothing,
      model === 'asked' && written.length > 0 ? html`<p class="muted">${words.modelWrote}</p>` : nothing,
    ];
  }

  #shown({ utterances, written }: SuggestingState): readonly Shown[] {
    const { words, languages } = this;
    const [first = ''] = languages;
    return [
      ...utterances.map(({ text, language: said, conversations }) => {
        const language = said !== undefined && languages.includes(said) ? said : first;
        return { text, language, origin: 'visitors' as const, from: words.fromVisitors(conversations) };
      }),
      ...written.map((one) => ({ ...one, origin: 'model' as const, from: words.fromModel })),
    ];
  }

  #suggestion(shown: Shown) {
    const { words } = this;
    const { text, language, origin, from } = shown;
    const to = words.takeSuggestion(languageName(language, words));
    return html`<li><span lang=${language}>${text}</span> <span class=${origin === 'model' ? 'chip' : 'muted'}>${from}</span>
      <button @click=${() => this.#take(shown)} aria-label="${to}: ${text}">${icon('plus')}${to}</button></li>`;
  }

  #take({ text, language, origin }: Shown): void {
    this.suggesting.take(text, origin);
    this.dispatchEvent(new TakeEvent(text, language));
  }
}

customElements.define('sapa-studio-suggestions', StudioSuggestions);
