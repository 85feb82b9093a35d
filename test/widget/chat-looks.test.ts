import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fontsHere } from './chat/fonts.ts';
import { bubbles, log, openChat, server, stillness } from './chat/stage.ts';
import { states } from './chat/states.ts';

/** What `fontsHere` said where the pictures were taken. The project brings no fonts along. */
const takenWith = '2142 2142 2400';

/** The times of day are those of the machine. */
const times = page.getByText(/^\d\d[.:]\d\d$/);

describe.each([
  ['phone', 360, 740, 'light'],
  ['desktop', 1280, 800, 'dark'],
] as const)('the chat on a %s looks as it did', (where, width, height, scheme) => {
  it.for(Object.keys(states))('%s', async (state, { skip }) => {
    skip(...unlessComparable());
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    const chat = await openChat();
    await expect.element(log).toBeVisible();
    await states[state]?.();
    await compare(chat, `${where}-${state.replaceAll(' ', '-')}`);
    document.documentElement.style.colorScheme = '';
  });

  it('in Arabic, from right to left', async ({ skip }) => {
    skip(...unlessComparable());
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    const chat = await openChat({ floating: '', open: '', locale: 'ar' });
    await page.getByRole('textbox').fill('متى يصل طلبي؟');
    await userEvent.keyboard('{Enter}');
    await expect.poll(bubbles).toContain('متى يصل طلبي؟');
    server.bot('يصل خلال **3 أيام**. [التفاصيل](https://a.example/)', 'تتبع الطلب', 'Ongkir');
    await expect.element(page.getByRole('button', { name: 'تتبع الطلب' })).toBeVisible();
    await compare(chat, `${where}-in-Arabic`);
    document.documentElement.style.colorScheme = '';
  });
});

function unlessComparable(): [boolean, string] {
  const fonts = fontsHere();
  return [fonts !== takenWith, `not compared: letters are ${fonts} px wide here, not ${takenWith}`];
}

async function compare(chat: HTMLElement, name: string): Promise<void> {
  await stillness(chat);
  const dialog = page.elementLocator(chat.shadowRoot?.querySelector('dialog') ?? chat);
  await expect.element(dialog).toMatchScreenshot(name, { screenshotOptions: { mask: [times] } });
}
