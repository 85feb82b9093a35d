import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import type { Viewer } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';

/** Who else looks at the conversation, and who is writing: so that two do not answer at once. */
export function viewersSign(
  viewers: readonly Viewer[] | undefined,
  words: Words,
): TemplateResult | typeof nothing {
  const [first] = viewers ?? [];
  if (viewers === undefined || first === undefined) return nothing;
  const writing = viewers.find(({ how }) => how === 'writing');
  const names = viewers.map(({ name }) => name).join(', ');
  const said = writing === undefined ? words.alsoReading(names) : words.alsoWriting(writing.name);
  return html`<span class="viewers ${writing === undefined ? '' : 'writing'}" role="status" title=${said}>
    ${agentAvatar((writing ?? first).name, 'small')}<span>${said}</span>${icon(writing === undefined ? 'eye' : 'edit')}</span>`;
}

export const viewersStyles = css`
  .viewers {
    display: inline-flex;
    flex: 0 1 auto;
    gap: 6px;
    align-items: center;
    min-width: 0;
    padding: 2px 10px 2px 3px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-raised);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .viewers.writing {
    background: var(--sapa-warn-tint);
    color: var(--sapa-warn);
    font-weight: var(--sapa-weight-medium);
  }

  .viewers span:not(.avatar) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .viewers .avatar {
    display: grid;
  }

  .viewers svg {
    flex: none;
    width: 14px;
    height: 14px;
  }

  @media (max-width: 719px) {
    .viewers {
      padding: 0;
      background: none;
    }

    .viewers span:not(.avatar),
    .viewers svg {
      display: none;
    }
  }
`;
