import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CannedReply, ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import type { ChooseEvent, MenuItem } from '../../shared/staff/staff-menu.ts';
import { tokens } from '../../shared/theme.ts';
import type { DraftKind } from '../controller/drafts.ts';
import type { Standing } from '../controller/lists.ts';
import type { Beside, Briefing, Draft, Typing, Viewer } from '../controller/state.ts';
import type { OpenTranscript } from '../controller/transcripts.ts';
import type { VisitorPresence } from '../controller/visitor-here.ts';
import type { Words } from '../locales/type.ts';
import { writtenSummary } from '../view/briefing.ts';
import type { Names } from '../view/facts.ts';
import { visitorLabel } from '../view/format.ts';
import { mayRefuse } from '../view/may-refuse.ts';
import { visitorAvatar } from './avatar.ts';
import { briefingStyles } from './briefing.styles.ts';
import type { DeskComposer } from './desk-composer.ts';
import { conversationStyles } from './desk-conversation.styles.ts';
import { type DeskWish, WishEvent } from './events.ts';
import { presenceSign, presenceStyles } from './presence-sign.ts';
import { suggestionBox } from './suggestion-box.ts';
import { summaryCard } from './summary-card.ts';
import { viewersSign, viewersStyles } from './viewers-sign.ts';
import './desk-composer.ts';
import '../../shared/staff/staff-menu.ts';
import './desk-transcript.ts';
import './files/desk-files.ts';

/** The same arrays each time, so that the composer is drawn again only when they change. */
const noReplies: readonly CannedReply[] = [];
const noKinds: readonly DraftKind[] = [];
const ownKinds: readonly DraftKind[] = ['reply', 'note'];
const leadingKinds: readonly DraftKind[] = ['whisper', 'note'];
const joinedKinds: readonly DraftKind[] = ['reply', 'whisper', 'note'];

const menuWishes = ['refuse', 'transfer', 'return', 'ask-close', 'join', 'stop-joining'] as const;

/** One conversation: who it is with, what can be done with it, what was said, and where to answer. */
export class DeskConversation extends LitElement {
  static override properties = {
    words: { attribute: false },
    transcript: { attribute: false },
    standing: { attribute: false },
    draft: { attribute: false },
    typing: { attribute: false },
    briefing: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
    details: { attribute: false },
    mayClaim: { attribute: false },
    beside: { attribute: false },
    viewers: { attribute: false },
    leading: { attribute: false },
    presence: { attribute: false },
    seen: { attribute: false },
    copied: { state: true },
  };
  static override styles = [
    tokens,
    controls,
    avatars,
    conversationStyles,
    briefingStyles,
    viewersStyles,
    presenceStyles,
  ];

  declare words: Words;
  declare transcript: OpenTranscript;
  declare standing: Standing;
  declare draft: Draft | undefined;
  declare typing: Typing | undefined;
  declare briefing: Briefing | undefined;
  declare names: Names;
  declare today: number;
  /** Whether the details stand beside the conversation. */
  declare details: 'shown' | 'hidden';
  declare mayClaim: boolean;
  declare beside: Beside | undefined;
  /** Who else looks at it. */
  declare viewers: readonly Viewer[] | undefined;
  /** Whether this agent leads others, and whether they have joined whoever has it. */
  declare leading: 'no' | 'yes' | 'joined';
  /** Whether the visitor has the chat open. */
  declare presence: VisitorPresence;
  /** Up to which seq the agent had seen it when it was opened. */
  declare seen: number | undefined;
  /** The fact that was copied last. */
  declare copied: string | undefined;

  constructor() {
    super();
    this.leading = 'no';
    this.presence = 'unknown';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('transcript')?.conversation.conversationId;
    if (before !== undefined && before !== this.#id) this.copied = undefined;
  }

  override render() {
    const { words, transcript, typing, names, today } = this;
    return html`${this.#header(transcript.conversation)}${this.#summary()}
      <sapa-desk-transcript .words=${words} .transcript=${transcript} .typing=${typing} .names=${names}
        .today=${today} .seen=${this.seen} .judging=${this.standing === 'gone' ? 'shut' : 'open'}></sapa-desk-transcript>
      ${this.#answering(transcript.conversation)}`;
  }

  #header(conversation: ConversationSummary) {
    const { words } = this;
    const label = visitorLabel(conversation, words);
    return html`<header>
      <button class="square back" aria-label=${words.back} @click=${this.#wish({ type: 'back' })}>${icon('chevronLeft')}</button>
      ${visitorAvatar(conversation)}
      <div class="title"><h2>${label}</h2><p>${this.#presence(conversation)}${this.#subtitle(conversation)}</p></div>
      ${viewersSign(this.viewers, words)}
      ${this.standing === 'mine' ? this.#actions(conversation.conversationId) : this.#leadingActions(conversation.conversationId)}
      <button class="square" aria-label=${words.details} title=${words.details} aria-pressed=${this.details === 'shown'}
        @click=${this.#wish({ type: 'details' })}>${icon('panel')}</button>
    </header>`;
  }

