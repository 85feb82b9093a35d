import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../src/catalogue/types.ts';
import { checkTests } from '../src/matcher/check-tests.ts';
import { crossValidate } from '../src/matcher/cross-validate.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { type Score, scoreOf } from '../src/matcher/score.ts';
import { trainModel } from '../src/matcher/train.ts';
import { startProgress } from './progress.ts';
import { readArgs } from './read-args.ts';

// npm run intents:score [-- folder --json]: how well the intents can be told apart, by asking about each utterance a bot
// that has not learnt it, and where they get into each other's way. Takes about as long as six trainings.
const parts = 5;
const mostShown = 15;

/** How the shop's own tests came out. */
interface TestScore {
  readonly tests: number;
  /** Share of `tests:` that rank their intent first. */
  readonly passed: number;
  readonly nots: number;
  /** How many of `not:` would be answered by their intent. */
  readonly wronglyAnswered: number;
}

process.exitCode = await scoreIntents();

async function scoreIntents(): Promise<number> {
  const { values, positionals } = readArgs(
    'npm run intents:score [-- FOLDER --json]: how well the intents can be told apart',
    {
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    },
  );
  const [folder = 'intents'] = positionals;
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const { catalogue } = parseCatalogue(await new FolderCatalogueSource(folder).read(), today);
  if (catalogue === undefined) {
    console.error('The intents have errors; npm run intents:check lists them');
    return 1;
  }
  const { precision } = catalogue.settings;
  const examples = examplesOf(catalogue, today);
  const progress = startProgress('Asking about what was not learnt', parts + 1);
  const score = scoreOf(crossValidate(examples, { precision, parts, seed: 1, onPart: progress.step }));
  const own = testScoreOf(catalogue, today);
  progress.stop();
  for (const line of linesFor(score, own, precision)) console.log(line);
  if (values.json) console.log(JSON.stringify({ ...score, ...own }));
  return 0;
}

function testScoreOf(catalogue: Catalogue, today: string): TestScore {
  const { precision } = catalogue.settings;
  const faults = checkTests(catalogue, trainModel(examplesOf(catalogue, today), { precision }));
  const all = [...catalogue.intents.values()];
  const tests = all.flatMap((intent) => Object.values(intent.tests).flat()).length;
  const missed = faults.filter(({ list }) => list === 'tests').length;
  return {
    tests,
    passed: tests === 0 ? 1 : 1 - missed / tests,
    nots: all.flatMap(({ not }) => not).length,
    wronglyAnswered: faults.filter(({ list }) => list === 'not').length,
  };
}

function linesFor(score: Score, own: TestScore, precision: number): readonly string[] {
  return [
    `understood           ${percent(score.accuracy)} of the utterances, each asked of a bot that has not learnt it`,
    `answered by the bot  ${percent(score.answered)}, of which ${percent(score.precision)} rightly (asked for: ${percent(precision)})`,
    `asked back or people ${percent(1 - score.answered)}`,
    `tests                ${percent(own.passed)} of ${own.tests} land where they must`,
    `not                  ${own.wronglyAnswered} of ${own.nots} are answered all the same`,
    '',
    'Intents understood least',
    ...score.intents
      .filter(({ accuracy }) => accuracy < 1)
      .slice(0, mostShown)
      .map(
        ({ intentId, accuracy, utterances }) =>
          `  ${percent(accuracy)} of ${String(utterances).padStart(3)}  ${intentId}`,
      ),
    '',
    'Intents that take each other’s utterances',
    ...score.confusions
      .slice(0, mostShown)
      .map(
        ({ intentId, takenFor, texts }) =>
          `  ${String(texts.length).padStart(3)} ×  ${intentId} → ${takenFor}   “${texts[0]}”`,
      ),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
