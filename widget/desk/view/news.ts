import type { LoginProblem, News } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { formatWait } from './format.ts';

/** News in words. What the server says in its own words is the last resort. */
export function describeNews(news: News, words: Words): string {
  if (news.type === 'wait') return words.newsWait(news.seconds);
  if (news.type !== 'refused') return words.news[news.type];
  const known: Readonly<Record<string, string>> = words.refusals;
  return known[news.code ?? ''] ?? news.detail;
}

const done: ReadonlySet<News['type']> = new Set(['closed', 'transferred', 'returned', 'given']);

/** Whether news is of something that did not work. */
export function newsTone({ type }: News): 'done' | 'problem' {
  return done.has(type) ? 'done' : 'problem';
}

/** Why logging in did not work, and what to do. */
export function describeLoginProblem(problem: LoginProblem, now: number, words: Words): string {
  switch (problem.type) {
    case 'wrong':
      return words.loginWrong;
    case 'expired':
      return words.loginExpired;
    case 'unreachable':
      return words.loginUnreachable;
    case 'wait':
      return words.loginWait(formatWait(problem.until - now, words));
    case 'fault':
      return problem.detail;
  }
}
