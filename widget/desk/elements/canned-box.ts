import { css, html, type TemplateResult } from 'lit';
import type { CannedReply } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';

/** What stands between a slash that begins a word and the caret; nothing, where there is none. */
export function slashBefore(text: string, caret: number): string | undefined {
  return /(?:^|\s)\/([\p{L}\p{N} -]{0,30})$/u.exec(text.slice(0, caret))?.[1];
}

/** The canned replies in which each of the words typed begins a word, by name and title first. */
export function cannedFor(canned: readonly CannedReply[], typed: string): readonly CannedReply[] {
  const wanted = wordsOf(typed);
  const fits = (text: string): boolean =>
    wanted.every((word) => wordsOf(text).some((one) => one.startsWith(word)));
  const named = canned.filter(({ id, title }) => fits(`${id} ${title}`));
  const saying = canned.filter((reply) => !named.includes(reply) && fits(reply.text));
  return [...named, ...saying];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface CannedView {
  readonly words: Words;
  readonly at: number;
  readonly typed: string;
  readonly choose: (text: string) => void;
}

/** The list over the composer. The caret stays in the composer; keys move through the list from there. */
export function cannedBox(
  found: readonly CannedReply[],
  { words, at, typed, choose }: CannedView,
): TemplateResult {
  if (found.length === 0) {
    return html`<div class="canned" role="status"><p class="muted">${words.cannedNothing(typed)}</p></div>`;
  }
  return html`<div class="canned">
    <p class="title">${icon('bolt')}${words.canned}<span class="muted"><kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd></span></p>
    <div id="canned" role="listbox" aria-label=${words.canned}>${found.map(
      (
        { id, title, text },
        place,
      ) => html`<div role="option" id="canned-${place}" class="choice" aria-selected=${place === at}
        @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => choose(text)}>
        <span class="name">${title}</span><span class="code">/${id}</span><span class="said" dir="auto">${text}</span></div>`,
    )}</div>
  </div>`;
}

export const cannedStyles = css`
  form {
    position: relative;
  }

  .canned {
    position: absolute;
    inset: auto 0 calc(100% + 6px);
    z-index: 2;
    padding: var(--sapa-space-1);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    color: var(--sapa-text);
    animation: rise var(--sapa-quick) var(--sapa-ease);
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }

  .canned [role='listbox'] {
    max-height: min(320px, 40dvh);
    overflow-y: auto;
  }

  .canned p {
    padding: 6px 10px;
    font-size: var(--sapa-text-12);
  }

  .canned .title {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--sapa-text-muted);
  }

  .canned .title span {
    margin-inline-start: auto;
  }

  .canned .title svg {
    width: 16px;
    height: 16px;
  }

  .canned .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--sapa-space-2);
    align-items: baseline;
    padding: 6px 10px;
    border-radius: var(--sapa-radius-control);
    cursor: pointer;
  }

  .canned .choice[aria-selected='true'] {
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
  }

  .canned .name {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  .canned .code {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    text-align: end;
  }

  @media (pointer: coarse) {
    .canned .title span {
      display: none;
    }
  }

  .canned .said {
    grid-column: 1 / -1;
    overflow: hidden;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-13);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
