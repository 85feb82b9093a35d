import { withoutInvisible } from '../invisible.ts';
import { normaliseWording } from '../normalise.ts';
import { quote } from '../yaml-file.ts';

/** Texts by language, as an intent's file has them. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Who has which wording: no two intents may, nor may a test be an utterance. */
export interface Claims {
  readonly utterances: Map<string, string>;
  readonly tests: Map<string, string>;
}

const longest = 500;

/** Notes what an intent has already. */
export function claimAll(claims: Claims, id: string, utterances: Lists, tests: Lists): void {
  for (const text of Object.values(utterances).flat()) claims.utterances.set(normaliseWording(text), id);
  for (const text of Object.values(tests).flat()) claims.tests.set(normaliseWording(text), id);
}

/** Lists with what is new in others added, as far as nobody else has it; and what was left out. */
export interface Joined {
  readonly lists: Record<string, readonly string[]>;
  readonly leftOut: readonly string[];
  readonly messages: readonly string[];
}

/** Adds an intent's new utterances or tests to those it has. */
export function join(claims: Claims, id: string, role: keyof Claims, before: Lists, incoming: Lists): Joined {
  const lists: Record<string, readonly string[]> = { ...before };
  const leftOut: string[] = [];
  const messages: string[] = [];
  for (const [language, texts] of Object.entries(incoming)) {
    const fresh: string[] = [];
    for (const written of texts) {
      const text = withoutInvisible(written).replace(/\s+/gu, ' ').trim();
      const key = normaliseWording(text);
      if (text === '' || claims[role].get(key) === id) continue;
      const refusal = refusalOf(claims, key, text, role, id);
      if (refusal === undefined) {
        claims[role].set(key, id);
        fresh.push(text);
      } else {
        leftOut.push(text);
        messages.push(`${quote(text)} ${refusal}: it is left out`);
      }
    }
    if (fresh.length > 0) lists[language] = [...(before[language] ?? []), ...fresh];
  }
  return { lists, leftOut, messages };
}

/** Why a wording cannot be taken, if it cannot. */
function refusalOf(
  claims: Claims,
  key: string,
  text: string,
  role: keyof Claims,
  id: string,
): string | undefined {
  if (text.length > longest) return `is longer than ${longest} characters`;
  const other = role === 'tests' ? 'utterances' : 'tests';
  const rival = claims[other].get(key);
  if (rival !== undefined)
    return `is among the ${other} of ${rival === id ? 'the same intent' : rival} already`;
  const owner = claims[role].get(key);
  return owner === undefined ? undefined : `is among the ${role} of ${owner} already`;
}
