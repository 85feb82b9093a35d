import { html, LitElement } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { DeskState, Presence } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { type DeskLanguage, languages } from '../locales/words.ts';
import { agentAvatar } from './avatar.ts';
import { avatars, controls } from './controls.styles.ts';
import { barStyles } from './desk-bar.styles.ts';
import type { ChooseEvent, MenuItem } from './desk-menu.ts';
import './desk-menu.ts';
import { LanguageEvent, WishEvent } from './events.ts';
import { mark, markStyles } from './mark.ts';

/** The line at the top: whose desk this is, whether they can be reached, and everything about the desk itself. */
export class DeskBar extends LitElement {
  static override properties = {
    words: { attribute: false },
    agent: { attribute: false },
    presence: { attribute: false },
    line: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, markStyles, barStyles];

  declare words: Words;
  declare agent: AgentView;
  declare presence: Presence;
  declare line: DeskState['line'];

  override render() {
    const { words, agent, presence, line } = this;
    return html`
      <span class="brand">${mark}<span>${words.product}</span></span>
      <span class="line" role="status">${line === 'connecting' ? words.connecting : ''}</span>
      <button class="square keys" aria-label=${words.shortcuts} title="${words.shortcuts} (?)"
        @click=${() => this.dispatchEvent(new WishEvent({ type: 'shortcuts' }))}>${icon('keyboard')}</button>
      <sapa-desk-menu label="${words.presence}: ${words.presences[presence]}" look="presence"
        .items=${presenceItems(presence, words)} @sapa-choose=${this.#choosePresence}>
        <span class="dot ${presence}"></span><span>${words.presences[presence]}</span>${icon('chevronDown')}
      </sapa-desk-menu>
      <sapa-desk-menu label="${words.menu}: ${agent.name}" look="square" .items=${accountItems(words)}
        .head=${html`<strong>${agent.name}</strong><br><span class="muted">${agent.email}</span>`}
        @sapa-choose=${this.#chooseAccount}>${agentAvatar(agent.name)}</sapa-desk-menu>`;
  }

  readonly #choosePresence = ({ id }: ChooseEvent): void => {
    const presence = presences.find((one) => one === id);
    if (presence !== undefined) this.dispatchEvent(new WishEvent({ type: 'presence', presence }));
  };

  readonly #chooseAccount = ({ id }: ChooseEvent): void => {
    if (id === 'id' || id === 'en') this.dispatchEvent(new LanguageEvent(id));
    if (id === 'shortcuts' || id === 'log-out') this.dispatchEvent(new WishEvent({ type: id }));
  };
}

const presences: readonly Presence[] = ['online', 'away', 'offline'];

function presenceItems(presence: Presence, words: Words): readonly MenuItem[] {
  return presences.map((one) => ({
    id: one,
    label: words.presences[one],
    hint: words.presenceHints[one],
    mark: html`<span class="dot ${one}"></span>`,
    checked: one === presence ? 'yes' : 'no',
  }));
}

function accountItems(words: Words): readonly MenuItem[] {
  const language = (id: DeskLanguage): MenuItem => ({
    id,
    label: languages[id],
    checked: id === words.language ? 'yes' : 'no',
  });
  return [
    { ...language('id'), group: words.chooseLanguage },
    language('en'),
    { id: 'shortcuts', label: words.shortcuts, mark: icon('keyboard') },
    { id: 'log-out', label: words.logOut, mark: icon('leave') },
  ];
}

customElements.define('sapa-desk-bar', DeskBar);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-bar': DeskBar;
  }
}
