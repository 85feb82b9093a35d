import { css, html, type TemplateResult } from 'lit';
import type { Words } from '../locales/type.ts';
import { type DiffLine, diffLines, diffParts } from '../view/diff.ts';

const signs: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', added: '+', removed: '−' };

/** What turns one text into the other, line by line. */
export function diff(before: string | null, after: string | null, words: Words): TemplateResult {
  const lines = diffLines(before, after);
  const [added, removed] = (['added', 'removed'] as const).map(
    (kind) => lines.filter((line) => line.kind === kind).length,
  );
  const said = `${words.added(added ?? 0)}, ${words.removedLines(removed ?? 0)}`;
  return html`<div class="diff" role="region" tabindex="0" aria-label=${said}>${diffParts(lines).map(
    (part) =>
      part.kind === 'skipped'
        ? html`<div class="skipped">${words.unchangedLines(part.count)}</div>`
        : part.lines.map(
            ({ kind, text }) =>
              html`<div class="line ${kind}"><span class="sign">${signs[kind]}</span><span>${text}</span></div>`,
          ),
  )}</div>`;
}

export const diffStyles = css`
  .diff {
    overflow-x: auto;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-surface);
    font: 12px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }

  .line {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    padding-inline-end: 12px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .sign {
    color: var(--sapa-text-muted);
    text-align: center;
    user-select: none;
  }

  .line.added {
    background: color-mix(in oklab, var(--sapa-good) 13%, var(--sapa-surface));
  }

  .line.removed {
    background: var(--sapa-bad-tint);
  }

  .line.added .sign {
    color: var(--sapa-good);
  }

  .line.removed .sign {
    color: var(--sapa-bad);
  }

  .skipped {
    padding: 3px 12px;
    background: var(--sapa-surface-sunken);
    color: var(--sapa-text-muted);
    font-family: var(--sapa-font);
  }
`;
