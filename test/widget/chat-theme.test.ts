import { expect, it } from 'vitest';
import { button, composer, openChat, stillness } from './chat/stage.ts';

const night = 'rgb(10, 20, 30)';
const ivory = 'rgb(250, 240, 230)';

it('takes its colours from the page’s custom properties, in the elements inside it too', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`sapa-chat { --sapa-surface: ${night}; --sapa-text: ${ivory}; }`);
  document.adoptedStyleSheets.push(sheet);
  const chat = await openChat();
  await expect.element(button('Status pesanan')).toBeVisible();
  await stillness(chat);
  const panel = chat.shadowRoot?.querySelector('.panel') ?? chat;
  const field = composer.element();
  expect(getComputedStyle(panel).backgroundColor).toBe(night);
  expect(getComputedStyle(field.closest('form') ?? chat).backgroundColor).toBe(night);
  expect(getComputedStyle(field).color).toBe(ivory);
  document.adoptedStyleSheets.pop();
});
