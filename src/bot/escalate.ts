import { type Escalation, type VipRules, type WordGroup, wordReasons } from '../catalogue/escalation.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { DecisionRecord } from '../protocol/decision.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { moodOf } from './mood.ts';
import { clauseWords, type PhraseBook, phraseBook, phraseIn } from './phrases.ts';
import type { Reading } from './read-turn.ts';

/** Words that are for people, and why. */
export type WordsHeard = Pick<WordGroup, 'reason' | 'department' | 'notice'> & {
  readonly heard: NonNullable<DecisionRecord['heard']>;
};

/** A phrase that is spread over several messages is short. */
const longestSpread = 500;

/** The gravest words for people in the messages of a turn, each by itself or all of them together. */
export function wordsHeard(
  { groups }: Pick<Escalation, 'groups'>,
  messages: readonly string[],
): WordsHeard | undefined {
  const texts = messages.length > 1 ? [...messages, messages.join(' ').slice(-longestSpread)] : messages;
  const clauses = texts.flatMap(clauseWords);
  for (const { group, phrases, not } of booksOf(groups)) {
    const { id, reason, department, notice } = group;
    for (const clause of clauses) {
      const phrase = phraseIn(phrases, clause);
      if (phrase === undefined || phraseIn(not, clause) !== undefined) continue;
      const heard = { group: id, phrase };
      return { reason, heard, ...(department && { department }), ...(notice && { notice }) };
    }
  }
  return undefined;
}

interface Books {
  readonly group: WordGroup;
  readonly phrases: PhraseBook;
  readonly not: PhraseBook;
}

/** A catalogue never changes, so its phrases are read once. */
const read = new WeakMap<Escalation['groups'], readonly Books[]>();

/** The gravest first. */
function booksOf(groups: Escalation['groups']): readonly Books[] {
  const known = read.get(groups);
  if (known !== undefined) return known;
  const books = groups
    .toSorted((a, b) => wordReasons.indexOf(a.reason) - wordReasons.indexOf(b.reason))
    .map((group) => {
      const phrases = phraseBook(Object.values(group.phrases).flat());
      return { group, phrases, not: phraseBook(group.not) };
    });
  read.set(groups, books);
  return books;
}

/** Whether a turn of a visitor with these tags is for people. Pleasantries are not. */
export function isForVip(
  vip: VipRules,
  tags: readonly string[],
  { rule, intents }: Pick<Reading, 'rule' | 'intents'>,
): boolean {
  if (!tags.some((tag) => vip.tags.includes(tag))) return false;
  if (rule === undefined) return true;
  return vip.people === 'at-once' && !isPolite(intents);
}

function isPolite(intents: Reading['intents']): boolean {
  return intents.every(({ id, handoff }) => isSmallTalk(id) && handoff === 'never');
}

/** Whether the visitor is upset now, by this turn and the last ones before. A calm turn says that it is over. */
export function isUpset(
  { mood }: Pick<Escalation, 'mood'>,
  earlier: readonly string[],
  messages: readonly string[],
): boolean {
  return moodOf(messages, mood) !== 'calm' && moodOf([...earlier, ...messages], mood) === 'upset';
}

/**
 * Whether a text of the turn was written as often as the policy bears, the turn included. People thank and greet again
 * and again, so pleasantries that the bot can answer alone do not count.
 */
export function isRepeated(
  { repeated }: Pick<Escalation, 'repeated'>,
  earlier: readonly string[],
  messages: readonly string[],
  { rule, intents }: Pick<Reading, 'rule' | 'intents'>,
): boolean {
  if (rule !== undefined && isPolite(intents)) return false;
  const texts = [...earlier, ...messages].map(folded);
  return messages.some((message) => {
    const text = folded(message);
    return texts.filter((other) => other === text).length >= repeated;
  });
}

/** The words of a text as the bot reads them; a text of marks alone as it is. */
function folded(text: string): string {
  return wordsOf(text).join(' ') || text.trim();
}
