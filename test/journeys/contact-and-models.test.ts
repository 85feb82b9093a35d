import { expect, it } from 'vitest';
import { claim } from '../../src/engine/agent-actions.ts';
import { composeSuggestion } from '../../src/engine/compose-suggestion.ts';
import { leaveContact } from '../../src/engine/leave-contact.ts';
import { suggestReplies } from '../../src/engine/suggest-replies.ts';
import { composable, openComposingShop } from '../support/composing-shop.ts';

const contact = { name: 'Rina Kartikasari', email: 'rina.kartika@example.com', phone: '+6281234567890' };
const lines = ['Cari kopi untuk lambung sensitif.', 'Minta dibalas lewat email.'];

it('shows contact details to no language model, whatever it is asked for', async () => {
  const opened = await openComposingShop(
    () => composable.answer,
    {},
    () => lines.join('\n'),
  );
  const { shop, asked, model, noter } = opened;
  const ada = await asked();
  const text = 'kopi apa buat lambung sensitif? wa saya 0812 3456 7890, email rina.kartika@example.com';
  await leaveContact(shop.deps, await ada.conversation(), {
    contact,
    message: { messageId: 'left-1', text },
  });
  await shop.settled();
  expect(await ada.conversation()).toMatchObject({
    status: 'later',
    contact,
    summarySeq: expect.any(Number),
  });

  const ben = await shop.agent('Ben');
  const agent = await shop.deps.agents.byId(ben.agentId);
  if (agent === undefined) throw new Error('Ben is gone');
  const taken = await claim(shop.deps, agent, await ada.conversation());
  await suggestReplies(shop.deps, taken, 'id');
  await composeSuggestion(shop.deps, taken, new AbortController().signal);

  const everything = JSON.stringify([model.requests, noter.requests]);
  expect(noter.requests).toHaveLength(1);
  expect(model.requests.length).toBeGreaterThan(1);
  expect(everything).toContain('lambung sensitif');
  expect(everything).not.toMatch(/Kartikasari|rina\.kartika|0812 3456 7890|81234567890/);
});
