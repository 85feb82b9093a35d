import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorPresence } from '../controller/visitor-here.ts';
import type { Words } from '../locales/type.ts';
import { formatMoment } from '../view/format.ts';

/** Whether the visitor looks, so that nobody writes to an empty chair without knowing it. */
export function presenceSign(
  presence: VisitorPresence,
  today: number,
  words: Words,
): TemplateResult | typeof nothing {
  if (presence === 'unknown') return nothing;
  const said =
    presence === 'here' ? words.person.here : words.person.away(formatMoment(presence, today, words));
  return html`<span class="there ${presence === 'here' ? 'here' : 'away'}">${said}</span> · `;
}

export const presenceStyles = css`
  .there::before {
    content: '';
    display: inline-block;
    width: 7px;
    height: 7px;
    margin-inline-end: 5px;
    border: 1.5px solid currentcolor;
    border-radius: 50%;
    vertical-align: 0.5px;
  }

  .there.here {
    color: var(--sapa-good);
  }

  .there.here::before {
    background: currentcolor;
  }
`;
