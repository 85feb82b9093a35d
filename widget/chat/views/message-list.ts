import { html, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { renderMarkdown, renderPlain } from '../../shared/render-markdown.ts';
import { botIsThinking } from '../../shared/transcript.ts';
import { arrange, type MessageRow, type Row } from '../arrange.ts';
import { formatDay, formatTime, initials } from '../formats.ts';
import { type Scene, suggestions } from './scene.ts';

export interface MessageActions {
  readonly retry: (messageId: string) => void;
  readonly edit: (messageId: string) => void;
  readonly say: (text: string) => void;
}

/**
 * Everything said so far, what is on its way, who is typing, and the buttons under the last word. A message keeps its
 * place, and so its element, on its way from the composer into the transcript: it is announced once.
 */
export function messageList(scene: Scene, actions: MessageActions): TemplateResult {
  const { state } = scene;
  const rows = arrange({ ...state, entries: state.transcript.entries });
  const first = rows.find((row) => row.type === 'day');
  return html`
    ${dayLine(scene, first?.at ?? scene.now)}
    ${greeting(scene)}
    ${rows.filter((row) => row !== first).map((row) => oneRow(scene, row, actions))}
    ${typist(scene)}
    ${quickReplies(scene, actions)}
  `;
}

function oneRow(scene: Scene, row: Row, actions: MessageActions): TemplateResult {
  switch (row.type) {
    case 'day':
      return dayLine(scene, row.at);
    case 'notice':
      return html`<p class="notice" dir="auto">${row.text}</p>`;
    case 'message':
      return message(scene, row, actions);
  }
}

function dayLine({ now, language, texts }: Scene, at: number): TemplateResult {
  return html`<p class="day">${formatDay(at, now, language, texts)}</p>`;
}

function greeting(scene: Scene): TemplateResult | typeof nothing {
  const { site } = scene.state;
  if (site === undefined) return html`<div class="skeleton" aria-hidden="true"><i></i><i></i></div>`;
  return html`<div class="message bot begins ends">
    ${speaker(scene, { author: 'bot', authorName: site.assistant })}
    <div class="bubble" dir="auto">${renderMarkdown(site.greeting)}</div>
  </div>`;
}

function message(scene: Scene, row: MessageRow, actions: MessageActions): TemplateResult {
  const { author, begins, ends, progress } = row;
  const classes = ['message', author, progress, begins ? 'begins' : '', ends ? 'ends' : ''];
  return html`<div class=${classes.filter(Boolean).join(' ')}>
    ${begins ? speaker(scene, row) : nothing}
    <div class="bubble" part="bubble" dir="auto">
      ${author === 'bot' ? renderMarkdown(row.text) : renderPlain(row.text)}
    </div>
    ${footnote(scene, row, actions)}
  </div>`;
}

/** A bot has its mark and is called one; a person has initials and a name. */
function speaker(
  { state, texts }: Scene,
  { author, authorName }: Pick<MessageRow, 'author' | 'authorName'>,
): TemplateResult {
  if (author === 'visitor') return html`<span class="visually-hidden">${texts.you}:</span>`;
  if (author === 'agent') {
    const name = authorName ?? state.site?.name ?? '';
    return html`<p class="speaker"><span class="face" aria-hidden="true">${initials(name)}</span>${name}</p>`;
  }
  return html`<p class="speaker">
    <span class="face bot">${coreIcon('bot')}</span>${authorName ?? state.site?.assistant}
    <span class="tag">${texts.bot}</span>
  </p>`;
}

function footnote(scene: Scene, row: MessageRow, actions: MessageActions): TemplateResult | typeof nothing {
  const { texts, language } = scene;
  if (row.progress === 'too-long' || row.progress === 'refused') return trouble(scene, row, actions);
  if (!row.ends) return nothing;
  const time = html`<time datetime=${new Date(row.at).toISOString()}>${formatTime(row.at, language)}</time>`;
  if (row.author !== 'visitor') return html`<p class="footnote">${time}</p>`;
  const pending = row.progress === 'pending';
  return html`<p class="footnote">
    ${time}
    ${coreIcon(pending ? 'clock' : 'check')}<span class="visually-hidden">${pending ? texts.sending : texts.sent}</span>
  </p>`;
}

function trouble({ texts }: Scene, row: MessageRow, { retry, edit }: MessageActions): TemplateResult {
  const tooLong = row.progress === 'too-long';
  return html`<div class="trouble">
    <p>${coreIcon('alert')}${tooLong ? texts.unsentTooLong : texts.unsentRefused}</p>
    ${tooLong ? nothing : html`<button class="link" @click=${() => retry(row.messageId)}>${texts.retry}</button>`}
    <button class="link" @click=${() => edit(row.messageId)}>${texts.edit}</button>
  </div>`;
}

function typist({ state, texts }: Scene): TemplateResult | typeof nothing {
  const { typist: known, transcript, delivered, site } = state;
  const botNext = botIsThinking(transcript) || (delivered.length > 0 && transcript.standing.status === 'bot');
  const by = known?.by ?? (botNext ? 'bot' : undefined);
  if (by === undefined) return nothing;
  const name = known?.name ?? site?.assistant ?? '';
  return html`<div class="message ${by} typing">
    <span class="visually-hidden">${texts.typing(name)}</span>
    <div class="bubble" aria-hidden="true"><i></i><i></i><i></i></div>
  </div>`;
}

function quickReplies(scene: Scene, { say }: MessageActions): TemplateResult | typeof nothing {
  const { chips } = suggestions(scene);
  if (chips.length === 0) return nothing;
  return html`<div class="chips" role="group" aria-label=${scene.texts.suggestions}>
    ${chips.map(({ text }) => html`<button class="chip" dir="auto" @click=${() => say(text)}>${text}</button>`)}
  </div>`;
}
