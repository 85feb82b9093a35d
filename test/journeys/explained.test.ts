import { expect, it } from 'vitest';
import { explainMessage } from '../../src/bot/explain-message.ts';
import { openShop } from '../support/shop.ts';

it.each([
  'bisa cicil ga',
  'halo kak, ongkir ke bandung brp trus bisa cod ga?',
  'mau bicara dengan orang',
  'xqz wvk',
])('keeps of "%s" what an editor who tries it is told', async (text) => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const { seq } = await ada.says(text);
  const [reply] = await shop.deps.conversations.eventsAfter(ada.conversationId, seq, 1);
  const tried = explainMessage(shop.deps.published(), { messages: [text], misunderstandings: 0 });
  expect(reply).toMatchObject({ decision: { ...tried.decision, latencyMs: expect.any(Number) } });
});
