import { css, html, LitElement } from 'lit';
import type { Fault } from '../../../src/protocol/content-parts.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';

/** Carries the text as it is now. */
export class TextEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('sapa-text');
    this.text = text;
  }
}

const ownStyles = css`
  :host {
    display: block;
  }

  .editor {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    overflow: hidden;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-surface);
    font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }

  .editor:focus-within {
    border-color: var(--sapa-brand-text);
  }

  .numbers {
    padding: 10px 0;
    background: var(--sapa-surface-sunken);
    color: var(--sapa-text-muted);
    text-align: end;
    user-select: none;
  }

  .numbers > div {
    min-width: 40px;
    padding: 0 10px 0 8px;
  }

  .numbers .error {
    background: var(--sapa-bad-tint);
    color: var(--sapa-bad);
    font-weight: 700;
  }

  .numbers .warning {
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
    font-weight: 700;
  }

  textarea:not([type='radio']) {
    display: block;
    padding: 10px 12px 18px;
    border: 0;
    border-radius: 0;
    font: inherit;
    white-space: pre;
    overflow: auto hidden;
    resize: none;
    tab-size: 2;
  }

  textarea:focus-visible {
    outline: none;
  }

  ol {
    display: grid;
    gap: 2px;
    margin: var(--sapa-space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  ol button {
    justify-content: start;
    width: 100%;
    padding: 6px 8px;
    font-weight: var(--sapa-weight-normal);
    text-align: start;
    white-space: normal;
  }

  .error svg {
    color: var(--sapa-bad);
  }

  .warning svg {
    color: var(--sapa-warn);
  }

  .place {
    flex: none;
    color: var(--sapa-text-muted);
  }
`;

/** A file as text, with what is wrong at its lines. */
export class StudioYaml extends LitElement {
  static override properties = {
    words: { attribute: false },
    path: {},
    text: { attribute: false },
    faults: { attribute: false },
  };
  static override styles = [tokens, controls, ownStyles];

  declare words: Words;
  declare path: string;
  declare text: string;
  declare faults: readonly Fault[];

  override render() {
    const { words, path, text, faults } = this;
    const lines = text.split('\n');
    const worst = new Map(faults.toReversed().map(({ line, severity }) => [line, severity]));
    return html`<div class="editor">
        <div class="numbers" aria-hidden="true">${lines.map((_, at) => html`<div class=${worst.get(at + 1) ?? ''}>${at + 1}</div>`)}</div>
        <textarea aria-label=${words.yamlLabel(path)} spellcheck="false" autocapitalize="off" autocomplete="off" rows=${lines.length}
          aria-describedby="faults" .value=${text} @input=${this.#write}></textarea></div>
      <ol id="faults">${faults.map(
        (
          fault,
        ) => html`<li class=${fault.severity}><button type="button" @click=${() => this.#goTo(fault)}>${icon('alert')}
          <span class="place">${words.atLine(fault.line)}</span><span>${fault.message}</span></button></li>`,
      )}</ol>`;
  }

  readonly #write = ({ target }: InputEvent): void => {
    if (target instanceof HTMLTextAreaElement) this.dispatchEvent(new TextEvent(target.value));
  };

  #goTo({ line, column }: Fault): void {
    const area = this.renderRoot.querySelector('textarea');
    if (area === null) return;
    const before = this.text.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    area.focus();
    area.setSelectionRange(at, at);
    this.renderRoot.querySelectorAll('.numbers > div')[line - 1]?.scrollIntoView({ block: 'center' });
  }
}

customElements.define('sapa-studio-yaml', StudioYaml);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-yaml': StudioYaml;
  }
}
