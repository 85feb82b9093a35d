import { css, html, LitElement, nothing } from 'lit';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Suggesting } from '../controller/suggesting.ts';
import type { Words } from '../locales/type.ts';
import { languageName } from '../view/format.ts';
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

  ul {
    display: grid;
    margin-top: var(--sapa-space-2);
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--sapa-space-2);
    align-items: center;
    min-height: 36px;
    border-top: 1px solid var(--sapa-line);
  }

  li > span:first-child {
    flex: 1 1 180px;
    overflow-wrap: anywhere;
  }

  .muted {
    font-size: var(--sapa-text-12);
  }
`;

/** What visitors wrote that the intent does not have yet, to be taken with a press. */
export class StudioSuggestions extends LitElement {
  static override properties = {
    words: { attribute: false },
    suggesting: { attribute: false },
    intentId: {},
    languages: { attribute: false },
  };
  static override styles = [tokens, controls, ownStyles];

  declare words: Words;
  declare suggesting: Suggesting;
  declare intentId: string;
  declare languages: readonly string[];

  constructor() {
    super();
    new Watch(this, () => [this.suggesting.store]);
  }

  override render() {
    const { words, suggesting, intentId } = this;
    const { phase, utterances, intentId: about } = suggesting.store.state;
    const isHere = about === intentId;
    return html`<button class="outline" ?disabled=${isHere && phase === 'asking'} @click=${() => suggesting.ask(intentId)}>${icon('bulb')}${words.suggest}</button>
      <div role="status">${isHere && phase === 'asked' && utterances.length === 0 ? html`<p class="muted">${words.noSuggestions}</p>` : nothing}</div>
      ${isHere ? html`<ul>${utterances.map((one) => this.#suggestion(one.text, one.language, one.conversations))}</ul>` : nothing}`;
  }

  #suggestion(text: string, said: string | undefined, conversations: number) {
    const { words, languages } = this;
    const [first = ''] = languages;
    const language = said !== undefined && languages.includes(said) ? said : first;
    return html`<li><span lang=${language}>${text}</span><span class="muted">${words.fromVisitors(conversations)}</span>
      <button @click=${() => this.#take(text, language)} aria-label="${words.takeSuggestion(languageName(language, words))}: ${text}">${icon('plus')}${words.takeSuggestion(languageName(language, words))}</button></li>`;
  }

  #take(text: string, language: string): void {
    this.suggesting.drop(text);
    this.dispatchEvent(new TakeEvent(text, language));
  }
}

customElements.define('sapa-studio-suggestions', StudioSuggestions);
