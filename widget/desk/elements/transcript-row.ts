import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../../../src/protocol/events.ts';
import { icon } from '../../shared/icons.ts';
import { renderMarkdown, renderPlain } from '../../shared/render-markdown.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import type { Outgoing } from '../controller/transcripts.ts';
import type { Words } from '../locales/type.ts';
import { describeFact, type Names } from '../view/facts.ts';
import { formatDay, formatTime, type Named } from '../view/format.ts';
import type { MessageRow, TranscriptRow } from '../view/transcript-rows.ts';
import { visitorAvatar } from './avatar.ts';
import './files/desk-file.ts';
import { underMove, verdictButtons } from './verdicts.ts';
import { whyLine } from './why.ts';

/** What all rows of a transcript share. */
export interface RowContext {
  readonly words: Words;
  readonly names: Names;
  /** Unix ms of any time today. */
  readonly today: number;
  /** What the visitor is called. */
  readonly visitor: string;
  readonly subject: Named;
  readonly conversationId: string;
  readonly retry: (messageId: string) => void;
  readonly discard: (messageId: string) => void;
  /** Says what was wrong with the bot's move at this seq; absent: this agent cannot. */
  readonly judge?: (seq: number, verdict: Verdict | null) => void;
}

/** One row of a transcript as a list item. */
export function transcriptRow(row: TranscriptRow, context: RowContext): TemplateResult {
  const { words, today } = context;
  switch (row.type) {
    case 'day':
      return html`<li class="day"><span>${formatDay(row.at, today, words)}</span></li>`;
    case 'message':
      return message(row, context);
    case 'outgoing':
      return outgoing(row.message, context);
    case 'note':
      return html`<li class="note">
        <p class="name">${icon(row.whispered ? 'whisper' : 'lock')}<strong>${row.whispered ? words.whisperLabel : words.noteLabel}</strong> · ${row.name} · ${time(row.at, words)}</p>
        <div class="text">${renderPlain(row.text)}</div></li>`;
    case 'new':
      return html`<li class="new"><span>${words.newSince(row.count)}</span></li>`;
    case 'notice':
      return html`<li class="notice"><span class="visually-hidden">${words.noticeToVisitor}: </span>
        ${icon('message')}<span>${row.text}</span></li>`;
    case 'rating':
      return rating(row.event, context);
    case 'fact':
      return fact(row, context);
  }
}

function message(row: MessageRow, context: RowContext): TemplateResult {
  const { words } = context;
  const { author, place, decision } = row;
  return html`<li class="message ${author} ${place}">
    ${place === 'first' ? name(row, context) : nothing}
    <div class="bubble" title=${formatTime(row.at, words)} dir="auto">${content(row, context)}</div>
    ${row.quickReplies.length > 0 ? html`<ul class="chips" aria-label=${words.quickReplies}>${row.quickReplies.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing}
    ${underMove(judging(row, context), decision && whyLine(decision, words))}
  </li>`;
}

function content({ author, key, text, file }: MessageRow, { words, conversationId }: RowContext) {
  if (file === undefined) return author === 'bot' ? renderMarkdown(text) : renderPlain(text);
  return html`<sapa-desk-file .messageId=${key} .file=${file} .conversationId=${conversationId}
    .language=${words.language}></sapa-desk-file>`;
}

function judging({ judging }: Pick<MessageRow, 'judging'>, { words, judge }: RowContext) {
  return judging && judge && verdictButtons(judging, words, judge);
}

function name(
  { author, name = '', at }: MessageRow,
  { words, visitor, subject }: RowContext,
): TemplateResult {
  const shown = author === 'visitor' ? visitor : name;
  const mark = {
    visitor: () => visitorAvatar(subject, 'small'),
    bot: () => html`<span class="robot">${icon('bot')}</span>`,
    agent: () => agentAvatar(name, 'small'),
  }[author]();
  const kind = author === 'bot' ? html` <span class="tag">${words.bot}</span>` : nothing;
  return html`<p class="name">${mark}<strong>${shown}</strong>${kind} ${time(at, words)}</p>`;
}

function outgoing({ messageId, text, state, detail }: Outgoing, context: RowContext): TemplateResult {
  const { words, retry, discard } = context;
  const notes = { sending: words.sending, waiting: words.waitingToSend, failed: detail ?? words.notSent };
  return html`<li class="message agent outgoing ${state}">
    <div class="bubble" dir="auto">${renderPlain(text)}</div>
    <p class="fate">${icon(state === 'failed' ? 'alert' : 'clock')}<span>${notes[state]}</span>
      ${state === 'failed' ? html`<button @click=${() => retry(messageId)}>${words.retry}</button><button @click=${() => discard(messageId)}>${words.discard}</button>` : nothing}
    </p></li>`;
}

function fact(row: Extract<TranscriptRow, { type: 'fact' }>, context: RowContext): TemplateResult {
  const { event } = row;
  const { words, names } = context;
  const note = 'note' in event ? event.note : undefined;
  const decision = event.type === 'handoff-requested' ? event.decision : undefined;
  return html`<li class="fact ${event.type}">
    <p class="line"><span>${describeFact(event, words, names)}</span> ${time(event.at, words)}</p>
    ${underMove(judging(row, context), decision && whyLine(decision, words))}
    ${note === undefined ? nothing : html`<div class="note"><p class="name">${icon('lock')}<strong>${words.noteLabel}</strong></p><div class="text">${renderPlain(note)}</div></div>`}
  </li>`;
}

function rating(
  { rating, comment, at, of }: Extract<TranscriptRow, { type: 'rating' }>['event'],
  { words }: RowContext,
): TemplateResult {
  const stars = [1, 2, 3, 4, 5].map(
    (value) => html`<span class=${value <= rating ? 'full' : ''}>${icon('star')}</span>`,
  );
  return html`<li class="rating">
    <p><span class="stars" aria-hidden="true">${stars}</span></p>
    <p>${words.rated(rating, of)} · ${time(at, words)}</p>
    ${comment === undefined ? nothing : html`<blockquote dir="auto">${comment}</blockquote>`}
  </li>`;
}

function time(at: number, words: Words): TemplateResult {
  return html`<time class="time" datetime=${new Date(at).toISOString()}>${formatTime(at, words)}</time>`;
}
