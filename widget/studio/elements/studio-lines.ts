import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import type { LineMark } from '../view/line-mark.ts';
import { linesStyles } from './studio-lines.styles.ts';

/** Carries the lines as they are now. */
export class LinesEvent extends Event {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super('sapa-lines');
    this.lines = lines;
  }
}

/** A long list is shown in part. */
const shownAtFirst = 12;

/** A list of short texts, each on a line of its own. Enter begins a new one, several that are pasted are several. */
export class StudioLines extends LitElement {
  static override properties = {
    words: { attribute: false },
    label: {},
    lines: { attribute: false },
    marks: { attribute: false },
    shown: { state: true },
  };
  static override styles = [tokens, controls, linesStyles];

  declare words: Words;
  /** What a line is, for who does not see the heading. */
  declare label: string;
  declare lines: readonly string[];
  /** By text. */
  declare marks: ReadonlyMap<string, LineMark>;
  declare shown: 'part' | 'all';
  /** The line that is to be written in next. */
  #next: number | undefined;

  constructor() {
    super();
    this.lines = [];
    this.marks = new Map();
    this.shown = 'part';
  }

  override render() {
    const { words, lines, shown } = this;
    const isLong = lines.length > shownAtFirst + 3;
    const visible = isLong && shown === 'part' ? lines.slice(0, shownAtFirst) : lines;
    return html`<ul @paste=${this.#paste}>${visible.map((line, at) => this.#line(line, at))}</ul>
      <div class="below"><button type="button" @click=${() => this.#insert(lines.length)}>${icon('plus')}${words.addLine}</button>
      ${isLong ? html`<button type="button" class="more" aria-expanded=${shown === 'all'} @click=${this.#toggle}>${shown === 'all' ? words.showLess : words.showAll(lines.length)}</button>` : nothing}</div>`;
  }

  #line(line: string, at: number) {
    const { words } = this;
    const mark = this.marks.get(line);
    return html`<li class=${mark?.tone ?? ''}>
      <input aria-label=${words.line(this.label, at + 1)} .value=${line} data-at=${at} maxlength="500"
        @input=${(event: InputEvent) => this.#write(event, at)} @keydown=${(event: KeyboardEvent) => this.#press(event, at)}>
      ${mark === undefined ? nothing : html`<span class="mark ${mark.tone}">${markIcon(mark)}${mark.text}</span>`}
      <button type="button" class="square" tabindex="-1" aria-label=${words.removeLine(line)} title=${words.removeLine(line)} @click=${() => this.#remove(at)}>${icon('close')}</button></li>`;
  }

  override updated(_changed: PropertyValues<this>): void {
    if (this.#next === undefined) return;
    const input = this.#inputAt(this.#next);
    if (input === null) return;
    this.#next = undefined;
    input.focus();
  }

  #write({ target }: InputEvent, at: number): void {
    if (target instanceof HTMLInputElement) this.#tell(this.lines.with(at, target.value));
  }

  #press(event: KeyboardEvent, at: number): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#insert(at + 1);
    } else if (event.key === 'Backspace' && this.lines[at] === '' && this.lines.length > 1) {
      event.preventDefault();
      this.#remove(at);
    } else if (event.key === 'ArrowUp') this.#inputAt(at - 1)?.focus();
    else if (event.key === 'ArrowDown') this.#inputAt(at + 1)?.focus();
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const texts = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/\r?\n/u)
      .map((text) => text.trim());
    const said = texts.filter((text) => text !== '');
    if (said.length < 2 || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const at = Number(event.target.dataset.at);
    this.#tell(this.lines.toSpliced(at, this.lines[at] === '' ? 1 : 0, ...said));
    this.shown = 'all';
    this.#next = at + said.length - 1;
  };

  #insert(at: number): void {
    if (at >= shownAtFirst) this.shown = 'all';
    this.#next = at;
    this.#tell(this.lines.toSpliced(at, 0, ''));
  }

  #remove(at: number): void {
    this.#next = Math.max(0, at - 1);
    this.#tell(this.lines.toSpliced(at, 1));
  }

  readonly #toggle = (): void => {
    this.shown = this.shown === 'all' ? 'part' : 'all';
  };

  #tell(lines: readonly string[]): void {
    this.dispatchEvent(new LinesEvent(lines));
  }

  #inputAt(at: number): HTMLInputElement | null {
    return this.renderRoot.querySelector(`input[data-at="${at}"]`);
  }
}

function markIcon({ tone }: LineMark) {
  if (tone === 'good') return icon('check');
  return tone === 'plain' ? nothing : icon('alert');
}

customElements.define('sapa-studio-lines', StudioLines);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-lines': StudioLines;
  }
}
