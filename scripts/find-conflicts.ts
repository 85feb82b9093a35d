import { type Contradiction, contradictionsIn } from '../src/bot/contradictions.ts';
import { isValidOn } from '../src/catalogue/still-valid.ts';
import type { Catalogue } from '../src/catalogue/types.ts';
import { crossValidate } from '../src/matcher/cross-validate.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { type NearDuplicate, nearDuplicates } from '../src/matcher/near-duplicates.ts';
import { scoreOf } from '../src/matcher/score.ts';
import { type StealingPair, stealingPairs } from '../src/matcher/stealing-pairs.ts';
import { startProgress } from './progress.ts';
import { readArgs } from './read-args.ts';
import { localDate, readFolder } from './read-folder.ts';

// npm run intents:conflicts [-- folder --json]: where intents get into each other's way: pairs that take each other's
// utterances when asked about what they have not learnt, utterances that are read nearly alike, answers whose numbers do
// not agree, and intents that are over. Takes about as long as five trainings.
const parts = 5;
const mostShown = 20;

/** Where intents get into each other's way. */
interface Conflicts {
  readonly stealing: readonly StealingPair[];
  readonly nearDuplicates: readonly NearDuplicate[];
  readonly contradictions: readonly Contradiction[];
  readonly expired: readonly string[];
}

const { values, positionals } = readArgs(
  'npm run intents:conflicts [-- FOLDER --json]: where intents get into each other’s way',
  {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  },
);
process.exitCode = await run(positionals[0] ?? 'intents').catch((fault: Error) => {
  console.error(fault.message);
  return 1;
});

async function run(folder: string): Promise<number> {
  const { catalogue } = await readFolder(folder);
  if (catalogue === undefined) {
    console.error('The intents have errors; npm run intents:check lists them');
    return 1;
  }
  const conflicts = findConflicts(catalogue);
  if (values.json) console.log(JSON.stringify(conflicts));
  else for (const line of linesFor(conflicts)) console.log(line);
  return 0;
}

function findConflicts(catalogue: Catalogue): Conflicts {
  const today = localDate();
  const progress = startProgress('Asking about what was not learnt', parts);
  const { precision } = catalogue.settings;
  const guesses = crossValidate(examplesOf(catalogue, today), {
    precision,
    parts,
    seed: 1,
    onPart: progress.step,
  });
  progress.stop();
  return {
    stealing: stealingPairs(scoreOf(guesses)),
    nearDuplicates: nearDuplicates(catalogue),
    contradictions: contradictionsIn(catalogue),
    expired: [...catalogue.intents.values()].filter((one) => !isValidOn(one, today)).map(({ id }) => id),
  };
}

function linesFor({
  stealing,
  nearDuplicates: alike,
  contradictions,
  expired,
}: Conflicts): readonly string[] {
  return [
    `Intents that take each other’s utterances: ${stealing.length}`,
    ...stealing.slice(0, mostShown).map(({ intents, taken: [ofFirst, ofSecond], share }) => {
      const example = ofFirst[0] ?? ofSecond[0] ?? '';
      return `  ${(100 * share).toFixed(1).padStart(4)} %  ${intents.join(' ↔ ')}   ${ofFirst.length} → · ← ${ofSecond.length}   “${example}”`;
    }),
    `Utterances that are read nearly alike: ${alike.length}`,
    ...alike.slice(0, mostShown).map(({ one, other, similarity }) => {
      return `  ${similarity.toFixed(2)}  “${one.text}” ${one.intentId} · “${other.text}” ${other.intentId}`;
    }),
    `Answers whose numbers do not agree: ${contradictions.length}`,
    ...contradictions
      .slice(0, mostShown)
      .flatMap(({ about, one, other }) => [
        `  ${about}  ${one.intentId} (${one.language}): ${one.sentence}`,
        `  ${' '.repeat(about.length)}  ${other.intentId} (${other.language}): ${other.sentence}`,
      ]),
    `Intents that are not valid today: ${expired.length}`,
    ...expired.map((id) => `  ${id}`),
  ];
}
