import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { formatWait } from '../../shared/staff/format-wait.ts';
import type { Words } from '../locales/type.ts';
import { closeReasonName } from '../view/facts.ts';
import { formatMoment, visitorLabel, waitTone } from '../view/format.ts';
import { visitorAvatar } from './avatar.ts';

/** What a row shows besides the conversation itself. */
export interface RowView {
  readonly words: Words;
  readonly now: number;
  readonly departmentName: (id: string) => string;
  /** Who has it, where the list does not say so. */
  readonly holder: string | undefined;
  /** When something happened last, where that orders the list; Unix ms. */
  readonly lastAt: number | undefined;
  readonly unread: number;
  readonly draft: 'draft' | 'none';
  readonly isOpen: boolean;
  readonly isTyping: boolean;
  readonly open: () => void;
  /** Present where the conversation may be claimed. */
  readonly claim?: () => void;
}

/** One conversation in a list: who, why here, the last words, how long somebody waits. */
export function conversationRow(conversation: ConversationSummary, view: RowView): TemplateResult {
  const { words, claim } = view;
  const label = visitorLabel(conversation, words);
  const classes = ['row', view.isOpen && 'open', claim && 'claimable', view.unread > 0 && 'has-unread'];
  return html`<li class=${classes.filter(Boolean).join(' ')}>
    <button class="open" aria-current=${view.isOpen ? 'true' : nothing} @click=${view.open}>
      ${visitorAvatar(conversation)}
      <span class="who"><strong>${label}</strong><span class="about">${about(conversation, view)}</span></span>
      ${aside(conversation, view)}
      <span class="preview">${preview(conversation, view)}</span>
      ${view.unread > 0 ? html`<span class="unread"><span aria-hidden="true">${view.unread}</span><span class="visually-hidden">${words.unread(view.unread)}</span></span>` : nothing}
    </button>
    ${claim ? html`<button class="claim outline" aria-label=${words.claimOf(label)} @click=${claim}>${words.claim}</button>` : nothing}
  </li>`;
}

function about({ department, reason, status, closeReason }: ConversationSummary, view: RowView): string {
  const { words, departmentName } = view;
  if (status === 'closed') return closeReason === undefined ? '' : closeReasonName(closeReason, words);
  const parts = [
    view.holder ?? '',
    department === undefined ? '' : departmentName(department),
    status === 'queued' && reason !== undefined ? words.reasons[reason] : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The wait that counts, ticking; or when it ended and how it was liked. */
function aside(conversation: ConversationSummary, { words, now, lastAt }: RowView) {
  const { status, closedAt, rating } = conversation;
  if (status === 'closed') {
    const stars = rating === undefined ? nothing : html`<span class="stars">${icon('star')}${rating}</span>`;
    return html`<span class="aside time">${stars}${formatMoment(closedAt ?? 0, now, words)}</span>`;
  }
  const since = status === 'queued' ? conversation.queuedAt : conversation.unansweredSince;
  if (since === undefined && lastAt !== undefined)
    return html`<span class="aside time">${formatMoment(lastAt, now, words)}</span>`;
  if (since === undefined) {
    return html`<span class="aside" title=${words.answered}>${icon('check')}<span class="visually-hidden">${words.answered}</span></span>`;
  }
  const wait = now - since;
  return html`<span class="aside time ${waitTone(wait)}" title=${words.waiting}><span class="visually-hidden">${words.waiting} </span>${formatWait(wait, words)}</span>`;
}

function preview(conversation: ConversationSummary, { words, draft, isTyping }: RowView) {
  if (isTyping) return html`<em>${words.typing(visitorLabel(conversation, words))}</em>`;
  const said = conversation.preview;
  const by = { visitor: '', bot: `${words.bot}: `, agent: `${words.agent}: ` }[said?.author ?? 'visitor'];
  const kept = draft === 'draft' ? html`<span class="draft">${words.draft}</span> ` : nothing;
  return html`${kept}${by}${said?.author === 'bot' ? plain(said.text) : said?.text}`;
}

/** What the bot says in Markdown, on one line: without the signs for bold and for links. */
function plain(text: string): string {
  return text.replace(/\*\*|\[([^\]]+)\]\([^)]*\)?/g, (_, label: string | undefined) => label ?? '');
}
