import { html } from 'lit';
import { type IconName, icon } from '../../shared/icons.ts';

/** What stands where there is nothing: one thing to know. `pageStyles` gives its look. */
export function emptyState(mark: IconName, title: string, hint: string) {
  return html`<div class="empty">${icon(mark)}<h2>${title}</h2><p>${hint}</p></div>`;
}
