import { html, type TemplateResult } from 'lit';
import { hueOf, initials, visitorCode } from '../view/format.ts';

export type AvatarSize = 'small' | 'medium' | 'large';

/** The visitor's mark: the beginning of their code, on their hue. Decoration beside their label. */
export function visitorAvatar(visitorId: string, size: AvatarSize = 'medium'): TemplateResult {
  return avatar(visitorCode(visitorId).slice(0, 2), hueOf(visitorId), size);
}

/** An agent's mark: their initials. Decoration beside their name. */
export function agentAvatar(name: string, size: AvatarSize = 'medium'): TemplateResult {
  return avatar(initials(name), hueOf(name), size);
}

/** The letters come from the style sheet, so that nobody takes them for a part of the name. */
function avatar(letters: string, hue: number, size: AvatarSize): TemplateResult {
  return html`<span class="avatar ${size} hue-${hue}" data-letters=${letters} aria-hidden="true"></span>`;
}
