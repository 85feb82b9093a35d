import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fontsHere } from './chat/fonts.ts';
import { log, openChat, stillness } from './chat/stage.ts';
import { states } from './chat/states.ts';

/** What `fontsHere` said where the pictures were taken. The project brings no fonts along. */
const takenWith = '2142 2142 2400';

/** The times of day are those of the machine. */
const times = page.getByText(/^\d\d\.\d\d$/);

describe.each([
  ['phone', 360, 740, 'light'],
  ['desktop', 1280, 800, 'dark'],
] as const)('the chat on a %s looks as it did', (where, width, height, scheme) => {
  it.for(Object.keys(states))('%s', async (state, { skip }) => {
    const fonts = fontsHere();
    skip(fonts !== takenWith, `not compared: letters are ${fonts} px wide here, not ${takenWith}`);
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    const chat = await openChat();
    await expect.element(log).toBeVisible();
    await states[state]?.();
    await stillness(chat);
    const dialog = page.elementLocator(chat.shadowRoot?.querySelector('dialog') ?? chat);
    await expect
      .element(dialog)
      .toMatchScreenshot(`${where}-${state.replaceAll(' ', '-')}`, { screenshotOptions: { mask: [times] } });
    document.documentElement.style.colorScheme = '';
  });
});
