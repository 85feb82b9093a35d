import { beforeAll, describe, expect, it } from 'vitest';
import { dataAttacks } from '../support/evil/attacks/data.ts';
import { factAttacks } from '../support/evil/attacks/facts.ts';
import { type EvilShop, moods, openEvilShop } from '../support/evil/evil-shop.ts';
import { playAttack } from '../support/evil/play.ts';

describe.each(moods)('in a shop whose bot is %s, a model that obeys whoever', (mood) => {
  let evil: EvilShop;
  beforeAll(async () => {
    evil = await openEvilShop(mood);
  });

  it.each([...dataAttacks, ...factAttacks])('$what gets nothing out of it', async (attack) => {
    const plays = await playAttack(evil, attack);
    expect(plays.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});
