import { stringify } from 'csv-stringify/sync';
import type { ReplayChange } from '../bot/replay.ts';
import { quoteCell } from '../catalogue/formats/cells.ts';
import type { Outcome } from '../protocol/decision.ts';

const columns = ['kind', 'message', 'before', 'after', 'agents_said', 'verdict'];

/** All that a replay changes as CSV, for spreadsheets: a row per turn. */
export function replayTable(changes: readonly ReplayChange[]): string {
  const rows = changes.map(({ kind, text, before, after, verdict }) =>
    [kind, text, sayOutcome(before), sayOutcome(after), verdict?.said ?? '', verdict?.flip ?? ''].map(
      quoteCell,
    ),
  );
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows' });
}

function sayOutcome({ move, intents }: Outcome): string {
  return intents.length === 0 ? move : `${move}: ${intents.join(', ')}`;
}
