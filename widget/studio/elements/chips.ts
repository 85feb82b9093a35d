import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';
import type { IntentRow } from '../view/intent-list.ts';

/** How a file stands in the draft; nothing where it is as it is live. */
export function stateChip(state: IntentRow['state'], words: Words): TemplateResult | typeof nothing {
  return state === 'live' ? nothing : html`<span class="chip ${state}">${words.states[state]}</span>`;
}

/** What is wrong with a file, as marks. */
export function problemChips(
  { errors, warnings }: Pick<IntentRow, 'errors' | 'warnings'>,
  words: Words,
): readonly (TemplateResult | typeof nothing)[] {
  return [
    errors > 0 ? html`<span class="chip bad">${icon('alert')}${words.errors(errors)}</span>` : nothing,
    warnings > 0 ? html`<span class="chip warn">${icon('alert')}${words.warnings(warnings)}</span>` : nothing,
  ];
}

export const chipStyles = css`
  .chip {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
    min-height: 20px;
    padding: 0 8px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-raised);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
    line-height: 20px;
    white-space: nowrap;
  }

  .chip .icon {
    width: 14px;
    height: 14px;
  }

  .chip.changed,
  .chip.new {
    background: color-mix(in oklab, var(--sapa-brand-text) 11%, var(--sapa-surface));
    color: var(--sapa-brand-text);
  }

  .chip.bad,
  .chip.removed {
    background: var(--sapa-bad-tint);
    color: var(--sapa-bad);
  }

  .chip.warn {
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
  }
`;
