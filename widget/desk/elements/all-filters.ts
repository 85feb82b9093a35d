import { css, html, nothing, type TemplateResult } from 'lit';
import type { Colleagues } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import type { AllFilter } from '../controller/all.ts';
import type { Words } from '../locales/type.ts';

const statuses = ['bot', 'queued', 'assigned', 'later'] as const;

/** What is chosen, and whom to tell of another choice. */
export interface FiltersView {
  readonly words: Words;
  readonly departments: Colleagues['departments'];
  readonly filter: AllFilter;
  readonly choose: (filter: AllFilter) => void;
}

/** Narrows the list of all conversations to a department, or to who has them. */
export function allFilters({ words, departments, filter, choose }: FiltersView): TemplateResult {
  const { status, department } = filter;
  const pickStatus = ({ target }: Event) => {
    const wanted = statuses.find((one) => target instanceof HTMLSelectElement && one === target.value);
    choose({ ...(department && { department }), ...(wanted && { status: wanted }) });
  };
  const pickDepartment = ({ target }: Event) => {
    const wanted = target instanceof HTMLSelectElement ? target.value : '';
    choose({ ...(status && { status }), ...(wanted && { department: wanted }) });
  };
  const option = (value: string, label: string, chosen: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  return html`<div class="filters">
    <div><select aria-label=${words.holder} @change=${pickStatus}>
      ${option('', words.anyHolder, status ?? '')}${statuses.map((one) => option(one, words.statuses[one], status ?? ''))}
    </select>${icon('chevronDown')}</div>
    ${
      departments.length < 2
        ? nothing
        : html`<div><select aria-label=${words.department} @change=${pickDepartment}>
      ${option('', words.anyDepartment, department ?? '')}${departments.map(({ id, name }) => option(id, name, department ?? ''))}
    </select>${icon('chevronDown')}</div>`
    }</div>`;
}

export const filterStyles = css`
  .filters {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: var(--sapa-space-2);
    padding-bottom: var(--sapa-space-2);
    background: var(--sapa-surface-sunken);
  }

  .filters div {
    position: relative;
  }

  .filters svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 8px;
    width: 16px;
    height: 100%;
    color: var(--sapa-text-muted);
    pointer-events: none;
  }

  .filters select {
    width: 100%;
    min-height: 32px;
    padding-block: 0;
    padding-inline: 10px 28px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-surface);
    font-size: var(--sapa-text-13);
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }

  .filters select:hover {
    background: var(--sapa-surface-raised);
  }

  .more {
    width: 100%;
    margin-top: var(--sapa-space-1);
    color: var(--sapa-text-muted);
  }

  @media (pointer: coarse) {
    .filters select,
    .more {
      min-height: 44px;
    }
  }
`;
