import { html, LitElement, nothing } from 'lit';
import type { AgentView, AwayReason } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { languageItems } from '../../shared/staff/language-items.ts';
import type { ChooseEvent, MenuItem } from '../../shared/staff/staff-menu.ts';
import { tokens } from '../../shared/theme.ts';
import type { DeskState, Presence } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { barStyles } from './desk-bar.styles.ts';
import { presenceDotStyles } from './presence-dot.styles.ts';
import '../../shared/staff/staff-menu.ts';
import { LanguageEvent } from '../../shared/staff/login-events.ts';
import { mark, markStyles } from '../../shared/staff/mark.ts';
import type { AlertSettings } from './alerts.ts';
import { type AlertKind, WishEvent } from './events.ts';

/** The line at the top: whose desk this is, whether they can be reached, and everything about the desk itself. */
export class DeskBar extends LitElement {
  static override properties = {
    words: { attribute: false },
    agent: { attribute: false },
    presence: { attribute: false },
    line: { attribute: false },
    awayReason: { attribute: false },
    alerts: { attribute: false },
    board: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, markStyles, presenceDotStyles, barStyles];

  declare words: Words;
  declare agent: AgentView;
  declare presence: Presence;
  declare line: DeskState['line'];
  declare awayReason: AwayReason | undefined;
  declare alerts: AlertSettings;
  /** Whether there is a live board, and whether it is shown. */
  declare board: 'none' | 'hidden' | 'shown';

  override render() {
    const { words, agent, presence, line, awayReason, board } = this;
    const said = awayReason === undefined ? words.presences[presence] : words.awayReasons[awayReason];
    return html`
      <h1 class="brand">${mark}<span>${words.product}</span></h1>
      <span class="line" role="status">${line === 'connecting' ? words.connecting : ''}</span>
      <button class="find" title="${words.palette} (Ctrl+K)" @click=${() => this.dispatchEvent(new WishEvent({ type: 'palette' }))}>${icon('search')}<span>${words.palette}</span><kbd>Ctrl K</kbd></button>
      ${
        board === 'none'
          ? nothing
          : html`<button class="board" aria-pressed=${board === 'shown'} title=${words.board}
        @click=${() => this.dispatchEvent(new WishEvent({ type: 'board' }))}>${icon('board')}<span>${words.boardShort}</span></button>`
      }
      <sapa-menu label="${words.presence}: ${said}" look="presence"
        .items=${presenceItems(presence, awayReason, words)} @sapa-choose=${this.#choosePresence}>
        <span class="dot ${presence}"></span><span>${said}</span>${icon('chevronDown')}
      </sapa-menu>
      <sapa-menu label="${words.menu}: ${agent.name}" look="square" .items=${accountItems(words, this.alerts)}
        .head=${html`<strong>${agent.name}</strong><br><span class="muted">${agent.email}</span>`}
        @sapa-choose=${this.#chooseAccount}>${agentAvatar(agent.name)}</sapa-menu>`;
  }

  readonly #choosePresence = ({ id }: ChooseEvent): void => {
    const presence = presences.find((one) => one === id);
    const reason = awayReasons.find((one) => one === id);
    if (presence !== undefined) this.dispatchEvent(new WishEvent({ type: 'presence', presence }));
    if (reason !== undefined)
      this.dispatchEvent(new WishEvent({ type: 'presence', presence: 'away', reason }));
  };

  readonly #chooseAccount = ({ id }: ChooseEvent): void => {
    if (id === 'id' || id === 'en') this.dispatchEvent(new LanguageEvent(id));
    const kind = alertKinds.find((one) => one === id);
    if (kind !== undefined) {
      const to = this.alerts[kind] === 'on' ? 'off' : 'on';
      this.dispatchEvent(new WishEvent({ type: 'alerts', kind, to }));
    }
    if (id === 'shortcuts' || id === 'log-out') this.dispatchEvent(new WishEvent({ type: id }));
  };
}

const presences: readonly Presence[] = ['online', 'away', 'offline'];

const awayReasons: readonly AwayReason[] = ['break', 'meal', 'prayer', 'meeting', 'training', 'other'];
const alertKinds: readonly AlertKind[] = ['notifications', 'sound'];

function presenceItems(
  presence: Presence,
  awayReason: AwayReason | undefined,
  words: Words,
): readonly MenuItem[] {
  const item = (one: Presence): MenuItem => ({
    id: one,
    label: words.presences[one],
    hint: words.presenceHints[one],
    mark: html`<span class="dot ${one}"></span>`,
    checked: one === presence && awayReason === undefined ? 'yes' : 'no',
  });
  const reasons = awayReasons.map(
    (reason, place): MenuItem => ({
      id: reason,
      label: words.awayReasons[reason],
      checked: presence === 'away' && reason === awayReason ? 'yes' : 'no',
      ...(place === 0 ? { group: words.awayBecause } : {}),
    }),
  );
  return [item('online'), item('away'), item('offline'), ...reasons];
}

function accountItems(words: Words, alerts: AlertSettings): readonly MenuItem[] {
  const alert = (kind: AlertKind, place: number): MenuItem => ({
    id: kind,
    label: words.alerts[kind],
    mark: icon(kind === 'sound' ? 'sound' : 'bell'),
    checked: alerts[kind] === 'on' ? 'yes' : 'no',
    ...(place === 0 ? { group: words.alertsGroup } : {}),
    ...(alerts[kind] === 'blocked' ? { hint: words.alertsBlocked } : {}),
  });
  return [
    ...languageItems(words.language, words.chooseLanguage),
    ...alertKinds.map(alert),
    { id: 'shortcuts', label: words.shortcuts, mark: icon('keyboard'), keys: '?', group: words.desk },
    { id: 'log-out', label: words.logOut, mark: icon('leave') },
  ];
}

customElements.define('sapa-desk-bar', DeskBar);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-bar': DeskBar;
  }
}
