import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import type { Device } from '../../../src/protocol/events.ts';
import { icon } from '../../shared/icons.ts';
import { safeHref } from '../../shared/markdown.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Beside } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { closeReasonName, type Names } from '../view/facts.ts';
import { formatMoment, formatTime, languageName, visitorLabel, visitorName } from '../view/format.ts';
import { visitorAvatar } from './avatar.ts';
import { detailStyles } from './desk-details.styles.ts';
import { WishEvent } from './events.ts';
import { readTags, tagInput } from './tag-input.ts';
import './contact-card.ts';
import './desk-person.ts';

/** What is known about a conversation besides its words. */
export class DeskDetails extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
    beside: { attribute: false },
    tagging: { attribute: false },
    leads: { attribute: false },
    mail: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, detailStyles];

  declare words: Words;
  declare conversation: ConversationSummary;
  declare names: Names;
  declare today: number;
  declare beside: Beside | undefined;
  /** Whether this agent may change the tags. */
  declare tagging: 'open' | 'shut';
  /** Whether this agent leads others, and so decides whose data is forgotten. */
  declare leads: boolean;
  /** Whether this server can send mail. */
  declare mail: 'on' | undefined;

  override render() {
    const { words, conversation } = this;
    const { visitorId, status } = conversation;
    const back = () => this.dispatchEvent(new WishEvent({ type: 'details' }));
    return html`
      <header><button class="square" aria-label=${words.back} @click=${back}>${icon('chevronLeft')}</button><h2>${words.details}</h2></header>
      <div class="who">${visitorAvatar(conversation, 'large')}<div><h3><span>${visitorLabel(conversation, words)}</span>${this.#mark()}</h3>
        <p class="status">${words.statuses[status]}</p></div></div>
      <sapa-contact-card .words=${words} .conversation=${conversation} .mail=${this.mail}></sapa-contact-card>
      <dl>${this.#facts(conversation)}</dl>
      ${this.#person()}${this.#tags(conversation)}${this.#earlier(conversation.conversationId)}
      <p class="id" title=${words.visitorId}>${visitorId}</p>
      ${this.leads ? this.#erasing(conversation.conversationId) : nothing}`;
  }

  #erasing(conversationId: string) {
    const ask = () => this.dispatchEvent(new WishEvent({ type: 'ask-erase', conversationId }));
    return html`<p class="erase"><button @click=${ask}>${icon('trash')}${this.words.erasing.ask}</button></p>`;
  }

  get #known() {
    const { beside, conversation } = this;
    return beside?.conversationId === conversation.conversationId ? beside.person : undefined;
  }

  /** Beside a name: whether somebody has vouched for it. */
  #mark() {
    const { verified, verifiedHint, unverified, unverifiedHint } = this.words.person;
    if (visitorName(this.conversation) === undefined) return nothing;
    if (this.conversation.person?.customerId === undefined)
      return html`<span class="unverified" title=${unverifiedHint}>${unverified}</span>`;
    return html`<span class="verified" title=${verifiedHint}>${icon('check')}${verified}</span>`;
  }

  #person() {
    const { words, today } = this;
    const person = this.#known;
    if (person === undefined) return nothing;
    return html`<sapa-desk-person .words=${words} .person=${person} .today=${today}></sapa-desk-person>`;
  }

  #tags({ conversationId, tags = [] }: ConversationSummary) {
    const { words, tagging } = this;
    if (tags.length === 0 && tagging === 'shut') return nothing;
    const change = (add: readonly string[], remove: readonly string[]) =>
      this.dispatchEvent(new WishEvent({ type: 'tag', conversationId, add, remove }));
    return html`<section aria-labelledby="tags-title"><h4 id="tags-title">${words.tags}</h4>
      <ul class="tags">${tags.map(
        (tag) =>
          html`<li><span>${tag}</span>${
            tagging === 'shut'
              ? nothing
              : html`<button aria-label=${words.removeTag(tag)} title=${words.removeTag(tag)} @click=${() => change([], [tag])}>${icon('close')}</button>`
          }</li>`,
      )}</ul>
      ${
        tagging === 'shut'
          ? nothing
          : html`<form @submit=${(event: SubmitEvent) => this.#addTags(event, change)}>
        <label class="visually-hidden" for="new-tags">${words.addTag}</label>${tagInput('new-tags', words)}</form>`
      }
    </section>`;
  }

  #addTags(event: SubmitEvent, change: (add: readonly string[], remove: readonly string[]) => void): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#new-tags');
    const add = readTags(input);
    if (input) input.value = '';
    if (add.length > 0) change(add, []);
  }

  #earlier(conversationId: string) {
    const { words, beside, today } = this;
    if (beside?.conversationId !== conversationId) return nothing;
    const { earlier } = beside;
    const open = (earlierId: string) => () =>
      this.dispatchEvent(new WishEvent({ type: 'earlier', conversationId, earlierId }));
    return html`<section aria-labelledby="earlier-title"><h4 id="earlier-title">${words.earlier}</h4>
      ${earlier.length === 0 ? html`<p class="muted">${words.noEarlier}</p>` : nothing}
      <ul class="earlier">${earlier.map(
        (one) => html`<li><button @click=${open(one.conversationId)}>
          <span class="when">${formatMoment(one.startedAt, today, words)}</span>
          <span class="how">${one.closeReason === undefined ? words.statuses[one.status] : closeReasonName(one.closeReason, words)}</span>
          <span class="said">${one.preview?.text.replaceAll('**', '') ?? ''}</span></button></li>`,
      )}</ul></section>`;
  }

  #facts(conversation: ConversationSummary) {
    const { words, names, today } = this;
    const { department, reason, agentName, language, startedAt, device } = conversation;
    const started = `${formatMoment(startedAt, today, words)}`;
    return [
      fact(words.site, conversation.site),
      fact(words.page, page(conversation.pageUrl, words)),
      fact(words.device, device && deviceName(device, words)),
      fact(words.spokenLanguage, languageName(language, words)),
      fact(words.department, department === undefined ? undefined : names.department(department)),
      fact(words.handoffReason, reason === undefined ? undefined : words.reasons[reason]),
      fact(words.handledBy, agentName),
      fact(
        words.startedAt,
        started === formatTime(startedAt, words) ? `${words.today}, ${started}` : started,
      ),
      fact(words.statuses.closed, this.#closing(conversation)),
      conversation.status === 'closed' ? fact(words.rating, stars(conversation.rating, words)) : nothing,
    ];
  }

  #closing({ closedAt, closeReason }: ConversationSummary): string | undefined {
    if (closedAt === undefined) return undefined;
    const why = closeReason === undefined ? '' : ` · ${closeReasonName(closeReason, this.words)}`;
    return `${formatMoment(closedAt, this.today, this.words)}${why}`;
  }
}

/** "Ponsel · Chrome 141 · Android 14". */
function deviceName({ kind, browser, system }: Device, words: Words): string {
  return [words.deviceKinds[kind], browser, system].filter((part) => part !== undefined).join(' · ');
}

function fact(name: string, value: string | TemplateResult | undefined) {
  return value === undefined ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Where the visitor started. The address is the visitor's to write, so only one that opens a page is a link. */
function page(url: string | undefined, words: Words): string | TemplateResult {
  if (url === undefined) return words.unknown;
  const href = safeHref(url);
  if (href === undefined) return url;
  const { host, pathname } = new URL(href);
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow" title=${url}>${host}<wbr>${pathname === '/' ? '' : pathname}</a>`;
}

function stars(rating: number | undefined, words: Words): string | TemplateResult {
  return rating === undefined
    ? words.notRated
    : html`<span class="stars">${icon('star')}${rating} / 5</span>`;
}

customElements.define('sapa-desk-details', DeskDetails);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-details': DeskDetails;
  }
}
