import { html, nothing, type TemplateResult } from 'lit';
import type { SearchResult } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import type { Search } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { formatMoment, visitorLabel } from '../view/format.ts';
import { type Piece, snippet } from '../view/snippet.ts';
import { visitorAvatar } from './avatar.ts';

/** What the search needs to know besides what was found. */
export interface SearchView {
  readonly words: Words;
  readonly now: number;
  readonly openId: string | undefined;
  readonly departmentName: (id: string) => string;
  readonly ask: (text: string) => void;
  readonly open: (conversationId: string) => void;
}

/** The field to search transcripts with, and what was found: whose words, where, and when. */
export function searchPane(search: Search | undefined, view: SearchView): TemplateResult {
  const { words, ask } = view;
  const write = ({ target }: Event) => target instanceof HTMLInputElement && ask(target.value);
  return html`<div class="search">
    <div class="field">${icon('search')}<input type="search" autocomplete="off" spellcheck="false" aria-label=${words.searchLabel}
      placeholder=${words.searchPlaceholder} .value=${search?.text ?? ''} @input=${write}></div>
    <p class="visually-hidden" role="status">${search?.phase === 'done' ? words.hits(search.hits.length) : ''}</p>
    ${found(search, view)}</div>`;
}

function found(search: Search | undefined, view: SearchView): TemplateResult {
  const { words } = view;
  if (search === undefined) {
    return html`<div class="empty">${icon('search')}<p><strong>${words.searchLabel}</strong></p><p>${words.searchEmptyHint}</p></div>`;
  }
  if (search.hits.length === 0) {
    const text = search.phase === 'searching' ? words.reading : words.searchNothing(search.found);
    return html`<p class="empty muted">${text}</p>`;
  }
  return html`<ul class=${search.phase === 'searching' ? 'stale' : ''}>${search.hits.map((hit) => row(hit, search.found, view))}</ul>`;
}

function row({ conversation, at, by, text }: SearchResult['hits'][number], wanted: string, view: SearchView) {
  const { words, now, openId, departmentName } = view;
  const { conversationId, department, agentName } = conversation;
  const about = [department === undefined ? words.bot : departmentName(department), agentName ?? ''];
  const speaker = {
    visitor: '',
    bot: `${words.bot}: `,
    agent: `${words.agent}: `,
    note: `${words.noteLabel}: `,
    person: `${words.person.title}: `,
  }[by];
  return html`<li class="row hit ${conversationId === openId ? 'open' : ''}">
    <button class="open" aria-current=${conversationId === openId ? 'true' : nothing} @click=${() => view.open(conversationId)}>
      ${visitorAvatar(conversation)}
      <span class="who"><strong>${visitorLabel(conversation, words)}</strong><span class="about">${about.filter(Boolean).join(' · ')}</span></span>
      <span class="aside time">${formatMoment(at, now, words)}</span>
      <span class="preview">${speaker}${snippet(text.replaceAll('**', ''), wanted).map(piece)}</span>
    </button></li>`;
}

function piece({ text, found }: Piece) {
  return found ? html`<mark>${text}</mark>` : text;
}
