import type { News } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';

/** News in words. What the server says in its own words is the last resort. */
export function describeNews(news: News, words: Words): string {
  if (news.type === 'wait') return words.newsWait(news.seconds);
  if (news.type === 'lost') return words.newsLost(news.conversationIds.length);
  if (news.type === 'erased') return words.erasing.done(news.conversations, news.files);
  if (news.type !== 'refused') return words.news[news.type];
  const known: Readonly<Record<string, string>> = words.refusals;
  return known[news.code ?? ''] ?? news.detail;
}

const done: ReadonlySet<News['type']> = new Set([
  'closed',
  'transferred',
  'returned',
  'put-back',
  'given',
  'erased',
]);

/** Whether news is of something that did not work. */
export function newsTone({ type }: News): 'done' | 'problem' {
  return done.has(type) ? 'done' : 'problem';
}
