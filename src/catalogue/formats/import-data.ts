import { withoutInvisible } from '../invisible.ts';
import { isRecord } from '../same-data.ts';
import type { Language, SourceFormat } from '../types.ts';
import type { FileData } from '../write-yaml.ts';
import { answerFrom } from './answer-text.ts';
import type { ForeignIntent } from './exchange.ts';
import { importedTitle } from './imported-title.ts';
import type { Joined } from './wordings.ts';

/** What intents may refer to. */
export interface Known {
  readonly languages: readonly [Language, ...Language[]];
  readonly placeholders: ReadonlySet<string>;
  readonly departmentIds: readonly string[];
  /** The ids of intents that are there, or will be. */
  readonly ids: ReadonlySet<string>;
  /** The id of each name of the import. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** What an intent's file shall say, and what of the import it does not. */
export interface ImportedData {
  /** Absent where there would be no answer, or nothing to know the intent by. */
  readonly data?: FileData;
  readonly messages: readonly string[];
}

const mostFollowUps = 3;
const mostTags = 20;

/** Brings an imported intent into what its file says so far, which is nothing for a new one. */
export function dataFrom(
  intent: ForeignIntent,
  before: FileData,
  { utterances, tests }: { readonly utterances: Joined; readonly tests: Joined },
  format: SourceFormat,
  known: Known,
): ImportedData {
  const messages = [...utterances.messages, ...tests.messages];
  const kept: Record<string, unknown> = { ...intent.kept };
  const leftOut = [...utterances.leftOut, ...tests.leftOut];
  if (leftOut.length > 0) kept.left_out = leftOut;
  const answer = answersFrom(intent, before, known, kept, messages);
  if (Object.keys(answer).length === 0) {
    return { messages: [...messages, 'there is no answer: the intent is left out'] };
  }
  if (Object.values(utterances.lists).flat().length === 0) {
    return { messages: [...messages, 'there are no utterances: the intent is left out'] };
  }
  const followUps = followUpsFrom(intent, known, messages);
  const department = departmentFrom(intent, known, kept, messages);
  const tags = union(before.tags, intent.tags).slice(0, mostTags);
  const data: FileData = {
    title: importedTitle(intent.title, known.languages),
    ...before,
    ...(department !== undefined && { department }),
    ...(intent.validFrom !== undefined && { valid_from: intent.validFrom }),
    ...(intent.validUntil !== undefined && { valid_until: intent.validUntil }),
    ...(tags.length > 0 && { tags }),
    utterances: utterances.lists,
    answer,
    ...(followUps.length > 0 && { follow_ups: followUps }),
    ...(Object.keys(tests.lists).length > 0 && { tests: tests.lists }),
    ...sourceFrom(intent.name, before, kept, format),
  };
  return { data, messages };
}

/** The answers there are, with the imported ones in their places. The first language must have one. */
function answersFrom(
  intent: ForeignIntent,
  before: FileData,
  { placeholders, languages: [first] }: Known,
  kept: Record<string, unknown>,
  messages: string[],
): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = isRecord(before.answer) ? { ...before.answer } : {};
  for (const [language, written] of Object.entries(intent.answers)) {
    const { text, changes } = answerFrom(written, placeholders);
    if (text === '') continue;
    answer[language] = text;
    if (changes.length === 0) continue;
    messages.push(`answer in "${language}": ${changes.join('; ')}; as it was it is kept under source`);
    kept[`answers-${language}`] ??= [written];
  }
  const [other] = Object.keys(answer);
  if (other !== undefined && answer[first] === undefined) {
    answer[first] = answer[other];
    messages.push(
      `there is no answer in "${first}": the one in "${other}" stands there until you translate it`,
    );
  }
  return answer;
}

function followUpsFrom(
  { followUps, name }: ForeignIntent,
  { ids, idOf }: Known,
  messages: string[],
): readonly string[] {
  const found = followUps.flatMap((wanted) => {
    const id = idOf.get(wanted) ?? wanted;
    if (ids.has(id) && id !== idOf.get(name)) return [id];
    messages.push(`the follow-up "${wanted}" is no other intent: it is left out`);
    return [];
  });
  const once = [...new Set(found)];
  if (once.length > mostFollowUps)
    messages.push(`of ${once.length} follow-ups the first ${mostFollowUps} are taken`);
  return once.slice(0, mostFollowUps);
}

function departmentFrom(
  { department }: ForeignIntent,
  { departmentIds }: Known,
  kept: Record<string, unknown>,
  messages: string[],
): string | undefined {
  if (department === undefined || departmentIds.includes(department)) return department;
  kept.department = department;
  messages.push(`there is no department "${department}": it is kept under source`);
  return undefined;
}

/** A new intent says where it comes from; one that was there before only if something has to be kept. */
function sourceFrom(
  name: string,
  before: FileData,
  kept: Readonly<Record<string, unknown>>,
  format: SourceFormat,
): FileData {
  const isNew = Object.keys(before).length === 0;
  const source = isRecord(before.source) ? before.source : undefined;
  const isOurs = source?.format === format && source.name === name;
  if (!isNew && !isOurs && Object.keys(kept).length === 0) return {};
  const all = { ...(isOurs && isRecord(source.kept) ? source.kept : {}), ...kept };
  return {
    source: {
      format,
      name: withoutInvisible(name).trim(),
      ...(Object.keys(all).length > 0 && { kept: storable(all) }),
    },
  };
}

/** Plain data whose texts can be seen. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return withoutInvisible(value);
  if (Array.isArray(value)) return value.map(storable);
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [withoutInvisible(key), storable(own)]),
  );
}

function union(before: unknown, added: readonly string[]): readonly unknown[] {
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  return [...new Set([...known, ...added])];
}
