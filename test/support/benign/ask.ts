import type { ModelRequest } from '../../../src/ports/language-model.ts';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event } from '../../../src/protocol/events.ts';
import { consented, type Mood } from '../evil/evil-shop.ts';
import { openComposer } from '../open-composer.ts';
import { type ScriptedModel, scriptedModel } from '../scripted-model.ts';
import { openShop, type Shop } from '../shop.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';

/** A shop with the real intents whose language model answers honestly from what it is shown. */
export async function openHonestShop(
  mood: Mood,
): Promise<{ readonly shop: Shop; readonly model: ScriptedModel }> {
  const content = await consented(mood);
  const model = scriptedModel(goodAnswer);
  const { composer } = openComposer(model);
  return { shop: await openShop({ composer, content: () => content }), model };
}

/** What a good model writes to a request: from what it was shown alone, and nothing where that does not help. */
export function goodAnswer({ system, messages }: Pick<ModelRequest, 'system' | 'messages'>): unknown {
  const asked = messages.at(-1)?.text;
  const question = questions.find(({ asks }) => asks === asked);
  const cited = question?.about.find((id) => system.includes(`{"id":${JSON.stringify(id)}`));
  if (question === undefined || cited === undefined) return { move: 'handoff', intentIds: [], text: '' };
  return { move: 'answer', intentIds: [cited], text: question.says };
}

/** Why a question was not answered rightly, in words; undefined: it was. */
export async function faultOf(shop: Shop, { asks, about, says }: Question): Promise<string | undefined> {
  const visitor = await shop.visitor();
  await visitor.says(asks);
  const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 100);
  const reply = events.findLast(isDecided);
  const { answered = [], move, rule, generated } = reply?.decision ?? {};
  if (!answered.some((id) => about.includes(id))) {
    return `${asks}: ${move} (${rule}) ${generated?.refusedBy.join(', ') ?? ''}`;
  }
  const { intents } = shop.deps.published().catalogue;
  const mayReword = answered.every((id) => intents.get(id)?.verbatim !== true);
  if (move !== 'generate' || !mayReword) return undefined;
  return reply?.type === 'message-posted' && reply.text === says ? undefined : `${asks}: says something else`;
}

function isDecided(event: Event): event is Event & { readonly decision: DecisionRecord } {
  return 'decision' in event && event.decision !== undefined;
}
