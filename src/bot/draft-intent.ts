import { importedTitle } from '../catalogue/formats/imported-title.ts';
import { normaliseWording } from '../catalogue/normalise.ts';
import { intentKeys } from '../catalogue/shapes.ts';
import type { Catalogue, Language } from '../catalogue/types.ts';
import { newYaml } from '../catalogue/write-yaml.ts';
import { clusterTexts } from '../matcher/cluster-texts.ts';
import type { MissedMessage } from './missed-messages.ts';
import type { Reply } from './past-turns.ts';
import type { UnansweredCluster } from './unanswered.ts';

/** An intent made of a cluster, for an editor to go over. */
export interface DraftIntent {
  readonly path: string;
  readonly text: string;
  /** The agents' messages that the answer is made of, word by word; empty: the editor has to write it. */
  readonly quoted: readonly Reply[];
}

/** One wording of so many is held back as a test. */
const oneTestIn = 5;
const mostUtterances = 60;
const longestUtterance = 500;

/**
 * Makes an intent's file of a cluster: its wordings as utterances, every fifth held back as a test, and as the answer what
 * agents replied most typically, quoted. Wordings that the catalogue has already are left out. Without any reply the
 * answer is empty, which the check calls an error until somebody writes one.
 */
export function draftIntent(cluster: UnansweredCluster, id: string, catalogue: Catalogue): DraftIntent {
  const [first] = catalogue.settings.languages;
  const wordings = newWordings(cluster.messages, catalogue);
  const quoted = typicalReplies(cluster.messages, first);
  const [utterances, tests] = [
    wordings.filter((_, at) => !isTest(at)),
    wordings.filter((_, at) => isTest(at)),
  ];
  const answer = Object.fromEntries(quoted.map(({ language, reply }) => [language, reply.text]));
  const data = {
    title: importedTitle(cluster.name, catalogue.settings.languages),
    utterances: byLanguage(utterances, first),
    answer,
    ...(tests.length > 0 && { tests: byLanguage(tests, first) }),
  };
  return { path: `${id}.yaml`, text: newYaml(data, intentKeys), quoted: quoted.map(({ reply }) => reply) };
}

function isTest(place: number): boolean {
  return place % oneTestIn === oneTestIn - 1;
}

/** Each wording once, on one line, the most typical first. */
function newWordings(messages: readonly MissedMessage[], { intents }: Catalogue): readonly MissedMessage[] {
  const known = new Set(
    [...intents.values()].flatMap(({ utterances, tests }) =>
      [...Object.values(utterances), ...Object.values(tests)].flat().map(normaliseWording),
    ),
  );
  return messages
    .flatMap((message) => {
      const text = message.text.replace(/\s+/gu, ' ').trim();
      const key = normaliseWording(text);
      if (text.length > longestUtterance || known.has(key)) return [];
      known.add(key);
      return [{ ...message, text }];
    })
    .slice(0, mostUtterances);
}

function byLanguage(
  messages: readonly MissedMessage[],
  first: Language,
): Readonly<Record<Language, readonly string[]>> {
  const groups = Map.groupBy(messages, ({ language = first }) => language);
  return Object.fromEntries([...groups].map(([language, own]) => [language, own.map(({ text }) => text)]));
}

/** The reply in each language that is most like the others. Text in braces or with a placeholder cannot be an answer. */
function typicalReplies(
  messages: readonly MissedMessage[],
  first: Language,
): readonly { readonly language: Language; readonly reply: Reply }[] {
  const replies = messages.flatMap(({ language = first, replies: own }) =>
    own.map((reply) => ({ language, reply })),
  );
  const usable = replies.filter(
    ({ reply: { text } }) => !/[{}<]|\[[A-Z]+_\d+\]/u.test(text) && text.length > 20,
  );
  return [...Map.groupBy(usable, ({ language }) => language).values()].flatMap((own) => {
    const [greatest] = clusterTexts(own.map(({ reply }) => reply.text));
    return own[greatest?.members[0] ?? -1] ?? [];
  });
}
