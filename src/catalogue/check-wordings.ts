import type { Content, PlacedIntent } from './content.ts';
import { normaliseWording } from './normalise.ts';
import type { Fault } from './types.ts';
import { errorAt, type Path, positionOf, quote, warningAt } from './yaml-file.ts';

/** One wording of a visitor's message, and what an intent's file says about it. */
interface Wording {
  readonly intent: PlacedIntent;
  readonly role: 'utterance' | 'test' | 'not';
  readonly path: Path;
  readonly text: string;
}

/**
 * A wording can belong to one intent only; a test must be new to the matcher; and an intent cannot refuse what it
 * claims. Every clash is reported at the later place and names the earlier one.
 */
export function checkWordings({ intents }: Content): Fault[] {
  const utterances = new Map<string, Wording>();
  const tests = new Map<string, Wording>();
  const wordings = intents.flatMap(wordingsOf);
  const inRole = (role: Wording['role']) => wordings.filter((wording) => wording.role === role);
  return [
    ...inRole('utterance').flatMap((wording) => claim(utterances, wording)),
    ...inRole('test').flatMap((wording) => copyOfUtterance(utterances, wording) ?? claim(tests, wording)),
    ...inRole('not').flatMap((wording) => refusedByItself([utterances, tests], wording)),
  ];
}

function wordingsOf(intent: PlacedIntent): Wording[] {
  const { utterances, tests, not } = intent.shape;
  const perLanguage = (role: 'utterance' | 'test', key: string, lists: typeof utterances) =>
    Object.entries(lists).flatMap(([language, texts]) =>
      texts.map((text, index): Wording => ({ intent, role, path: [key, language, index], text })),
    );
  return [
    ...perLanguage('utterance', 'utterances', utterances),
    ...perLanguage('test', 'tests', tests),
    ...not.map((text, index): Wording => ({ intent, role: 'not', path: ['not', index], text })),
  ];
}

/** Takes the wording for its intent, unless it was taken before. */
function claim(taken: Map<string, Wording>, wording: Wording): Fault[] {
  const key = normaliseWording(wording.text);
  const earlier = taken.get(key);
  if (earlier === undefined) {
    taken.set(key, wording);
    return [];
  }
  const report = earlier.intent === wording.intent ? warningAt : errorAt;
  const expected = `expected every ${wording.role} once`;
  return [
    reportAt(report, wording, `${expected}, found ${quote(wording.text)} again (first in ${place(earlier)})`),
  ];
}

function copyOfUtterance(utterances: ReadonlyMap<string, Wording>, test: Wording): Fault[] | undefined {
  const utterance = utterances.get(normaliseWording(test.text));
  if (utterance === undefined) return undefined;
  const found = `found ${quote(test.text)}, an utterance in ${place(utterance)}`;
  return [reportAt(errorAt, test, `expected a test that is no utterance, ${found}`)];
}

function refusedByItself(claims: readonly ReadonlyMap<string, Wording>[], refused: Wording): Fault[] {
  const key = normaliseWording(refused.text);
  const own = claims.map((taken) => taken.get(key)).find((claimed) => claimed?.intent === refused.intent);
  if (own === undefined) return [];
  const found = `found ${quote(refused.text)}, its own ${own.role} in ${place(own)}`;
  return [reportAt(errorAt, refused, `expected wordings that belong elsewhere, ${found}`)];
}

function reportAt(report: typeof errorAt, { intent, path }: Wording, message: string): Fault {
  return report(intent.yaml, positionOf(intent.yaml, path), message);
}

function place({ intent, path }: Wording): string {
  return `${intent.yaml.path}:${positionOf(intent.yaml, path).line}`;
}
