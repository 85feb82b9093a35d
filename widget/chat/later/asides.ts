import { html, nothing, type TemplateResult } from 'lit';
import type { WaitRange } from '../../../src/protocol/waiting.ts';
import { coreIcon, drawIcon } from '../../shared/core-icons.ts';
import type { MessageRow } from '../arrange.ts';
import { formatTime } from '../formats.ts';
import { waitingFor } from '../views/header.ts';
import { isClosed, type Scene } from '../views/scene.ts';
import { styles } from './aside-styles.ts';
import { asideWords } from './aside-words.ts';

export { styles };

const ticksStroke = 'm1.5 10.75 4 4 7.5-9.5m-3.25 8 1.5 1.5 7.5-9.5';

/** What can be done about a message that the server refused. */
export interface TroubleActions {
  readonly retry: (messageId: string) => void;
  readonly edit: (messageId: string) => void;
}

/** How the wait stands, and the way back to the bot unless a chip leads there. */
export function queueBanner(scene: Scene, goOnWithBot: () => void): TemplateResult | typeof nothing {
  const { state } = scene;
  const words = asideWords(scene.language);
  const { standing } = state.transcript;
  if (standing.status !== 'queued' || isClosed(scene, standing.department)) return nothing;
  const { position, wait } = state;
  const isOffered = state.transcript.quickReplies.some(({ offer }) => offer === 'stay-with-bot');
  return html`<div class="banner queue" part="queue">
    <span class="pulse" aria-hidden="true"></span>
    <div>
      <p class="banner-title">${waitingFor(scene, standing.department)}</p>
      <p class="banner-detail">${position === undefined ? words.positionUnknown : words.position(position, wait && minutes(wait))}</p>
    </div>
    ${isOffered ? nothing : html`<button class="secondary quiet" @click=${goOnWithBot}>${words.backToAssistant}</button>`}
  </div>`;
}

/** A range of minutes in digits: "4–9", or "<3" from none on. */
function minutes({ low, high }: WaitRange): string {
  return low > 0 ? `${low}–${high}` : `<${high}`;
}

/** Leads to what has come below while the reader was further up. */
export function newsButton({ language }: Scene, toEnd: () => void): TemplateResult {
  return html`<div class="news-holder"><button class="news" @click=${toEnd}>
    ${asideWords(language).newMessages}${coreIcon('chevronDown')}
  </button></div>`;
}

/** Says of a message how far it has come, or why it was not taken and what to do. */
export function aside(
  scene: Scene,
  row: MessageRow,
  actions: TroubleActions,
): TemplateResult | typeof nothing {
  const isAt = row.progress === 'delivered' || row.progress === 'seen' ? row.progress : undefined;
  if (isAt === undefined) return trouble(scene, row, actions);
  return row.ends ? reached(scene, row, isAt) : nothing;
}

/** Two ticks; in the brand's colour once it has been seen, and in words for who does not see them. */
function reached({ language }: Scene, { at }: MessageRow, how: 'delivered' | 'seen'): TemplateResult {
  const word = asideWords(language)[how];
  return html`<p class="footnote ${how}" aria-live="off">
    <time datetime=${new Date(at).toISOString()}>${formatTime(at, language)}</time>
    <span class="ticks" title=${word}>${drawIcon(ticksStroke)}</span><span class="visually-hidden">${word}</span>
  </p>`;
}

function trouble({ language }: Scene, row: MessageRow, { retry, edit }: TroubleActions): TemplateResult {
  const words = asideWords(language);
  const tooLong = row.progress === 'too-long';
  return html`<div class="trouble">
    <p>${coreIcon('alert')}${tooLong ? words.unsentTooLong : words.unsentRefused}</p>
    ${tooLong ? nothing : html`<button class="link" @click=${() => retry(row.messageId)}>${words.retry}</button>`}
    <button class="link" @click=${() => edit(row.messageId)}>${words.edit}</button>
  </div>`;
}
