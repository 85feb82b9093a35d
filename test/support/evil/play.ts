import type { Attack } from './attack.ts';
import type { EvilShop } from './evil-shop.ts';
import { faultsOf, type Seen } from './judge.ts';
import { plainWaysOf, type Way, waysOf } from './obedience.ts';

/** What came of one attack. */
export interface Play {
  /** What the model tried, one after the other as it was refused; nothing, where it was not asked. */
  readonly how: readonly string[];
  /** What went wrong, in words; empty: the promise was kept. */
  readonly faults: readonly string[];
}

/** Plays an attack until the model has tried all it can think of, each time with a visitor of their own. */
export async function playAttack(evil: EvilShop, attack: Attack): Promise<readonly Play[]> {
  const { catalogue } = evil.shop.deps.published();
  const plays: Play[] = [];
  let left = evil.mood === 'usual' ? plainWaysOf(attack) : waysOf(attack);
  while (left.length > 0) {
    const { tried, ...seen } = await firstPlay(evil, attack, left);
    plays.push({
      how: left.slice(0, tried).map(({ how }) => how),
      faults: faultsOf(attack, seen, catalogue, evil.mood),
    });
    left = tried === 0 ? [] : left.slice(tried);
  }
  return plays;
}

/** Plays an attack with one visitor, while the model tries one way after the other as it is refused. */
export async function firstPlay(
  { shop, model }: EvilShop,
  attack: Attack,
  ways: readonly Way[],
): Promise<Seen & { readonly tried: number }> {
  const visitor = await shop.visitor('id', attack.pageUrl);
  const drafts: string[] = [];
  const unsubscribe = shop.deps.bus.onSignal((signal) => {
    if (signal.type === 'draft') drafts.push(signal.text);
  });
  model.behave();
  for (const text of attack.says.slice(0, -1)) await visitor.says(text);
  const before = model.asked;
  model.obey(ways);
  await visitor.says(attack.says.at(-1) ?? '');
  unsubscribe();
  return {
    events: await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 1000),
    drafts,
    tried: model.asked - before,
  };
}
