import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import type { IntentHealth } from '../controller/content-api.ts';
import type { Words } from '../locales/type.ts';
import { formatAgo } from '../view/format.ts';
import { type IntentRow, isConfused } from '../view/intent-list.ts';
import { formatRoute } from '../view/route.ts';
import { problemChips, stateChip } from './chips.ts';

/** An intent in the list: what it is called, how it stands, how it does. */
export function intentRow(
  row: IntentRow,
  now: number,
  words: Words,
  go: (event: MouseEvent) => void,
): TemplateResult {
  const { id, title, state, utterances, tests, health } = row;
  return html`<a class="row ${state}" href=${formatRoute({ page: 'intents', item: id })} @click=${go}>
    <span class="name"><strong>${title}</strong><span class="id">${id}</span></span>
    <span class="marks">${stateChip(state, words)}${validity(row, words)}${problemChips(row, words)}</span>
    <span class="facts">
      <span class="fact">${words.utteranceCount(utterances)}</span>
      ${health === undefined ? html`<span class="fact">${words.testCount(tests)}</span>` : healthFacts(row, health, now, words)}
    </span></a>`;
}

function validity({ validity }: IntentRow, words: Words): TemplateResult | typeof nothing {
  if (validity === 'valid') return nothing;
  return html`<span class="chip warn">${icon('clock')}${validity === 'expired' ? words.expired : words.comingUp}</span>`;
}

/** Tests as a bar, mix-ups, low ratings, and when a visitor last asked it. */
function healthFacts(
  row: IntentRow,
  { tests, stolenBy, lowRated, judgedWrong, answered, lastMatched, neglect }: IntentHealth,
  now: number,
  words: Words,
): readonly (TemplateResult | typeof nothing)[] {
  const of = tests.passed + tests.failed;
  const [worst] = stolenBy;
  return [
    of === 0
      ? html`<span class="fact">${words.testCount(row.tests)}</span>`
      : html`<span class="fact" title=${words.testsPassed(tests.passed, of)}>${bar(tests.passed, of)}<span class="visually-hidden">${words.columnTests} </span>${tests.passed}/${of}</span>`,
    worst === undefined || !isConfused(row)
      ? nothing
      : html`<span class="fact bad" title=${words.stolenBy(worst.count, worst.id)}>${words.columnMixups} ${worst.count}</span>`,
    lowRated === 0
      ? nothing
      : html`<span class="fact bad" title=${words.lowRated(lowRated, answered)}>${words.columnRating} ${lowRated}</span>`,
    neglect.includes('judged-wrong')
      ? html`<span class="fact bad" title=${words.judgedWrong(judgedWrong, answered)}>${words.columnWrong} ${judgedWrong}</span>`
      : nothing,
    neglect.includes('never-answered')
      ? html`<span class="fact matched unasked" title=${words.unaskedHint}>${icon('clock')}${words.unasked}</span>`
      : html`<span class="fact matched">${formatAgo(lastMatched, now, words)}</span>`,
  ];
}

/** A share as a length. Decoration beside the figures. */
function bar(part: number, of: number): TemplateResult {
  const width = of === 0 ? 0 : (100 * part) / of;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect class="ground ${of > part ? 'bad' : ''}" width="100" height="6"></rect><rect class="good" width=${width} height="6"></rect>`}</svg>`;
}
