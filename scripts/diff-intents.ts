import { countAsked, diffRouting, type Rerouted, type RoutingDiff } from '../src/bot/diff-routing.ts';
import type { Outcome } from '../src/protocol/decision.ts';
import { openBot } from './open-bot.ts';
import { startProgress } from './progress.ts';
import { readArgs } from './read-args.ts';

// npm run intents:diff -- BEFORE AFTER [--json]: what changes for visitors between two folders of intents, tried on every
// utterance and test of both, each as a conversation's first word.
const mostShown = 12;
const { values, positionals } = readArgs(
  'npm run intents:diff -- BEFORE AFTER [--json]: what changes for visitors between two folders of intents',
  {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  },
);
process.exitCode = await run().catch((fault: Error) => {
  console.error(fault.message);
  return 1;
});

async function run(): Promise<number> {
  const [from, to] = positionals;
  if (from === undefined || to === undefined) {
    console.error('Expected two folders: npm run intents:diff -- intents ../draft/intents');
    return 2;
  }
  const [before, after] = [await openBot(from), await openBot(to)];
  const progress = startProgress('Asking both', countAsked(before.catalogue, after.catalogue));
  const diff = diffRouting(before, after, progress.step);
  progress.stop();
  if (values.json) console.log(JSON.stringify(diff));
  else for (const line of linesFor(diff)) console.log(line);
  return 0;
}

function linesFor({ added, removed, reworded, asked, rerouted }: RoutingDiff): readonly string[] {
  const groups = Map.groupBy(rerouted, ({ before, after }) => `${said(before)} → ${said(after)}`);
  const bySize = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    ...added.map((id) => `added     ${id}`),
    ...removed.map((id) => `removed   ${id}`),
    ...reworded.map((id) => `reworded  ${id}`),
    ...bySize.flatMap(([title, own]) => [`${String(own.length).padStart(4)} ×  ${title}`, ...examples(own)]),
    `${asked} messages asked · ${rerouted.length} lead elsewhere`,
  ];
}

function examples(rerouted: readonly Rerouted[]): readonly string[] {
  const shown = rerouted.slice(0, mostShown).map(({ text, writtenIn }) => {
    return `          “${text}”  (${writtenIn.list} of ${writtenIn.intentId})`;
  });
  return rerouted.length > mostShown ? [...shown, `          … ${rerouted.length - mostShown} more`] : shown;
}

function said({ move, intents }: Outcome): string {
  return intents.length === 0 ? move : `${move} ${intents.join(', ')}`;
}
