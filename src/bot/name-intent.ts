import { match } from '../matcher/match.ts';
import { wordsOf } from '../matcher/normalise.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import type { Bot } from './explain-message.ts';

const otherTopic = 'general';
/** Below this the nearest intent says nothing of what the question is about. */
const leastConfidence = 0.1;
const mostWords = 4;

/** Words that say that something is asked, not what. */
const askingWords: ReadonlySet<string> = new Set([
  ...[
    'ada',
    'apa',
    'apakah',
    'aku',
    'bagaimana',
    'berapa',
    'bisa',
    'boleh',
    'buat',
    'dan',
    'di',
    'ini',
    'itu',
    'kalau',
  ],
  ...['kapan', 'ke', 'mau', 'saya', 'tanya', 'tidak', 'tolong', 'untuk', 'yang', 'dengan'],
  ...[
    'a',
    'an',
    'and',
    'are',
    'can',
    'could',
    'do',
    'does',
    'for',
    'have',
    'how',
    'i',
    'in',
    'is',
    'it',
    'me',
    'my',
  ],
  ...['of', 'please', 'the', 'there', 'to', 'what', 'when', 'where', 'will', 'with', 'you', 'your'],
]);

/** An id for a new intent that answers this, in the topic of the intent that is nearest; none that `isTaken`. */
export function nameIntent({ model }: Bot, question: string, isTaken: (id: string) => boolean): string {
  const id = `${topicOf(model, question)}/${slugOf(question)}`;
  for (let number = 2, free = id; ; number += 1) {
    if (!isTaken(free)) return free;
    free = `${id}-${number}`;
  }
}

function topicOf(model: Bot['model'], question: string): string {
  const near = match(model, question).candidates.find(
    ({ intentId, confidence }) => confidence >= leastConfidence && !isSmallTalk(intentId),
  );
  return near?.intentId.split('/').slice(0, -1).join('/') || otherTopic;
}

function slugOf(question: string): string {
  const words = wordsOf(question).flatMap((word) => {
    const plain = word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '')
      .slice(0, 24);
    return plain === '' ? [] : plain;
  });
  const telling = words.filter((word) => !askingWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords).join('-') || 'question';
}
