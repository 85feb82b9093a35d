import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { safeHref } from '../../shared/markdown.ts';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { closeReasonName, type Names } from '../view/facts.ts';
import { formatMoment, formatTime, languageName, visitorLabel } from '../view/format.ts';
import { visitorAvatar } from './avatar.ts';
import { avatars, controls } from './controls.styles.ts';
import { WishEvent } from './events.ts';

const detailStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow-y: auto;
    border-inline-start: 1px solid var(--sapa-line);
    background: var(--sapa-surface);
  }

  header {
    display: none;
    align-items: center;
    min-height: 56px;
    padding: 0 var(--sapa-space-1);
    border-bottom: 1px solid var(--sapa-line);
  }

  header h2 {
    font-size: var(--sapa-text-14);
  }

  .who {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--sapa-space-3);
    align-items: center;
    padding: var(--sapa-space-4);
    border-bottom: 1px solid var(--sapa-line);
  }

  h3 {
    font-size: var(--sapa-text-14);
  }

  .status {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  dl {
    display: grid;
    gap: var(--sapa-space-3);
    padding: var(--sapa-space-4);
    font-size: var(--sapa-text-13);
  }

  dt {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  dd {
    overflow-wrap: anywhere;
  }

  dd a {
    color: var(--sapa-brand-text);
    text-underline-offset: 2px;
  }

  .id {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
  }

  .stars {
    display: inline-flex;
    gap: 2px;
    align-items: center;
  }

  .stars svg {
    width: 16px;
    height: 16px;
    fill: currentColor;
    color: oklch(0.75 0.15 75);
  }

  @media (max-width: 1179px) {
    :host {
      border: 0;
    }

    header {
      display: flex;
      gap: var(--sapa-space-1);
    }
  }
`;

/** What is known about a conversation besides its words. */
export class DeskDetails extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, detailStyles];

  declare words: Words;
  declare conversation: ConversationSummary;
  declare names: Names;
  declare today: number;

  override render() {
    const { words, conversation } = this;
    const { visitorId, status } = conversation;
    const back = () => this.dispatchEvent(new WishEvent({ type: 'details' }));
    return html`
      <header><button class="square" aria-label=${words.back} @click=${back}>${icon('chevronLeft')}</button><h2>${words.details}</h2></header>
      <div class="who">${visitorAvatar(visitorId, 'large')}<div><h3>${visitorLabel(visitorId, words)}</h3>
        <p class="status">${words.statuses[status]}</p></div></div>
      <dl>${this.#facts(conversation)}</dl>`;
  }

  #facts(conversation: ConversationSummary) {
    const { words, names, today } = this;
    const { department, reason, agentName, language, startedAt, visitorId } = conversation;
    const started = `${formatMoment(startedAt, today, words)}`;
    return [
      fact(words.page, page(conversation.pageUrl, words)),
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
      fact(words.visitorId, html`<span class="id">${visitorId}</span>`),
    ];
  }

  #closing({ closedAt, closeReason }: ConversationSummary): string | undefined {
    if (closedAt === undefined) return undefined;
    const why = closeReason === undefined ? '' : ` · ${closeReasonName(closeReason, this.words)}`;
    return `${formatMoment(closedAt, this.today, this.words)}${why}`;
  }
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
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow" title=${url}>${host}${pathname === '/' ? '' : pathname}</a>`;
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
