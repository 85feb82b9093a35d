import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { Standing } from '../controller/lists.ts';
import type { Draft, Typing } from '../controller/state.ts';
import type { OpenTranscript } from '../controller/transcripts.ts';
import type { Words } from '../locales/type.ts';
import type { Names } from '../view/facts.ts';
import { visitorLabel } from '../view/format.ts';
import { visitorAvatar } from './avatar.ts';
import { avatars, controls } from './controls.styles.ts';
import { conversationStyles } from './desk-conversation.styles.ts';
import type { ChooseEvent, MenuItem } from './desk-menu.ts';
import { type DeskWish, WishEvent } from './events.ts';
import './desk-composer.ts';
import './desk-menu.ts';
import './desk-transcript.ts';

/** One conversation: who it is with, what can be done with it, what was said, and where to answer. */
export class DeskConversation extends LitElement {
  static override properties = {
    words: { attribute: false },
    transcript: { attribute: false },
    standing: { attribute: false },
    draft: { attribute: false },
    typing: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
    details: { attribute: false },
    mayClaim: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, conversationStyles];

  declare words: Words;
  declare transcript: OpenTranscript;
  declare standing: Standing;
  declare draft: Draft | undefined;
  declare typing: Typing | undefined;
  declare names: Names;
  declare today: number;
  /** Whether the details stand beside the conversation. */
  declare details: 'shown' | 'hidden';
  declare mayClaim: boolean;

  override render() {
    const { words, transcript, typing, names, today } = this;
    return html`${this.#header(transcript.conversation)}
      <sapa-desk-transcript .words=${words} .transcript=${transcript} .typing=${typing} .names=${names}
        .today=${today}></sapa-desk-transcript>
      ${this.#answering(transcript.conversation)}`;
  }

  #header(conversation: ConversationSummary) {
    const { words } = this;
    const label = visitorLabel(conversation.visitorId, words);
    return html`<header>
      <button class="square back" aria-label=${words.back} @click=${this.#wish({ type: 'back' })}>${icon('chevronLeft')}</button>
      ${visitorAvatar(conversation.visitorId)}
      <div class="title"><h2>${label}</h2><p>${this.#subtitle(conversation)}</p></div>
      ${this.standing === 'mine' ? this.#actions(conversation.conversationId) : nothing}
      <button class="square" aria-label=${words.details} title=${words.details} aria-pressed=${this.details === 'shown'}
        @click=${this.#wish({ type: 'details' })}>${icon('panel')}</button>
    </header>`;
  }

  #subtitle({ status, department, reason, agentName }: ConversationSummary): string {
    const { words, names } = this;
    const holder = status === 'assigned' && agentName !== undefined ? agentName : words.statuses[status];
    const parts = [
      holder,
      department === undefined ? '' : names.department(department),
      reason === undefined ? '' : words.reasons[reason],
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }

  #actions(conversationId: string) {
    const { words } = this;
    const closing = Object.entries(words.closeReasons).map(([id, label]) => ({ id, label }));
    const handing: readonly MenuItem[] = [
      { id: 'transfer', label: words.transfer, mark: icon('transfer') },
      { id: 'return', label: words.returnTitle, mark: icon('bot') },
    ];
    const [first, ...others] = closing;
    const choose = ({ id }: ChooseEvent) => this.#choose(conversationId, id);
    return html`<div class="actions">
      <button title=${words.transfer} @click=${this.#wish({ type: 'transfer', conversationId })}>${icon('transfer')}<span>${words.transfer}</span></button>
      <button title=${words.toBot} @click=${this.#wish({ type: 'return', conversationId })}>${icon('bot')}<span>${words.toBot}</span></button>
      <sapa-desk-menu label=${words.closeAs} look="outline" .items=${closing} .head=${html`<span class="muted">${words.closeAs}</span>`}
        @sapa-choose=${choose}>${icon('check')}<span>${words.close}</span></sapa-desk-menu>
    </div>
    <sapa-desk-menu class="all" label=${words.actions} look="square" @sapa-choose=${choose}
      .items=${first ? [...handing, { ...first, group: words.closeAs }, ...others] : handing}>${icon('more')}</sapa-desk-menu>`;
  }

  #choose(conversationId: string, choice: string): void {
    const isHanding = choice === 'transfer' || choice === 'return';
    const wish: DeskWish = isHanding
      ? { type: choice, conversationId }
      : { type: 'close', conversationId, reason: choice };
    this.dispatchEvent(new WishEvent(wish));
  }

  #answering({ conversationId, visitorId, agentName }: ConversationSummary): TemplateResult {
    const { words, standing, draft } = this;
    const visitor = visitorLabel(visitorId, words);
    if (standing === 'mine') {
      return html`<sapa-desk-composer .words=${words} .conversationId=${conversationId} .visitor=${visitor}
        .draft=${draft}></sapa-desk-composer>`;
    }
    const hint = {
      waiting: words.waitingHint,
      bot: words.botHint,
      closed: words.closedHint,
      colleague: words.colleagueHint(agentName ?? words.agent),
      gone: words.goneHint,
    }[standing];
    const claim = html`<button class="primary" ?disabled=${!this.mayClaim}
      @click=${this.#wish({ type: 'claim', conversationId })}>${words.claim}</button>`;
    return html`<footer class=${standing}>
      <div class="standing" role="status">${icon(standing === 'waiting' ? 'clock' : 'info')}<p>${hint}</p>${standing === 'waiting' ? claim : nothing}</div>
      ${draft && draft.reply !== '' ? this.#kept(draft.reply) : nothing}
    </footer>`;
  }

  /** What was written stays readable when the conversation is no longer this agent's to answer. */
  #kept(text: string) {
    return html`<div class="kept"><p class="label">${this.words.draftKept}</p><p class="text">${text}</p>
      <button class="outline" @click=${() => navigator.clipboard.writeText(text)}>${icon('copy')}${this.words.copy}</button></div>`;
  }

  #wish(wish: DeskWish): () => void {
    return () => this.dispatchEvent(new WishEvent(wish));
  }
}

customElements.define('sapa-desk-conversation', DeskConversation);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-conversation': DeskConversation;
  }
}
