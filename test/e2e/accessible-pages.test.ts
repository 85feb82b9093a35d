import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockIn, hireStaff, welcome } from '../../scripts/screenshots/demo-shop.ts';
import { changedContent } from '../support/changed-content.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ServerProcess, startServer, startServerWith } from '../support/server-process.ts';
import { phone, shopPages } from '../support/shop-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The pages as they are served, whole, with their own policy: titles, languages and landmarks are theirs too. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folders = [temporaryFolder(), temporaryFolder()] as const;
let server: ServerProcess;
let newServer: ServerProcess;
let browser: Browser;
let conversationId: string;
const { desk, newPage } = shopPages(() => browser);

beforeAll(async () => {
  await hireStaff(join(folders[0].path, 'sapa.db'));
  // Ana keeps her conversation also while no desk of hers is open.
  const INTENTS_DIR = changedContent(folders[0].path, {
    '_settings.yaml': (text) => text.replace('agent_gone: 60s', 'agent_gone: 20m'),
  });
  [server, newServer, browser] = await Promise.all([
    startServerWith(folders[0].path, { INTENTS_DIR }),
    startServer(folders[1].path),
    launchChromium(),
  ]);
  const ana = await clockIn(server.url, 'ana');
  await ana.call('PUT', '/presence', { presence: 'online' });
  const rina = await welcome(server.url, 'https://kopilereng.example/retur');
  conversationId = rina.conversationId;
  await rina.says('refund gmn ya kak');
  await rina.says('mau bicara dengan orang');
  await rina.reaches('assigned');
  await ana.act(rina, 'messages', { messageId: 'a1', text: 'Halo Kak, saya Ana. Saya cek dulu ya.' });
  await ana.act(rina, 'notes', { text: 'Dana tertahan di bank.' });
  await ana.act(rina, 'tags', { add: ['refund'] });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), newServer?.stop()]);
  for (const folder of folders) folder.remove();
});

describe.each(['light', 'dark'] as const)('in %s, nothing is hard to perceive or to work', (colorScheme) => {
  it('on the page for the first admin and that for logging in', async () => {
    const setup = await newPage({ colorScheme });
    await setup.goto(newServer.firstRunUrl ?? '');
    await setup.getByLabel('Nama').waitFor();
    await expect.poll(() => faultsOf(setup)).toEqual([]);
    const login = await newPage({ colorScheme });
    await login.goto(`${server.url}/desk`);
    await login.getByLabel('Email').fill('ana@example.test');
    await login.getByLabel('Kata sandi', { exact: true }).fill('wrong');
    await login.keyboard.press('Enter');
    await login.getByText('Email atau kata sandi tidak cocok').waitFor();
    await expect.poll(() => faultsOf(login)).toEqual([]);
  });

  it.each([
    ['a computer', {}],
    ['a phone', phone],
  ])('on the desk of an agent on %s: list, conversation, details, dialog, palette', async (_name, device) => {
    const ana = await desk('ana', server.url, { ...device, colorScheme });
    await ana.getByRole('tab', { name: /Saya/ }).click();
    await ana.locator('sapa-desk-list').getByRole('button', { name: /Tamu/ }).waitFor();
    await expect.poll(() => faultsOf(ana), { message: 'the list' }).toEqual([]);
    await goes(ana, `#${conversationId}`);
    await ana.getByText('Dana tertahan di bank.').first().waitFor();
    await expect.poll(() => faultsOf(ana), { message: 'the conversation' }).toEqual([]);
    await goes(ana, `#${conversationId}/details`);
    await ana.getByRole('complementary').waitFor();
    await expect.poll(() => faultsOf(ana), { message: 'the details' }).toEqual([]);
    await goes(ana, `#${conversationId}`);
    await ana.getByRole('textbox', { name: /^Tulis ke/ }).waitFor();
    await ana.keyboard.press('Control+k');
    await ana.getByRole('combobox').waitFor();
    await expect.poll(() => faultsOf(ana), { message: 'the palette' }).toEqual([]);
    await ana.keyboard.type('tutup');
    await ana.keyboard.press('Enter');
    await ana.getByRole('radio', { name: 'Selesai terjawab' }).waitFor();
    await expect.poll(() => faultsOf(ana), { message: 'the dialog' }).toEqual([]);
    await ana.context().close();
  });

  it('on the desk of who leads: the board, and a colleague’s conversation', async () => {
    const sari = await desk('sari', server.url, { colorScheme });
    await sari.getByRole('button', { name: /Papan/ }).click();
    await sari.getByRole('table').first().waitFor();
    await expect.poll(() => faultsOf(sari), { message: 'the board' }).toEqual([]);
    await goes(sari, `#${conversationId}`);
    await sari.getByRole('textbox', { name: /^Bisik/ }).waitFor();
    await expect.poll(() => faultsOf(sari), { message: 'the conversation' }).toEqual([]);
    await sari.context().close();
  });
});

async function goes(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** One pane is shown at a time there: the list alone is no main part, and a conversation's name is the first heading. */
const onPhones = new Set(['landmark-one-main', 'page-has-heading-one']);

/** What all of axe's rules find on the whole page: asked again while something fades in, which is no fault. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (): Promise<axe.AxeResults> => Reflect.get(globalThis, 'axe').run(),
  );
  const isPhone = (page.viewportSize()?.width ?? 0) < 720;
  const faults = violations.filter(({ id }) => !isPhone || !onPhones.has(id));
  return faults.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('\n')}`,
  );
}
