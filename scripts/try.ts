import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { answerLanguage, chooseMove } from '../src/bot/choose-move.ts';
import { readTurn } from '../src/bot/read-turn.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../src/catalogue/types.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { explain } from '../src/matcher/explain.ts';
import { match } from '../src/matcher/match.ts';
import type { Model } from '../src/matcher/model.ts';
import { trainModel } from '../src/matcher/train.ts';

// npm run intents:try -- "a message" ["another"]: what the bot makes of each as a conversation's first word, and why.
const messages = process.argv.slice(2);
process.exitCode = messages.length === 0 ? explainUsage() : await tryMessages(messages);

function explainUsage(): number {
  console.error('Expected a message: npm run intents:try -- "brp ongkir ke sby?"');
  return 2;
}

async function tryMessages(texts: readonly string[]): Promise<number> {
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const { catalogue } = parseCatalogue(await new FolderCatalogueSource('intents').read(), today);
  if (catalogue === undefined) {
    console.error('The intents have errors; npm run intents:check lists them');
    return 1;
  }
  const model = trainModel(examplesOf(catalogue, today), { precision: catalogue.settings.precision });
  for (const text of texts) console.log(`${linesFor(catalogue, model, text).join('\n')}\n`);
  return 0;
}

function linesFor(catalogue: Catalogue, model: Model, text: string): readonly string[] {
  const { thresholds } = model;
  const setting = { catalogue, thresholds, ask: (part: string) => match(model, part) };
  const reading = readTurn(setting, [text], []);
  const matched = reading.match;
  const move = chooseMove(catalogue, { misunderstandings: 0 }, [text], reading, thresholds);
  const spoken = answerLanguage(catalogue, reading.whole, catalogue.settings.languages[0]);
  const decidedBy = explain(model, reading.text).map(({ word, weight }) => `${word} ${signed(weight)}`);
  return [
    `“${text}”`,
    ...(reading.parts.length > 1 ? reading.parts.map((part) => `  part        “${part.text}”`) : []),
    ...matched.candidates.map(({ intentId, confidence }) => `  ${percent(confidence)}  ${intentId}`),
    `  move        ${move.move} (${move.rule})${targetOf(move)}`,
    `  language    ${reading.whole.language ?? 'could be several'}, answered in ${spoken}`,
    `  words       ${decidedBy.join(', ') || 'none is known'}`,
    `  unknown     ${percent(matched.unknownWords).trim()} of the words`,
    `  thresholds  answer ${percent(thresholds.answer)}, clarify ${percent(thresholds.clarify)}, lead ${percent(thresholds.margin)}`,
  ];
}

function targetOf(move: ReturnType<typeof chooseMove>): string {
  if (move.move === 'answer') return `: ${move.intents.map(({ id }) => id).join(', ')}`;
  if (move.move === 'clarify')
    return `: ${move.options.map(({ id }) => id).join(', ') || 'says that it is unsure'}`;
  return `: ${move.department ?? 'the default department'}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
