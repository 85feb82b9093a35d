import { afterEach, beforeEach, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../widget/chat/later/files.ts';
import '../../../widget/chat/index.ts';
import { browserJournal } from '../../../widget/shared/journal.ts';
import { FakeServer } from './fake-server.ts';
import { settle } from './manual-clock.ts';

const nativeFetch = globalThis.fetch;
export let server: FakeServer;

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  sessionStorage.clear();
  await browserJournal('sapa:chat.test')?.change(() => []);
  server = new FakeServer();
  globalThis.fetch = (input, init) =>
    String(input).startsWith(server.url) ? server.fetch(input, init) : nativeFetch(input, init);
});

afterEach(() => {
  document.body.replaceChildren();
  globalThis.fetch = nativeFetch;
});

/** Puts an open chat on the page, as the launcher does. */
export async function openChat(
  attributes: Record<string, string> = { floating: '', open: '' },
): Promise<HTMLElement> {
  const chat = document.createElement('sapa-chat');
  for (const [name, value] of Object.entries({ server: server.url, locale: 'id', ...attributes })) {
    chat.setAttribute(name, value);
  }
  document.body.append(chat);
  await settle();
  return chat;
}

export const log = page.getByRole('log');
export const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
export const button = (name: string) => page.getByRole('button', { name, exact: true });

export async function say(text: string): Promise<void> {
  await composer.fill(text);
  await userEvent.keyboard('{Enter}');
}

/** The bubbles' texts, oldest first, with how far the visitor's have come. */
export function bubbles(): string[] {
  const root = document.querySelector('sapa-chat')?.shadowRoot;
  return [...(root?.querySelectorAll('.message:not(.typing)') ?? [])].map((message) => {
    const text = message.querySelector('.bubble')?.textContent?.trim() ?? '';
    return message.classList.contains('pending') ? `${text} (pale)` : text;
  });
}

/** Waits until nothing moves any more, in the elements inside either, but what moves for ever, as the dots of who types. */
export async function stillness(chat: Element): Promise<void> {
  const moving = () =>
    rootsIn(chat)
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await expect.poll(() => moving().length).toBe(0);
}

function rootsIn(element: Element): readonly ShadowRoot[] {
  const { shadowRoot } = element;
  if (shadowRoot === null) return [];
  return [shadowRoot, ...[...shadowRoot.querySelectorAll('*')].flatMap(rootsIn)];
}
