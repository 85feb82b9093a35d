import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';
import { formatConfidence } from '../view/format.ts';

const CANDIDATES_SHOWN = 5;
const WORDS_SHOWN = 6;

/** Why the bot did what it did: one line, and behind it everything the decision was made from. */
export function whyLine(decision: DecisionRecord, words: Words): TemplateResult {
  return html`<details class="why">
    <summary title=${words.why}>${icon('info')}<span>${summary(decision, words)}</span>${icon('chevronDown')}</summary>
    <div class="grounds">
      <p class="rule">${words.moves[decision.move]}: ${words.rules[decision.rule]}</p>
      ${decision.candidates.length > 0 ? candidates(decision, words) : nothing}
      ${decision.words.length > 0 ? decidingWords(decision, words) : nothing}
      <p class="muted">${needed(decision, words)}</p>
      <p class="muted">${words.decidedIn(String(Math.round(decision.latencyMs)), decision.catalogueVersion.slice(0, 7))}</p>
    </div>
  </details>`;
}

/** The move and what it stood on: "Menjawab · returns/refund-status 0,93 ≥ 0,80". */
function summary(decision: DecisionRecord, words: Words): string {
  const [best] = decision.candidates;
  const move = words.moves[decision.move];
  const rule = words.rules[decision.rule];
  if (best === undefined || decision.rule === 'asked-for-person' || decision.rule === 'bot-too-slow') {
    return `${move} · ${rule}`;
  }
  const { answer } = decision.thresholds;
  const sign = best.confidence >= answer ? '≥' : '<';
  const measure = `${formatConfidence(best.confidence, words)} ${sign} ${formatConfidence(answer, words)}`;
  return `${move} · ${best.intentId} ${measure}`;
}

function candidates({ candidates: all, thresholds }: DecisionRecord, words: Words): TemplateResult {
  return html`<table>
    <thead><tr><th scope="col">${words.candidate}</th><th scope="col" colspan="2">${words.confidence}</th></tr></thead>
    <tbody>${all.slice(0, CANDIDATES_SHOWN).map(
      ({ intentId, confidence }) => html`<tr>
        <td>${intentId}</td><td>${bar(confidence, thresholds.answer)}</td>
        <td class="time">${formatConfidence(confidence, words)}</td></tr>`,
    )}</tbody>
  </table>`;
}

/** The confidence as a length, with a mark at the threshold. Decoration beside the figure. */
function bar(confidence: number, threshold: number): TemplateResult {
  const x = 100 * threshold;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect class="ground" width="100" height="8"></rect>
    <rect class=${confidence >= threshold ? 'sure' : 'unsure'} width=${100 * confidence} height="8"></rect>
    <rect class="threshold" x=${x - 0.75} width="1.5" height="8"></rect>`}</svg>`;
}

function decidingWords(decision: DecisionRecord, words: Words): TemplateResult {
  return html`<p class="words"><span class="muted">${words.decidingWords}</span>
    ${decision.words.slice(0, WORDS_SHOWN).map(({ word }) => html`<span class="word">${word}</span>`)}</p>`;
}

function needed({ thresholds }: DecisionRecord, words: Words): string {
  const { answer, clarify, margin } = thresholds;
  const shown = (figure: number) => formatConfidence(figure, words);
  return words.needed(shown(answer), shown(clarify), shown(margin));
}
