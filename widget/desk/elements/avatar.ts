import type { TemplateResult } from 'lit';
import { type AvatarSize, avatar, hueOf, initials } from '../../shared/staff/avatar.ts';
import { type Named, visitorCode, visitorName } from '../view/format.ts';

/** The visitor's mark: their initials, else the beginning of their code, on their hue. Decoration beside their label. */
export function visitorAvatar(visitor: Named, size: AvatarSize = 'medium'): TemplateResult {
  const { visitorId } = visitor;
  const name = visitorName(visitor);
  const letters = name === undefined ? visitorCode(visitorId).slice(0, 2) : initials(name);
  return avatar(letters, hueOf(visitorId), size);
}
