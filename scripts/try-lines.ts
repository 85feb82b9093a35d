import { answerLanguage } from '../src/bot/choose-move.ts';
import type { Bot, Explained } from '../src/bot/explain-message.ts';
import { outcomeOf } from '../src/bot/outcome.ts';
import type { Change, Outcome } from '../src/protocol/decision.ts';

/** What was made of a message, as lines for people to read in a terminal. */
export function linesFor({ catalogue }: Bot, text: string, explained: Explained): readonly string[] {
  const { reading, move, decision } = explained;
  const { candidates, thresholds, nearest = [], wouldChange = [], words } = decision;
  const spoken = answerLanguage(catalogue, reading.whole, catalogue.settings.languages[0]);
  const parts = reading.parts.length > 1 ? reading.parts.map((part) => `“${part.text}”`) : [];
  const to = move.move === 'handoff' ? ` to ${move.department ?? 'the default department'}` : '';
  const decidedBy = words.map(({ word, weight }) => `${word} ${signed(weight)}`);
  return [
    `“${text}”`,
    ...candidates.map(({ intentId, confidence }) => `  ${percent(confidence).padStart(7)}  ${intentId}`),
    ...titled('parts', parts),
    ...titled('move', [`${outcome(outcomeOf(explained))}${to} (${rule(decision)})`]),
    ...titled('language', [`${decision.language ?? 'could be several'}, answered in ${spoken}`]),
    ...titled('words', [decidedBy.join(', ') || 'none is known']),
    ...titled('unknown', [`${percent(reading.match.unknownWords)} of the words`]),
    ...titled('thresholds', [
      `answer ${percent(thresholds.answer)}, clarify ${percent(thresholds.clarify)}, lead ${percent(thresholds.margin)}`,
    ]),
    ...titled(
      'nearest',
      nearest.map(
        (near) => `${near.similarity.toFixed(2)}  “${near.text}”  ${near.intentId} (${near.language})`,
      ),
    ),
    ...titled('otherwise', wouldChange.map(change)),
  ];
}

/** The rule, with the phrase where one decided. */
function rule({ rule, heard }: Explained['decision']): string {
  return heard === undefined ? rule : `${rule}: “${heard.phrase}” of ${heard.group}`;
}

/** The first line carries the title. */
function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, place) => `  ${(place === 0 ? title : '').padEnd(12)}${line}`);
}

function change(change: Change): string {
  const then = outcome(change.outcome);
  switch (change.kind) {
    case 'word':
      return `without “${change.word}”: ${then}`;
    case 'precision':
      return `at a precision of ${percent(change.precision)}: ${then}`;
    case 'surer':
      return `with ${(100 * change.by).toFixed(1)} points more of ${change.lacking} in ${change.intentId}: ${then}`;
    case 'intent': {
      const next = change.next && `; next is ${change.next.intentId}, ${percent(change.next.confidence)}`;
      return `without ${change.intentId}: ${then}${next ?? ''}`;
    }
  }
}

function outcome({ move, intents }: Outcome): string {
  return intents.length === 0 ? move : `${move} ${intents.join(', ')}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
