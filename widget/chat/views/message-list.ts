import { html, noChange, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../../shared/core-icons.ts';
import { renderMarkdown, renderPlain } from '../../shared/render-markdown.ts';
import { botIsThinking } from '../../shared/transcript.ts';
import { arrange, type MessageRow, type Row } from '../arrange.ts';
import { fetchFiles } from '../bringing.ts';
import { mostParts, partLength } from '../drawn.ts';
import type { Filed } from '../files/visit-line.ts';
import { formatDay, formatTime, initials } from '../formats.ts';
import { type Scene, suggestions } from './scene.ts';

export interface MessageActions {
  /** What is said of a message that came further than to the server, or that it refused. */
  readonly aside: (row: MessageRow) => TemplateResult | typeof nothing | undefined;
  readonly say: (text: string) => void;
  readonly visit: Filed | undefined;
  /** Changes once there is more to say of a message. */
  readonly asides: unknown;
  /** The index of the first entry to draw, of so many. */
  readonly from: (length: number) => number;
  /** Draws more of what is above. */
  readonly further: () => void;
}

/** Draws the messages; what has not changed since it was drawn last is left alone. */
export class MessageList {
  /** What every row is drawn from beside itself. */
  #from: readonly unknown[] = [];
  #drawn: readonly (readonly Row[])[] = [];

  /**
   * Everything said so far, what is on its way, who is typing, and the buttons under the last word. A message keeps its
   * place, and so its element, on its way from the composer into the transcript: it is announced once. Parts further
   * above than are drawn at the end are only laid out where they can be seen; a part that came to be so while near the
   * end would be laid out twice in one frame.
   */
  draw(scene: Scene, actions: MessageActions): TemplateResult {
    const { state, texts, now } = scene;
    const { entries } = state.transcript;
    const from = actions.from(entries.length);
    const rows = arrange({ ...state, entries: entries.slice(from) });
    const first = rows.find((row) => row.type === 'day');
    const all = [
      ...Array.from({ length: from / partLength }, () => []),
      ...parts(rows.filter((row) => row !== first)),
    ];
    const before = this.#remember([texts, state.site, new Date(now).getDay(), actions.asides], all);
    return html`
    ${from === 0 ? nothing : html`<button class="earlier" @click=${actions.further}>${texts.earlier}</button>`}
    ${state.site || first ? dayLine(scene, first?.at ?? now) : nothing}
    ${from === 0 ? greeting(scene, actions.visit) : nothing}
    ${all.map((part, at) =>
      part.length === 0
        ? nothing
        : html`<div class="part ${all.length - at > mostParts ? 'far' : ''}">
            ${part.map((row, place) => (isSame(row, before[at]?.[place]) ? noChange : oneRow(scene, row, actions)))}
          </div>`,
    )}
    ${typist(scene)}
    ${quickReplies(scene, actions)}
  `;
  }

  /** The parts as they were drawn last; none where something else about them has changed. */
  #remember(from: readonly unknown[], drawn: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
    const before = from.every((one, at) => one === this.#from[at]) ? this.#drawn : [];
    this.#from = from;
    this.#drawn = drawn;
    return before;
  }
}

function isSame(row: Row, before: Row | undefined): boolean {
  return row === before || (row.type === 'day' && before?.type === 'day' && row.at === before.at);
}

/**
 * The rows in parts of as many entries as are drawn together. A part keeps its place in the template, and so do the rows
 * in it: that keeps their elements, whatever comes or goes above.
 */
function parts(rows: readonly Row[]): readonly (readonly Row[])[] {
  const all: Row[][] = [];
  let entries = 0;
  for (const row of rows) {
    const at = Math.floor(entries / partLength);
    all[at] = [...(all[at] ?? []), row];
    if (row.type !== 'day') entries += 1;
  }
  return all;
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

/** Nothing in the first frame, a skeleton until the site is known. */
function greeting(scene: Scene, visit: Filed | undefined): TemplateResult | typeof nothing {
  const { site } = scene.state;
  if (site === undefined && visit === undefined) return nothing;
  if (site === undefined) return html`<div class="skeleton" aria-hidden="true"><i></i><i></i></div>`;
  return html`<div class="part"><div class="message bot begins ends" data-id="greeting">
    ${speaker(scene, { author: 'bot', authorName: site.assistant })}
    <div class="bubble" dir="auto">${renderMarkdown(site.greeting)}</div>
  </div></div>`;
}

function message(scene: Scene, row: MessageRow, actions: MessageActions): TemplateResult {
  const { author, begins, ends, follows, progress } = row;
  const classes = ['message', author, progress, begins && 'begins', ends && 'ends', follows && 'follows'];
  return html`<div class=${classes.filter(Boolean).join(' ')} data-id=${row.messageId}>
    ${begins ? speaker(scene, row) : nothing}
    <div class="bubble" part="bubble" dir="auto">
      ${content(row, actions)}
    </div>
    ${footnote(scene, row, actions)}
  </div>`;
}

/** Until the element for files is there, a file's name says what there is. */
function content({ author, messageId, text, file }: MessageRow, { visit }: MessageActions) {
  if (file) {
    fetchFiles().catch(() => {});
    return html`<sapa-file .messageId=${messageId} .file=${file} .visit=${visit}>${file.name}</sapa-file>`;
  }
  return author === 'bot' ? renderMarkdown(text) : renderPlain(text);
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
  const isStored = row.progress === 'stored';
  const aside = isStored || row.progress === 'pending' ? undefined : actions.aside(row);
  if (aside) return aside;
  if (!row.ends) return nothing;
  const time = html`<time datetime=${new Date(row.at).toISOString()}>${formatTime(row.at, language)}</time>`;
  if (row.author !== 'visitor') return html`<p class="footnote">${time}</p>`;
  return html`<p class="footnote">
    ${time}
    ${coreIcon(isStored ? 'check' : 'clock')}<span class="visually-hidden">${isStored ? texts.sent : texts.sending}</span>
  </p>`;
}

function typist({ state, texts }: Scene): TemplateResult | typeof nothing {
  const { typist: known, transcript, delivered, site, draft } = state;
  const botNext = botIsThinking(transcript) || (delivered.length > 0 && transcript.standing.status === 'bot');
  const by = known?.by ?? (botNext ? 'bot' : undefined);
  if (by === undefined) return nothing;
  const name = known?.name ?? site?.assistant ?? '';
  const said = by === 'bot' && draft?.replyTo === transcript.entries.at(-1)?.seq ? draft?.text : '';
  return html`<div class="part"><div class="message ${by} ${said ? 'begins' : 'typing'}">
    <span class="visually-hidden">${texts.typing(name)}</span>
    <div class="bubble" aria-hidden="true">${said ? renderMarkdown(said) : html`<i></i><i></i><i></i>`}</div>
  </div></div>`;
}

function quickReplies(scene: Scene, { say }: MessageActions): TemplateResult | typeof nothing {
  const { chips } = suggestions(scene);
  if (chips.length === 0) return nothing;
  return html`<div class="chips" role="group" aria-label=${scene.texts.suggestions}>
    ${chips.map(({ text }) => html`<button class="chip" dir="auto" @click=${() => say(text)}>${text}</button>`)}
  </div>`;
}
