import { html, type TemplateResult } from 'lit';

export type AvatarSize = 'small' | 'medium' | 'large';

/** An agent's mark: their initials. Decoration beside their name. */
export function agentAvatar(name: string, size: AvatarSize = 'medium'): TemplateResult {
  return avatar(initials(name), hueOf(name), size);
}

/** The letters come from the style sheet, so that nobody takes them for a part of the name. */
export function avatar(letters: string, hue: number, size: AvatarSize): TemplateResult {
  return html`<span class="avatar ${size} hue-${hue}" data-letters=${letters} aria-hidden="true"></span>`;
}

/** One of eight hues, the same for the same id. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 8;
}

/** The first letters of the first two words of a name. */
export function initials(name: string): string {
  const letters = name.trim().split(/\s+/).slice(0, 2);
  return letters.map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}
