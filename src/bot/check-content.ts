import { findAnswer, findWording } from '../catalogue/find-wording.ts';
import type { SourceFile } from '../catalogue/source.ts';
import type { Catalogue, Fault } from '../catalogue/types.ts';
import { quote } from '../catalogue/yaml-file.ts';
import { checkTests, type TestFault } from '../matcher/check-tests.ts';
import type { Model } from '../matcher/model.ts';
import { nearDuplicates } from '../matcher/near-duplicates.ts';
import { contradictionsIn } from './contradictions.ts';

/** From here on two utterances have the same words. */
const sameWords = 0.99;

/**
 * What is wrong with content that has no errors by itself: utterances of two intents that the bot reads alike, and answers
 * that say other numbers in another language. Warnings, each with its place.
 */
export function checkContent(catalogue: Catalogue, files: readonly SourceFile[]): readonly Fault[] {
  const fileOf = filesById(files);
  const alike = nearDuplicates(catalogue)
    .filter(({ similarity }) => similarity >= sameWords)
    .map(({ one, other }): Fault => {
      const file = fileOf(other.intentId);
      const message = `utterances.${other.language}: expected words that no other intent has, found ${quote(other.text)}, which is read like ${quote(one.text)} of ${one.intentId}`;
      return {
        file: file.path,
        ...findWording(file, 'utterances', other.text),
        severity: 'warning',
        message,
      };
    });
  const numbers = contradictionsIn(catalogue)
    .filter(({ between }) => between === 'languages')
    .map(({ one, other }): Fault => {
      const message = `answer: expected the same numbers in all languages, found ${quote(one.sentence)} in "${one.language}" and ${quote(other.sentence)} in "${other.language}"`;
      const file = fileOf(other.intentId);
      return { file: file.path, ...findAnswer(file, other.language), severity: 'warning', message };
    });
  return [...alike, ...numbers];
}

/** What the tests say of a model that was trained on the content, each with its place. */
export function checkAgainst(
  catalogue: Catalogue,
  model: Model,
  files: readonly SourceFile[],
): readonly Fault[] {
  const fileOf = filesById(files);
  return checkTests(catalogue, model).map((fault): Fault => {
    const { severity, list, intentId, text } = fault;
    const file = fileOf(intentId);
    return { file: file.path, ...findWording(file, list, text), severity, message: testMessage(fault) };
  });
}

function testMessage({ list, text, landedOn }: TestFault): string {
  const where = landedOn ? `${landedOn.intentId} (${landedOn.confidence.toFixed(2)})` : 'nothing at all';
  const expectation =
    list === 'tests' ? `to land here, but it lands on ${where}` : `not to be answered by ${where}`;
  return `${list}: expected "${text}" ${expectation}`;
}

function filesById(files: readonly SourceFile[]): (id: string) => SourceFile {
  const byId = new Map(files.map((file) => [file.path.replace(/\.ya?ml$/u, ''), file]));
  return (id) => byId.get(id) ?? { path: `${id}.yaml`, text: '' };
}
