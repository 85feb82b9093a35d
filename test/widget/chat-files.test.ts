import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FileView } from '../../src/protocol/events.ts';
import { settle } from './chat/manual-clock.ts';
import { button, composer, openChat, say, server, stillness } from './chat/stage.ts';

const picture: FileView = {
  name: 'struk.png',
  mediaType: 'image/png',
  bytes: 2_000,
  width: 800,
  height: 400,
};
const invoice: FileView = { name: 'Faktur <b>.pdf', mediaType: 'application/pdf', bytes: 240_000 };

/** A real image of one colour. */
async function paint(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen !== null) pen.fillStyle = 'teal';
  pen?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function openWithConversation(): Promise<HTMLElement> {
  const chat = await openChat();
  await say('halo');
  await expect.poll(() => server.calls).toContain('POST /conversations/messages');
  return chat;
}

const fileElements = () => [
  ...(document.querySelector('sapa-chat')?.shadowRoot?.querySelectorAll('sapa-file') ?? []),
];
const blobsIn = (element: Element | undefined) =>
  [...(element?.shadowRoot?.querySelectorAll('img') ?? [])].map(({ src }) => src);

describe('a file in the transcript', () => {
  it('is an image as itself, in its own shape, which opens large and closes with Escape', async () => {
    const chat = await openWithConversation();
    server.keepFile('f1', await paint(800, 400));
    server.shareAsAgent('f1', picture);
    const opens = button('Buka struk.png');
    await expect.element(opens).toBeVisible();
    await expect.poll(() => blobsIn(fileElements()[0])).toEqual([expect.stringMatching(/^blob:/)]);
    await stillness(chat);
    const { width, height } = opens.element().getBoundingClientRect();
    expect([width, height]).toEqual([240, 120]);
    await opens.click();
    const dialog = page.getByRole('dialog', { name: 'struk.png' });
    await expect.element(dialog.getByRole('img', { name: 'struk.png' })).toBeVisible();
    await stillness(chat);
    expect((await axe.run(chat)).violations).toEqual([]);
    const [, large = ''] = blobsIn(fileElements()[0]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(chat.hasAttribute('open')).toBe(true);
    await expect(fetch(large)).rejects.toThrow();
  });

  it('is fetched with the visitor’s own token, and forgotten with the chat', async () => {
    const chat = await openWithConversation();
    server.keepFile('f1', await paint(100, 100));
    server.shareAsAgent('f1', picture);
    await expect.poll(() => blobsIn(fileElements()[0])).toHaveLength(1);
    expect(server.fileCalls).toEqual([
      { path: 'f1/thumbnail', authorization: expect.stringMatching(/^Bearer ./) },
    ]);
    const [small = ''] = blobsIn(fileElements()[0]);
    chat.remove();
    await expect(fetch(small)).rejects.toThrow();
  });

  it('is a document by its name, as text', async () => {
    await openWithConversation();
    server.shareAsAgent('f2', invoice);
    await expect.element(button('Unduh Faktur <b>.pdf')).toHaveTextContent('Faktur <b>.pdf PDF · 240 kB');
  });

  it('goes by its name where the page forbids images of ours', async () => {
    await openWithConversation();
    server.keepFile('f1', new Blob(['no image'], { type: 'image/png' }));
    server.shareAsAgent('f1', picture);
    await expect.element(button('Unduh struk.png')).toBeVisible();
  });

  it('says where it could not be fetched', async () => {
    await openWithConversation();
    server.shareAsAgent('f2', invoice);
    await button('Unduh Faktur <b>.pdf').click();
    await expect.element(page.getByText('Belum bisa dimuat. Coba lagi.')).toBeVisible();
  });

  it('leaves the bot nothing to think about', async () => {
    const chat = await openWithConversation();
    server.shareAsVisitor('f3', invoice);
    await expect.element(button('Unduh Faktur <b>.pdf')).toBeVisible();
    expect(chat.shadowRoot?.querySelector('.typing')).toBeNull();
  });
});

describe('files that are brought', () => {
  function data(...files: readonly File[]): DataTransfer {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    return transfer;
  }
  const film = () => new File(['x'], 'film.mp4', { type: 'video/mp4' });
  const usual = { bubbles: true, composed: true, cancelable: true };

  it('are shown with what is wrong with them, and can be taken away', async () => {
    const chat = await openChat();
    composer.element().dispatchEvent(new ClipboardEvent('paste', { ...usual, clipboardData: data(film()) }));
    await expect.element(page.getByText(/hanya JPEG, PNG, WebP, dan PDF/)).toBeVisible();
    await stillness(chat);
    expect((await axe.run(chat)).violations).toEqual([]);
    await button('Singkirkan film.mp4').click();
    await expect.element(page.getByText('film.mp4')).not.toBeInTheDocument();
    expect(server.fileCalls).toEqual([]);
  });

  it('leave a pasted text with a picture of itself alone', async () => {
    await openChat();
    const transfer = data(film());
    transfer.setData('text/plain', 'a table from an office program');
    const paste = new ClipboardEvent('paste', { ...usual, clipboardData: transfer });
    composer.element().dispatchEvent(paste);
    await settle();
    expect(paste.defaultPrevented).toBe(false);
    await expect.element(page.getByText('film.mp4')).not.toBeInTheDocument();
  });

  it('may be dropped anywhere in the chat, which says so while they are held over it', async () => {
    const chat = await openChat();
    const over = new DragEvent('dragover', { ...usual, dataTransfer: data(film()) });
    chat.shadowRoot?.querySelector('.log')?.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    await expect.element(page.getByText('Lepas untuk mengirim')).toBeVisible();
    chat.shadowRoot
      ?.querySelector('.log')
      ?.dispatchEvent(new DragEvent('drop', { ...usual, dataTransfer: data(film()) }));
    await expect.element(page.getByText('Lepas untuk mengirim')).not.toBeInTheDocument();
    await expect.element(page.getByText('film.mp4')).toBeVisible();
  });

  it('stop being held over it when nothing is heard of them any more', async () => {
    const chat = await openChat();
    chat.dispatchEvent(new DragEvent('dragover', { ...usual, dataTransfer: data(film()) }));
    await expect.element(page.getByText('Lepas untuk mengirim')).toBeVisible();
    await expect.element(page.getByText('Lepas untuk mengirim')).not.toBeInTheDocument();
  });
});
