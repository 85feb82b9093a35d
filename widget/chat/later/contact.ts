import { html, nothing, type TemplateResult } from 'lit';
import type { Transcript } from '../../shared/transcript.ts';
import type { Scene } from '../views/scene.ts';
import { asideWords } from './aside-words.ts';
import { styles } from './contact-styles.ts';
import { contactWords } from './contact-words.ts';
import { leaveContact, type Visiting } from './leave-contact.ts';
import type { LeftBehind } from './left-behind.ts';
import { SapaContact } from './sapa-contact.ts';

export { styles };

if (customElements.get('sapa-contact') === undefined) customElements.define('sapa-contact', SapaContact);

/** For who waits, or does not want to: how to be reached, and what about; nothing once it is answered. `server` ends in `/`. */
export function contact(
  { state, language }: Scene,
  server: string,
  visit: Visiting,
): TemplateResult | typeof nothing {
  const { standing, contact: known, entries, quickReplies } = state.transcript;
  const last = entries.findLast((entry) => entry.type === 'message');
  if (last?.author === 'agent') return nothing; // it is answered; writing on is all there is to do
  const id = 'department' in standing ? standing.department : '';
  const department = state.site?.departments.find((one) => one.id === id);
  const hasSpoken = entries.some((entry) => entry.type === 'message' && entry.author === 'visitor');
  const leave = (left: LeftBehind) => leaveContact(visit, server, left);
  return html`<sapa-contact
    .words=${contactWords(language)}
    .department=${department}
    .staffed=${department?.staffed ?? state.site?.agentsOnline !== false}
    .mail=${state.site?.mail}
    .known=${standing.status === 'later' ? known : undefined}
    .message=${hasSpoken ? 'optional' : 'required'}
    .offered=${quickReplies.some(({ offer }) => offer === 'leave-contact')}
    .back=${quickReplies.some(({ offer }) => offer === 'stay-with-bot') ? '' : asideWords(language).backToAssistant}
    .leave=${leave}
    @sapa-back=${() => void visit.goOnWithBot()}></sapa-contact>`;
}

/** Opens the form where these words are a button to be mailed or called back; false: they are not. */
export function opensForm(
  root: ParentNode | null,
  { quickReplies }: Pick<Transcript, 'quickReplies'>,
  text: string,
): boolean {
  const form = root?.querySelector('sapa-contact');
  const words = text.trim().toLowerCase();
  const offer = quickReplies.find((reply) => reply.text.toLowerCase() === words)?.offer;
  if (!(form instanceof SapaContact) || (offer !== 'leave-contact' && offer !== 'call-back')) return false;
  form.show(offer === 'call-back' ? 'phone' : 'email');
  return true;
}
