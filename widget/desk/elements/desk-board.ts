import { html, LitElement, nothing } from 'lit';
import type { Board } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { formatWait } from '../../shared/staff/format-wait.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { waitTone } from '../view/format.ts';
import { boardStyles } from './desk-board.styles.ts';
import { WishEvent } from './events.ts';
import { presenceDotStyles } from './presence-dot.styles.ts';

/** How things stand at this moment: who waits in which department, and what each agent has. */
export class DeskBoard extends LitElement {
  static override properties = {
    words: { attribute: false },
    board: { attribute: false },
    now: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, presenceDotStyles, boardStyles];

  declare words: Words;
  declare board: Board | undefined;
  /** Unix ms. */
  declare now: number;

  override render() {
    const { words, board } = this;
    const back = () => this.dispatchEvent(new WishEvent({ type: 'back' }));
    return html`<header><button class="square back" aria-label=${words.back} @click=${back}>${icon('chevronLeft')}</button>
        <h2>${words.board}</h2><p class="live"><span></span>${words.live}</p></header>
      ${
        board === undefined
          ? html`<p class="muted reading">${words.reading}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${words.board}>
        ${this.#totals(board)}${this.#departments(board)}${this.#agents(board)}</div>`
      }`;
  }

  #totals({ departments, agents }: Board) {
    const { words } = this;
    const waiting = departments.reduce((sum, one) => sum + one.waiting, 0);
    const sinces = departments.flatMap(({ waitingSince = [] }) => waitingSince);
    const assigned = agents.reduce((sum, one) => sum + one.assigned, 0);
    const room = agents.reduce(
      (sum, one) => sum + (one.presence === 'online' ? Math.max(0, one.capacity - one.assigned) : 0),
      0,
    );
    return html`<dl class="totals">
      ${figure(words.waitingNow, String(waiting))}
      <div><dt>${words.longestWait}</dt><dd>${sinces.length === 0 ? '–' : this.#wait(Math.min(...sinces))}</dd></div>
      ${figure(words.assignedNow, String(assigned))}${figure(words.roomNow, String(room))}</dl>`;
  }

  #departments({ departments }: Board) {
    const { words } = this;
    return html`<table><caption>${words.boardDepartments}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">${words.department}</span></th><th scope="col">${words.waitingNow}</th><th scope="col">${words.longestWait}</th>
        <th scope="col">${words.assignedNow}</th><th scope="col">${words.onlineNow}</th></tr></thead>
      <tbody>${departments.map(
        ({
          name,
          open,
          waiting,
          waitingSince,
          assigned,
          online,
          estimates,
        }) => html`<tr class=${estimates === undefined ? '' : 'judged'}>
          <th scope="row">${name}${open ? nothing : html` <span class="shut">${words.shut}</span>`}</th>
          <td class=${waiting > 0 ? 'some' : 'none'}>${waiting}</td>
          <td>${waitingSince === undefined ? '–' : this.#wait(waitingSince)}</td>
          <td>${assigned}</td><td class=${online === 0 ? 'none' : ''}>${online}</td></tr>${estimates === undefined ? nothing : this.#judged(estimates)}`,
      )}</tbody></table>`;
  }

  /** How right what visitors were told of their waits was. */
  #judged({ told, held, medianErrorMs }: NonNullable<Board['departments'][number]['estimates']>) {
    const { words } = this;
    return html`<tr class="estimates"><td colspan="5">${words.estimatesHeld(held, told, formatWait(medianErrorMs, words))}</td></tr>`;
  }

  #agents({ agents }: Board) {
    const { words } = this;
    return html`<table class="agents"><caption>${words.boardAgents}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">${words.agent}</span></th><th scope="col">${words.presence}</th><th scope="col">${words.load}</th>
        <th scope="col">${words.unansweredNow}</th></tr></thead>
      <tbody>${agents.toSorted(byPresence).map(
        (agent) => html`<tr>
          <th scope="row"><span class="who">${agentAvatar(agent.name, 'small')}${agent.name}</span></th>
          <td><span class="presence"><span class="dot ${agent.presence}"></span>${
            agent.awayReason === undefined || agent.presence === 'online'
              ? words.presences[agent.presence]
              : words.awayReasons[agent.awayReason]
          }</span></td>
          <td>${this.#load(agent)}</td>
          <td>${agent.unanswered === 0 ? html`<span class="none">0</span>` : html`${agent.unanswered} ${agent.unansweredSince === undefined ? nothing : html`<span class="since">· ${this.#wait(agent.unansweredSince)}</span>`}`}</td></tr>`,
      )}</tbody></table>`;
  }

  /** One small box for each conversation that the agent can hold; filled, while it is held. */
  #load({ assigned, capacity }: Board['agents'][number]) {
    const most = Math.max(capacity, assigned);
    const boxes = Array.from({ length: Math.min(most, 12) }, (_, place) => {
      const held = place >= capacity ? 'over' : 'full';
      return html`<i class=${place >= assigned ? 'free' : held}></i>`;
    });
    return html`<span class="load"><span class="boxes" aria-hidden="true">${boxes}</span><span>${assigned}/${capacity}</span></span>`;
  }

  #wait(since: number) {
    const wait = this.now - since;
    return html`<span class="wait ${waitTone(wait)}">${formatWait(wait, this.words)}</span>`;
  }
}

function figure(name: string, value: string) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

const order = { online: 0, away: 1, offline: 2 };

function byPresence(one: Board['agents'][number], other: Board['agents'][number]): number {
  return order[one.presence] - order[other.presence];
}

customElements.define('sapa-desk-board', DeskBoard);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-board': DeskBoard;
  }
}
