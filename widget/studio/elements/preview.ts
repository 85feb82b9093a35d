import { css, html, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { renderMarkdown } from '../../shared/render-markdown.ts';
import type { Words } from '../locales/type.ts';

/** What visitors would see of the bot: its name, the bubble, and the buttons under it. */
export function preview(
  {
    text,
    buttons,
    language,
  }: { readonly text: string; readonly buttons: readonly string[]; readonly language: string },
  words: Words,
): TemplateResult {
  return html`<div class="preview" lang=${language}>
    <p class="speaker"><span class="face">${coreIcon('bot')}</span>${words.assistant}</p>
    <div class="bubble">${text.trim() === '' ? html`<p class="muted" lang=${words.language}>${words.previewEmpty}</p>` : renderMarkdown(text)}</div>
    ${buttons.length === 0 ? '' : html`<div class="buttons-below">${buttons.map((button) => html`<span>${button}</span>`)}</div>`}
  </div>`;
}

/** As the widget has it, which the studio may not import. */
export const previewStyles = css`
  .preview {
    display: grid;
    gap: 6px;
    justify-items: start;
    min-width: 0;
  }

  .speaker {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .face {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background: var(--sapa-brand);
    color: var(--sapa-on-brand);
  }

  .face .icon {
    width: 14px;
    height: 14px;
  }

  .bubble {
    max-width: min(100%, 420px);
    padding: 9px 14px;
    border-radius: var(--sapa-radius-corner) var(--sapa-radius-bubble) var(--sapa-radius-bubble);
    background: var(--sapa-surface-raised);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .bubble > * + * {
    margin-top: 8px;
  }

  .bubble ul,
  .bubble ol {
    margin-block-end: 0;
    padding-inline-start: 20px;
    list-style: disc;
  }

  .bubble ol {
    list-style: decimal;
  }

  .bubble a {
    color: var(--sapa-brand-text);
  }

  .buttons-below {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .buttons-below span {
    padding: 5px 12px;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-chip);
    color: var(--sapa-brand-text);
    font-size: var(--sapa-text-13);
  }
`;
