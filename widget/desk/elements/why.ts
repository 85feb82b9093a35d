import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DecisionRecord, Generation } from '../../../src/protocol/decision.ts';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';
import { formatConfidence } from '../view/format.ts';
import { whyElse } from './why-else.ts';

const CANDIDATES_SHOWN = 5;
const WORDS_SHOWN = 6;

/** Why the bot did what it did: one line, and behind it everything the decision was made from. */
export function whyLine(decision: DecisionRecord, words: Words): TemplateResult {
  return html`<details class="why">
    <summary title=${words.why}>${icon('info')}<span>${summary(decision, words)}</span>${icon('chevronDown')}</summary>
    <div class="grounds">
      <p class="rule">${words.moves[decision.move]}: ${ruleOf(decision, words)}</p>
      ${decision.parts === undefined ? nothing : parts(decision.parts, words)}
      ${decision.candidates.length > 0 ? candidates(decision, words) : nothing}
      ${decision.generated === undefined ? nothing : composition(decision.generated, words)}
      ${decision.words.length > 0 ? decidingWords(decision, words) : nothing}
      ${whyElse(decision, words)}
      <p class="muted">${needed(decision, words)}</p>
      <p class="muted">${origin(decision, words)}</p>
    </div>
  </details>`;
}

/** Where these decided, the first candidate's confidence did not. */
const decidedOtherwise: readonly DecisionRecord['rule'][] = [
  'asked-for-person',
  'bot-too-slow',
  'asked-for-consent',
  'several-questions',
  'follow-up',
  'words-heard',
  'upset',
  'repeated',
  'vip',
];

/** The move and what it stood on: "Menjawab · returns/refund-status 0,93 ≥ 0,80". */
function summary(decision: DecisionRecord, words: Words): string {
  const [best] = decision.candidates;
  const move = words.moves[decision.move];
  const rule = ruleOf(decision, words);
  if (best === undefined || decidedOtherwise.includes(decision.rule)) {
    return [move, decision.answered?.join(', '), rule].filter((piece) => piece !== undefined).join(' · ');
  }
  const { answer } = decision.thresholds;
  const sign = best.confidence >= answer ? '≥' : '<';
  const measure = `${formatConfidence(best.confidence, words)} ${sign} ${formatConfidence(answer, words)}`;
  return `${move} · ${best.intentId} ${measure}`;
}

/** The rule, with the phrase where one decided. */
function ruleOf({ rule, heard }: DecisionRecord, words: Words): string {
  return heard === undefined ? words.rules[rule] : `${words.rules[rule]}: “${heard.phrase}” (${heard.group})`;
}

/** What the visitor's turn was taken apart into, and what each part was read as. */
function parts(all: NonNullable<DecisionRecord['parts']>, words: Words): TemplateResult {
  return html`<div><span class="muted">${words.readInParts}</span>
    <ul class="parts">${all.map(({ text, candidates: [best] }) => {
      const meaning =
        best === undefined ? '–' : `${best.intentId} ${formatConfidence(best.confidence, words)}`;
      return html`<li>“${text}” → ${meaning}</li>`;
    })}</ul></div>`;
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

/** What a language model was asked with, what its answer rests on, and what became of it. */
function composition(
  { passages, cited, attempts, refusedBy, failure, tokens }: Generation,
  words: Words,
): TemplateResult {
  const { prompt, completion } = tokens;
  const facts = [
    words.composedFrom(cited.length > 0 ? cited : passages),
    words.attempts(attempts),
    ...(refusedBy.length > 0 ? [words.refusedBy(refusedBy)] : []),
    ...(failure === undefined ? [] : [failure]),
    words.tokens(prompt + completion),
  ];
  return html`<p class="muted composition">${facts.join(' · ')}</p>`;
}

function needed({ thresholds }: DecisionRecord, words: Words): string {
  const { answer, clarify, margin } = thresholds;
  const shown = (figure: number) => formatConfidence(figure, words);
  return words.needed(shown(answer), shown(clarify), shown(margin));
}

/** How long it took, and what it was decided from. */
function origin({ latencyMs, catalogueVersion, model }: DecisionRecord, words: Words): string {
  const decidedIn = words.decidedIn(String(Math.round(latencyMs)), catalogueVersion.slice(0, 7));
  return model === undefined ? decidedIn : `${decidedIn} · ${words.models[model]}`;
}
