import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import type { HttpFault } from '../http.ts';
import { formatWait, type WaitWords } from './format-wait.ts';

/** Why nobody is logged in although somebody tried, or was. */
export type LoginProblem =
  | { readonly type: 'wrong' }
  | { readonly type: 'expired' }
  | { readonly type: 'unreachable' }
  /** Too many attempts; `until` is Unix ms. */
  | { readonly type: 'wait'; readonly until: number }
  | { readonly type: 'fault'; readonly detail: string };

export type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'logged-out'; readonly problem?: LoginProblem }
  | { readonly phase: 'logging-in' }
  | { readonly phase: 'working'; readonly agent: AgentView };

/** What the form for logging in says of problems. */
export interface LoginProblemWords extends WaitWords {
  readonly loginWrong: string;
  readonly loginExpired: string;
  readonly loginUnreachable: string;
  readonly loginWait: (wait: string) => string;
}

/** What an answer that is not a success means for who wants in; `now` is Unix ms. */
export function loginProblem({ status, message, retryAfter }: HttpFault, now: number): LoginProblem {
  if (status === 0) return { type: 'unreachable' };
  if (status === 401) return { type: 'wrong' };
  if (status === 429) return { type: 'wait', until: now + (retryAfter ?? 60_000) };
  return { type: 'fault', detail: message };
}

/** Why logging in did not work, and what to do. */
export function describeLoginProblem(problem: LoginProblem, now: number, words: LoginProblemWords): string {
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
