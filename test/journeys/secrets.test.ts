import { expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const written = 'kartu saya 4111 1111 1111 1111 cvv 123, kok ditolak?';

it('keeps no card number and no CVV, and says so', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says(written);
  const events = await shop.deps.conversations.eventsAfter(ada.conversationId, 0, 100);
  expect(JSON.stringify(events)).not.toMatch(/4111 1111|cvv 123/);
  expect(JSON.stringify(await ada.sees())).toMatch(/••••1111.*kami sembunyikan/);
});

it('knows a message again that it has hidden something in', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const first = await ada.says(written, 'same');
  expect(await ada.says(written, 'same')).toMatchObject({ seq: first.seq, repeated: true });
});

it('says nothing of hiding where there is nothing to hide', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('hp saya 081234567890, tolong dihubungi');
  expect(JSON.stringify(await ada.sees())).not.toMatch(/sembunyikan/);
});
