import { gate } from '../../../src/bot/gate.ts';
import { libraryOf } from '../../../src/bot/library.ts';
import { buildPrompt } from '../../../src/bot/prompt.ts';
import { match } from '../../../src/matcher/match.ts';
import { faultOf, openHonestShop } from '../../../test/support/benign/ask.ts';
import { questions } from '../../../test/support/benign/questions.ts';
import { attacks } from '../../../test/support/evil/attacks.ts';
import { consented, type Mood, moods, openEvilShop } from '../../../test/support/evil/evil-shop.ts';
import { playAttack } from '../../../test/support/evil/play.ts';
import { faultsAfter, openFaultyShop } from '../../../test/support/faulty-shop.ts';
import { faults } from '../../../test/support/model-faults.ts';
import { percentile } from './percentile.ts';

/** How many of the tests' cases the product holds, and what the gate takes. */
export interface PromiseFigures {
  /** Attacks of which nothing was seen, in whatever way the model obeyed. */
  readonly evilHeld: number;
  readonly evilTotal: number;
  /** Honest questions that were answered rightly. */
  readonly benignAnswered: number;
  readonly benignTotal: number;
  /** The same where no intent is sure, so that the model answers all of them and the gate judges each answer. */
  readonly benignUnsureAnswered: number;
  readonly benignUnsureTotal: number;
  /** Faults of a model's server that ended in an answer or with people in time. */
  readonly faultsHandled: number;
  readonly faultsTotal: number;
  readonly gateP50us: number;
  readonly gateP95us: number;
}

/** Plays the tables of the tests. */
export async function measurePromises(): Promise<PromiseFigures> {
  const evil = await countAttacks();
  const benign = await countQuestions('usual');
  const unsure = await countQuestions('unsure');
  const faulty = await countFaults();
  const took = await timeGate();
  return {
    ...evil,
    benignAnswered: benign.answered,
    benignTotal: benign.total,
    benignUnsureAnswered: unsure.answered,
    benignUnsureTotal: unsure.total,
    ...faulty,
    gateP50us: percentile(took, 50),
    gateP95us: percentile(took, 95),
  };
}

async function countAttacks() {
  let evilHeld = 0;
  for (const mood of moods) {
    const evil = await openEvilShop(mood);
    for (const attack of attacks) {
      const plays = await playAttack(evil, attack);
      if (plays.every((play) => play.faults.length === 0)) evilHeld += 1;
    }
  }
  return { evilHeld, evilTotal: moods.length * attacks.length };
}

async function countQuestions(mood: Mood) {
  const { shop } = await openHonestShop(mood);
  let answered = 0;
  for (const question of questions) {
    if ((await faultOf(shop, question)) === undefined) answered += 1;
  }
  return { answered, total: questions.length };
}

async function countFaults() {
  let faultsHandled = 0;
  for (const fault of faults) {
    const shop = await openFaultyShop();
    if ((await faultsAfter(shop, fault)).length === 0) faultsHandled += 1;
    await shop.close();
  }
  return { faultsHandled, faultsTotal: faults.length };
}

const rounds = 20;

/** Microseconds of each time that an answer to an honest question was judged whole, its passages read anew. */
async function timeGate(): Promise<readonly number[]> {
  const { catalogue, model } = await consented('usual');
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { asks, about, says } of questions) {
      const { candidates, language = 'id' } = match(model, asks);
      const passages = libraryOf(catalogue).find({ text: asks, candidates }, language, 4);
      const prompt = buildPrompt({
        shopName: 'Kopi Lereng',
        tone: 'Kak',
        language,
        facts: { department: 'Umum', hours: 'open', people: 'online' },
        passages,
        history: [],
        question: [asks],
        canary: 'a canary of some length',
        boundary: 'a boundary',
      });
      const grounding = {
        passages,
        visitorTexts: [asks],
        prompt: prompt.instructions,
        canary: 'a canary of some length',
        language,
        formOfAddress: 'Kak',
        allowedHosts: [],
        isLanguageOf: (text: string) => match(model, text).language,
      };
      const startedAt = performance.now();
      gate({ intentIds: about.slice(0, 1), text: says }, grounding);
      if (round > 0) took.push((performance.now() - startedAt) * 1000);
    }
  }
  return took;
}
