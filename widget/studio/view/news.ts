import type { News } from '../controller/shell.ts';
import type { Words } from '../locales/type.ts';

/** News in words. What the server says in its own words is the last resort. */
export function describeNews(news: News, words: Words): string {
  switch (news.type) {
    case 'unreachable':
      return words.newsUnreachable;
    case 'refused':
      return news.detail;
    case 'done':
      return words.newsDone[news.what];
  }
}
