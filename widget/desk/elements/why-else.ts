import { html, nothing, type TemplateResult } from 'lit';
import type { Change, DecisionRecord, NearUtterance, Outcome } from '../../../src/protocol/decision.ts';
import type { Words } from '../locales/type.ts';
import { formatConfidence, formatPercent, formatPoints } from '../view/format.ts';

/** What the decision rested on beside its candidates, and what would have changed it; older records tell neither. */
export function whyElse(
  decision: DecisionRecord,
  words: Words,
): readonly (TemplateResult | typeof nothing)[] {
  const { nearest = [], wouldChange = [] } = decision;
  return [
    nearest.length > 0 ? nearestUtterances(nearest, words) : nothing,
    wouldChange.length > 0 ? changes(wouldChange, words) : nothing,
  ];
}

function nearestUtterances(all: readonly NearUtterance[], words: Words): TemplateResult {
  return html`<table class="nearest">
    <thead><tr><th scope="col">${words.nearestUtterances}</th><th scope="col">${words.similarity}</th></tr></thead>
    <tbody>${all.map(
      ({ text, intentId, language, similarity }) => html`<tr>
        <td><span lang=${language}>“${text}”</span> <span class="muted">${intentId}</span></td>
        <td class="time">${formatConfidence(similarity, words)}</td></tr>`,
    )}</tbody>
  </table>`;
}

function changes(all: readonly Change[], words: Words): TemplateResult {
  return html`<table class="changes">
    <thead><tr><th scope="col">${words.wouldChange}</th><th scope="col">${words.botWould}</th></tr></thead>
    <tbody>${all.map(
      (change) =>
        html`<tr><td>${condition(change, words)}</td> <td>${outcome(change.outcome, words)}</td></tr>`,
    )}</tbody>
  </table>`;
}

function condition(change: Change, words: Words): string {
  switch (change.kind) {
    case 'word':
      return words.withoutWord(change.word);
    case 'precision':
      return words.atPrecision(formatPercent(change.precision, words));
    case 'surer':
      return words.surer[change.lacking](formatPoints(change.by, words));
    case 'intent':
      return words.withoutIntent(change.intentId);
  }
}

/** "Menjawab · shipping/cost". */
function outcome({ move, intents }: Outcome, words: Words): string {
  if (intents.length > 0) return `${words.moves[move]} · ${intents.join(', ')}`;
  return move === 'clarify' ? words.namingNothing : words.moves[move];
}
