import { expect, it } from 'vitest';
import { clockIn, welcome } from '../../scripts/screenshots/demo-shop.ts';
import { asks } from '../support/shop-pages.ts';
import { staffedShop } from '../support/staffed-shop.ts';

const { desk, shop, server } = staffedShop();

/** The place in the queue as the server tells the visitor. */
async function placeOf({ conversationId, token }: { conversationId: string; token: string }) {
  const response = await fetch(`${server.url}/v1/conversations/${conversationId}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.json()).position;
}

it('puts a refused conversation back in its place, and gives it to another agent, not to the same one again', async () => {
  const ana = await desk('ana', server.url);
  await ana.getByRole('button', { name: 'Jadi online' }).click();
  const rina = await shop(server.url);
  await asks(rina, 'saya mau ngomong sama manusia');
  await rina.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  await ana.getByRole('textbox', { name: /^Tulis ke Tamu/ }).waitFor();

  const anasOwn = await clockIn(server.url, 'ana');
  await anasOwn.call('PUT', '/presence', { presence: 'away' });
  const kate = await welcome(server.url, 'https://kopilereng.example');
  await kate.says('mau bicara dengan orang');
  await kate.reaches('queued');
  expect(await placeOf(kate)).toBe(1);

  await ana.getByRole('button', { name: 'Tolak', exact: true }).click();
  await rina.getByText('Giliran berikutnya').first().waitFor();
  await expect.poll(() => placeOf(kate), { timeout: 10_000 }).toBe(2);

  await anasOwn.call('PUT', '/presence', { presence: 'online' });
  await kate.reaches('assigned');
  await expect.poll(() => rina.getByText(/bergabung/).count(), { timeout: 10_000 }).toBe(1);

  const ben = await desk('ben', server.url);
  await ben.getByRole('button', { name: 'Jadi online' }).click();
  await rina.getByText('Ben Saputra dari Layanan umum bergabung').waitFor();
  await ben.getByRole('textbox', { name: /^Tulis ke Tamu/ }).fill('Halo Kak, saya Ben');
  await ben.keyboard.press('Enter');
  await rina.getByText('Halo Kak, saya Ben').waitFor();
}, 120_000);