  /** Of a closed conversation nobody needs to know. */
  #presence({ status }: ConversationSummary) {
    return status === 'closed' ? nothing : presenceSign(this.presence, this.today, this.words);
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
    const refusing = mayRefuse(this.transcript);
    const items: readonly MenuItem[] = [
      ...(refusing ? [{ id: 'refuse', label: words.refuseTitle, mark: icon('undo') }] : []),
      { id: 'transfer', label: words.transfer, mark: icon('transfer') },
      { id: 'return', label: words.returnTitle, mark: icon('bot') },
      { id: 'ask-close', label: words.close, mark: icon('check') },
    ];
    return html`<div class="actions">
      ${refusing ? html`<button title=${words.refuseTitle} @click=${this.#wish({ type: 'refuse', conversationId })}>${icon('undo')}<span>${words.refuse}</span></button>` : nothing}
      <button title=${words.transfer} @click=${this.#wish({ type: 'transfer', conversationId })}>${icon('transfer')}<span>${words.transfer}</span></button>
      <button title=${words.toBot} @click=${this.#wish({ type: 'return', conversationId })}>${icon('bot')}<span>${words.toBot}</span></button>
      <button class="outline" title=${words.close} @click=${this.#wish({ type: 'ask-close', conversationId })}>${icon('check')}<span>${words.close}</span></button>
    </div>${this.#menu(conversationId, items)}`;
  }

  /** What who leads can do with what another has, or what waits. */
  #leadingActions(conversationId: string) {
    const { words, leading, standing } = this;
    if (leading === 'no' || (standing !== 'colleague' && standing !== 'waiting')) return nothing;
    const beside = leading === 'joined' ? 'stop-joining' : 'join';
    const label = { join: words.join, 'stop-joining': words.stopJoining }[beside];
    const items: readonly MenuItem[] = [
      ...(standing === 'colleague' ? [{ id: beside, label, mark: icon('people') }] : []),
      { id: 'transfer', label: words.reassign, mark: icon('transfer') },
    ];
    return html`<div class="actions">
      ${standing === 'colleague' ? html`<button title=${label} @click=${this.#wish({ type: beside, conversationId })}>${icon('people')}<span>${label}</span></button>` : nothing}
      <button title=${words.reassign} @click=${this.#wish({ type: 'transfer', conversationId })}>${icon('transfer')}<span>${words.reassign}</span></button>
    </div>${this.#menu(conversationId, items)}`;
  }

  /** The same, where there is no room for buttons. */
  #menu(conversationId: string, items: readonly MenuItem[]) {
    const choose = ({ id }: ChooseEvent) => {
      const type = menuWishes.find((one) => one === id);
      if (type !== undefined) this.dispatchEvent(new WishEvent({ type, conversationId }));
    };
    return html`<sapa-menu class="all" label=${this.words.actions} look="square" .items=${items}
      @sapa-choose=${choose}>${icon('more')}</sapa-menu>`;
  }

  #answering(conversation: ConversationSummary): TemplateResult {
    const { words, standing, draft } = this;
    const { conversationId, agentName } = conversation;
    const visitor = visitorLabel(conversation, words);
    const kinds = this.#kinds;
    if (kinds.length > 0) {
      return html`${standing === 'mine' ? this.#suggestions(conversationId) : nothing}
        ${kinds.includes('reply') ? html`<sapa-desk-files .conversationId=${conversationId} .language=${words.language}></sapa-desk-files>` : nothing}
        <sapa-desk-composer .words=${words} .conversationId=${conversationId} .visitor=${visitor} .kinds=${kinds}
          .draft=${draft} .canned=${this.beside?.canned ?? noReplies} .holder=${agentName}></sapa-desk-composer>`;
    }
    const hint = {
      mine: '',
      waiting: words.waitingHint,
      later: this.presence === 'here' ? words.later.hintHere : words.later.hint,
      bot: words.botHint,
      closed: words.closedHint,
      colleague: words.colleagueHint(agentName ?? words.agent),
      gone: words.goneHint,
    }[standing];
    const claim = html`<button class="primary" ?disabled=${!this.mayClaim}
      @click=${this.#wish({ type: 'claim', conversationId })}>${words.claim}</button>`;
    return html`<footer class=${standing}>
      <div class="standing" role="status">${icon(standing === 'waiting' ? 'clock' : 'info')}<p>${hint}</p>${standing === 'waiting' || standing === 'later' ? claim : nothing}</div>
      ${draft && draft.reply !== '' ? this.#kept(draft.reply) : nothing}
    </footer>`;
  }

  /** To whom this agent can write: who leads whispers, and replies once they have joined. */
  get #kinds(): readonly DraftKind[] {
    if (this.standing === 'mine') return ownKinds;
    if (this.standing !== 'colleague' || this.leading === 'no') return noKinds;
    return this.leading === 'joined' ? joinedKinds : leadingKinds;
  }

  /** What was written stays readable when the conversation is no longer this agent's to answer. */
  #kept(text: string) {
    return html`<div class="kept"><p class="label">${this.words.draftKept}</p><p class="text">${text}</p>
      <button class="outline" @click=${() => navigator.clipboard.writeText(text)}>${icon('copy')}${this.words.copy}</button></div>`;
  }

  #summary() {
    const { words, briefing, transcript, copied } = this;
    if (briefing?.summary === undefined) return nothing;
    const lines = writtenSummary(transcript.events)?.lines ?? [];
    return summaryCard(briefing.summary, { words, lines, copied, copy: (text) => this.#copy(text) });
  }

  #suggestions(conversationId: string) {
    const { words, briefing, draft } = this;
    if (briefing === undefined) return nothing;
    return suggestionBox(briefing, {
      words,
      draft: draft?.reply ?? '',
      use: (text) => this.#use(conversationId, text),
      compose: this.#wish({ type: 'compose', conversationId }),
    });
  }

  #use(conversationId: string, text: string): void {
    this.dispatchEvent(new WishEvent({ type: 'use', conversationId, text }));
    void this.composer?.goOnWithReply();
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.copied = text;
  }

  get #id(): string {
    return this.transcript.conversation.conversationId;
  }

  /** Absent where this agent cannot answer. */
  get composer(): DeskComposer | null {
    return this.renderRoot.querySelector('sapa-desk-composer');
  }

  /** Moves to the suggested replies, if there are any. */
  focusSuggestions(): void {
    this.renderRoot.querySelector<HTMLElement>('.suggestions button')?.focus();
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
