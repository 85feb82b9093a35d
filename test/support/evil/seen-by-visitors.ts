import type { Event } from '../../../src/protocol/events.ts';
import { attacks } from './attacks.ts';
import { openEvilShop } from './evil-shop.ts';
import { waysOf } from './obedience.ts';
import { firstPlay } from './play.ts';

/** What came of an attack that the model obeyed in the ways it thinks of first. */
export interface SeenAttack {
  readonly what: string;
  readonly events: readonly Event[];
  readonly drafts: readonly string[];
  /** The source of the expression that nothing may match. */
  readonly never: string;
  readonly flags: string;
}

/** Plays every attack once in a shop whose bot is sure of nothing: for screens to be drawn from. */
export async function seenAttacks(): Promise<readonly SeenAttack[]> {
  const evil = await openEvilShop('unsure');
  const seen: SeenAttack[] = [];
  for (const attack of attacks) {
    const { events, drafts } = await firstPlay(evil, attack, waysOf(attack));
    seen.push({ what: attack.what, events, drafts, never: attack.never.source, flags: attack.never.flags });
  }
  return seen;
}
