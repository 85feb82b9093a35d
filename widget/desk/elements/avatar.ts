import { html, type TemplateResult } from 'lit';
import { hueOf, initials, visitorCode } from '../view/format.ts';

export type AvatarSize = 'small' | 'medium' | 'large';

/** The visitor's mark: the middle of their code, on their hue. Decoration beside their label. */
export function visitorAvatar(visitorId: string, size: AvatarSize = 'medium'): TemplateResult {
  return html`<span class="avatar ${size} hue-${hueOf(visitorId)}" aria-hidden="true">${visitorCode(visitorId).slice(0, 2)}</span>`;
}

/** An agent's mark: their initials. Decoration beside their name. */
export function agentAvatar(name: string, size: AvatarSize = 'medium'): TemplateResult {
  return html`<span class="avatar ${size} hue-${hueOf(name)}" aria-hidden="true">${initials(name)}</span>`;
}
