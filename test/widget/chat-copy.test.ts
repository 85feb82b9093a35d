import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { copyWords } from '../../widget/chat/later/copy-words.ts';
import { focused } from './chat/focused.ts';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

const email = page.getByRole('textbox', { name: 'Email untuk salinannya' });

async function ended(mail?: 'on') {
  server.site = mail === undefined ? {} : { mail };
  const chat = await openChat();
  await say('halo');
  await expect.poll(bubbles).toContain('halo');
  server.put({ type: 'conversation-closed', by: 'agent' });
  await expect.element(button('Unduh')).toBeVisible();
  return chat;
}

describe('at the end of a conversation', () => {
  it('the visitor can have a copy as a file', async () => {
    await ended();
    const saved = new Promise<string>((resolve) => {
      const catchIt = (event: Event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        resolve(event.target.download);
      };
      // The link is never on the page, so it can only be caught where all links are made.
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function caught() {
        HTMLAnchorElement.prototype.click = click;
        this.addEventListener('click', catchIt);
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      };
    });
    await button('Unduh').click();
    expect(await saved).toBe('percakapan.txt');
    expect(server.calls).toContain('GET /conversations/transcript');
  });

  it('or by mail, to an address that is one', async () => {
    await ended('on');
    await button('Kirim ke email').click();
    await expect.poll(focused).toBe(email.element());
    await email.fill('rina');
    await button('Kirim').click();
    await expect.element(page.getByText('Tulis alamat email seperti nama@contoh.com.')).toBeVisible();
    await email.fill('rina@example.com');
    await button('Kirim').click();
    await expect.element(page.getByText('Salinan dikirim ke rina@example.com.')).toBeVisible();
    expect(server.copiesTo).toEqual(['rina@example.com']);
  });

  it('by mail only where mail can be sent', async () => {
    await ended();
    await expect.element(button('Kirim ke email')).not.toBeInTheDocument();
  });

  it('and is told what is in the way', async () => {
    await ended('on');
    server.contactRefusals.push([500, {}]);
    await button('Unduh').click();
    await expect.element(page.getByText(/Belum berhasil/)).toBeVisible();
    server.contactRefusals.push([429, {}]);
    await button('Kirim ke email').click();
    await email.fill('rina@example.com');
    await button('Kirim').click();
    await expect.element(page.getByText('Terlalu sering. Coba lagi nanti.')).toBeVisible();
    await expect.element(email).toHaveValue('rina@example.com');
  });

  it('with nothing that keeps people out', async () => {
    const chat = await ended('on');
    await button('Kirim ke email').click();
    await stillness(chat);
    const { violations } = await axe.run(chat);
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

it('a copy is offered in every language that the widget speaks', () => {
  const languages = Object.keys(import.meta.glob('../../widget/shared/locales/??.ts')).map((path) =>
    path.slice(-5, -3),
  );
  for (const language of languages.filter((one) => one !== 'en')) {
    expect(copyWords(language), language).not.toBe(copyWords('en'));
  }
});
