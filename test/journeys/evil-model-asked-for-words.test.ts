import { beforeAll, describe, expect, it } from 'vitest';
import { instructionAttacks } from '../support/evil/attacks/instructions.ts';
import { promiseAttacks } from '../support/evil/attacks/promises.ts';
import { type EvilShop, moods, openEvilShop } from '../support/evil/evil-shop.ts';
import { playAttack } from '../support/evil/play.ts';

describe.each(moods)('in a shop whose bot is %s, a model that obeys whoever', (mood) => {
  let evil: EvilShop;
  beforeAll(async () => {
    evil = await openEvilShop(mood);
  });

  it.each([...instructionAttacks, ...promiseAttacks])('$what gets nothing out of it', async (attack) => {
    const plays = await playAttack(evil, attack);
    expect(plays.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});
