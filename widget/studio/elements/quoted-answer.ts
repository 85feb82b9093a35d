import { css, html, nothing, type TemplateResult } from 'lit';
import type { DraftedView } from '../../../src/protocol/traffic-rest.ts';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';

/** Says that an answer was taken from what agents wrote, and what that was; nothing where it was not. */
export function quotedAnswer(quoted: DraftedView['quoted'], words: Words): TemplateResult | typeof nothing {
  if (quoted.length === 0) return nothing;
  return html`<section class="quoted" aria-labelledby="quoted">
    <h2 id="quoted">${icon('whisper')}${words.quoted(quoted.length)}</h2>
    ${quoted.map(
      ({ text, conversationId }) =>
        html`<blockquote><span>${text}</span> ${
          conversationId === undefined
            ? nothing
            : html`<a href=${`/desk#${conversationId}`} target="_blank">${words.openConversation}</a>`
        }</blockquote>`,
    )}
    <p class="muted">${words.quotedHint}</p></section>`;
}

export const quotedStyles = css`
  .quoted {
    display: grid;
    gap: var(--sapa-space-2);
    margin-block: 0 var(--sapa-space-6);
    padding: var(--sapa-space-3) var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-sunken);
    font-size: var(--sapa-text-13);
  }

  .quoted h2 {
    display: flex;
    gap: 6px;
    align-items: center;
    margin: 0;
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  .quoted .icon {
    flex: none;
    width: 16px;
    height: 16px;
  }

  .quoted blockquote {
    margin: 0;
    padding: 2px 0 2px var(--sapa-space-3);
    border-inline-start: 2px solid var(--sapa-line-control);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .quoted a {
    display: block;
    width: fit-content;
    color: var(--sapa-brand-text);
    font-size: var(--sapa-text-12);
  }

  .quoted p {
    margin: 0;
    font-size: var(--sapa-text-12);
  }
`;
