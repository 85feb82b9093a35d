import type { Composer, ModelLimits } from '../../src/engine/composer.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';

/** A composer as the shop has one, with what it said of the budget. */
export function openComposer(model: LanguageModel, limits: Partial<ModelLimits> = {}) {
  const budget: ('nearly-spent' | 'spent')[] = [];
  const failures: string[] = [];
  const shutdown = new AbortController();
  const composer: Composer = {
    model,
    limits: { dailyTokens: 1_000_000, visitorTurns: 60, conversationTurns: 30, ...limits },
    shutdown: shutdown.signal,
    onBudget: (state) => budget.push(state),
    onFailure: (failure) => failures.push(failure),
  };
  return { composer, budget, failures, shutDown: () => shutdown.abort() };
}
