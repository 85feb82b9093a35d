import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Verdict } from '../../../src/protocol/events.ts';
import { icon } from '../../shared/icons.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Typing } from '../controller/state.ts';
import type { OpenTranscript } from '../controller/transcripts.ts';
import type { Words } from '../locales/type.ts';
import type { Names } from '../view/facts.ts';
import { visitorLabel } from '../view/format.ts';
import { transcriptRows } from '../view/transcript-rows.ts';
import { bubbleStyles } from './bubbles.styles.ts';
import { transcriptStyles } from './desk-transcript.styles.ts';
import { WishEvent } from './events.ts';
import { transcriptRow } from './transcript-row.ts';
import { verdictStyles } from './verdicts.styles.ts';
import { whyStyles } from './why.styles.ts';

/** Nearer to the end than this (px) means that somebody is reading along. */
const NEAR_END = 80;

/** A conversation as people read it. It stays at its end while somebody reads along there. */
export class DeskTranscript extends LitElement {
  static override properties = {
    words: { attribute: false },
    transcript: { attribute: false },
    typing: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
    judging: {},
    seen: { attribute: false },
  };
  static override styles = [
    tokens,
    controls,
    avatars,
    transcriptStyles,
    bubbleStyles,
    whyStyles,
    verdictStyles,
  ];

  declare words: Words;
  declare transcript: OpenTranscript;
  declare typing: Typing | undefined;
  declare names: Names;
  /** Unix ms of any time today. */
  declare today: number;
  /** Whether this agent can say what the bot did wrong. */
  declare judging: 'open' | 'shut';
  /** Up to which seq it had been seen when it was opened. */
  declare seen: number | undefined;
  /** Where somebody reading back left each conversation, in px from the top. */
  readonly #places = new Map<string, number>();
  #isAtEnd = true;
  #top = 0;
  /** The composer grows, the keyboard of a phone comes up: the last words stay in sight. */
  readonly #resizes = new ResizeObserver(() => this.#stayAtEnd());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  override render() {
    const { words, transcript, names, today } = this;
    const { conversationId } = transcript.conversation;
    const view = {
      words,
      names,
      today,
      visitor: visitorLabel(transcript.conversation, words),
      subject: transcript.conversation,
      conversationId,
      retry: (messageId: string) =>
        this.dispatchEvent(new WishEvent({ type: 'retry', conversationId, messageId })),
      discard: (messageId: string) =>
        this.dispatchEvent(new WishEvent({ type: 'discard', conversationId, messageId })),
      ...(this.judging === 'open' && {
        judge: (seq: number, verdict: Verdict | null) =>
          this.dispatchEvent(new WishEvent({ type: 'judge', conversationId, seq, verdict })),
      }),
    };
    return html`<div class="scroll" role="log" aria-label=${words.transcript} tabindex="0" @scroll=${this.#scrolled}>
      <ol>${repeat(
        transcriptRows(transcript.events, transcript.outgoing, this.seen),
        ({ key }) => key,
        (row) => transcriptRow(row, view),
      )}</ol>
      ${this.#typing(view.visitor)}
    </div><button class="to-end" hidden @click=${this.#toEnd}>${icon('chevronDown')}${words.toEnd}</button>`;
  }

  #typing(visitor: string): TemplateResult | typeof nothing {
    const { typing, words } = this;
    if (typing === undefined) return nothing;
    const name =
      typing.by === 'visitor' ? visitor : (typing.name ?? (typing.by === 'bot' ? words.bot : words.agent));
    return html`<p class="typing"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${words.typing(name)}</p>`;
  }

  get #scroll(): Element | null {
    return this.renderRoot.querySelector('.scroll');
  }

  readonly #scrolled = (): void => {
    const scroll = this.#scroll;
    if (!scroll) return;
    const { scrollTop, scrollHeight, clientHeight } = scroll;
    // Only somebody who scrolls up leaves the end; a box that gets smaller takes nobody away from it.
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.#isAtEnd = true;
    else if (scrollTop < this.#top) this.#isAtEnd = false;
    this.#top = scrollTop;
    this.#keepPlace();
  };

  #keepPlace(): void {
    const { conversationId } = this.transcript.conversation;
    if (this.#isAtEnd) this.#places.delete(conversationId);
    else this.#places.set(conversationId, this.#top);
    this.#offerEnd();
  }

  /** The way to the end is offered where the end is out of sight; it comes and goes with the scrolling, not with drawing. */
  #offerEnd(): void {
    this.renderRoot.querySelector('.to-end')?.toggleAttribute('hidden', this.#isAtEnd);
  }

  readonly #toEnd = (): void => {
    this.#isAtEnd = true;
    this.#stayAtEnd();
    this.#keepPlace();
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus();
  };

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('transcript');
    const isOther = before?.conversation.conversationId !== this.transcript.conversation.conversationId;
    const hasSent = (before?.outgoing.length ?? 0) < this.transcript.outgoing.length;
    if (changed.has('transcript') && isOther) this.#takeUp();
    else if (changed.has('transcript') && hasSent) this.#isAtEnd = true;
    this.#stayAtEnd();
  }

  /** Goes on reading another conversation where it was left: at its end, or where somebody had read back to. */
  #takeUp(): void {
    const scroll = this.#scroll;
    const place = this.#places.get(this.transcript.conversation.conversationId);
    this.#isAtEnd = place === undefined;
    if (scroll && place !== undefined) scroll.scrollTop = place;
    this.#top = place ?? 0;
    this.#offerEnd();
  }

  #stayAtEnd(): void {
    const scroll = this.#scroll;
    if (scroll && this.#isAtEnd) scroll.scrollTop = scroll.scrollHeight;
  }
}

customElements.define('sapa-desk-transcript', DeskTranscript);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-transcript': DeskTranscript;
  }
}
