import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/engine/deps.ts';
import { shareFile } from '../../src/engine/share-file.ts';
import { clearBrokenUploads, fileIn, thumbnailName } from '../../src/engine/shared-files.ts';
import { FilesFullError } from '../../src/ports/file-store.ts';
import { png } from '../support/sample-files.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';

async function shares(shop: Shop, visitor: ShopVisitor, messageId = 'f1', deps: Deps = shop.deps) {
  const upload = { messageId, name: 'struk.png', bytes: new Uint8Array(await png(30, 20)) };
  const posted = await shareFile(deps, await visitor.conversation(), 'visitor', upload, async () => {});
  await shop.settled();
  return posted;
}

describe('a visitor who sends a file to the bot', () => {
  it('is told at once that it does not read files, and what they write is answered', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.starts();
    await shares(shop, ada);
    await ada.isTold(/Asisten tidak bisa membaca berkas/);
    expect((await ada.sees()).filter((event) => 'author' in event && event.author === 'bot')).toEqual([]);
    expect(await ada.conversation()).not.toHaveProperty('owed');
    await ada.says('refund gmn ya kak');
    await ada.hears(/[Rr]efund/, 'bot');
  });

  it('is still answered what they asked before', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    const bot = shop.slowBot();
    await ada.says('refund gmn ya kak');
    await shares(shop, ada);
    await bot.goOn();
    await ada.hears(/[Rr]efund/, 'bot');
  });

  it('does not wait for ever: nobody owes an answer to a file, so silence ends it', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.starts();
    await shares(shop, ada);
    await shop.wait(31 * 60_000);
    expect(await ada.conversation()).toMatchObject({ status: 'closed', closeReason: 'abandoned' });
  });
});

describe('a file that could not be kept whole', () => {
  /** What is in the store of this file. */
  async function left(shop: Shop, fileId: string) {
    const names = [fileId, thumbnailName(fileId)];
    const found = await Promise.all(names.map((name) => shop.deps.files.get(name)));
    return names.filter((_name, at) => found[at] !== undefined);
  }

  async function opened() {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.starts();
    return { shop, ada };
  }

  it('leaves nothing after a crash before its message was stored', async () => {
    const { shop, ada } = await opened();
    const append = () => Promise.reject(new Error('the process dies'));
    const dying = { ...shop.deps, conversations: { ...shop.deps.conversations, append } };
    await expect(shares(shop, ada, 'f1', dying)).rejects.toThrow('dies');
    const [note] = await shop.deps.uploadNotes.all();
    expect(await left(shop, note?.fileId ?? '')).toHaveLength(2);
    await shop.restart();
    await clearBrokenUploads(shop.deps);
    expect(await left(shop, note?.fileId ?? '')).toEqual([]);
    expect(await shop.deps.uploadNotes.all()).toEqual([]);
  });

  it('is there after a crash once its message was stored, and a retry finds it', async () => {
    const { shop, ada } = await opened();
    const { conversations } = shop.deps;
    const append: typeof conversations.append = async (facts) => {
      await conversations.append(facts);
      throw new Error('the process dies');
    };
    await expect(
      shares(shop, ada, 'f1', { ...shop.deps, conversations: { ...conversations, append } }),
    ).rejects.toThrow('dies');
    await shop.restart();
    await clearBrokenUploads(shop.deps);
    const file = await fileIn(shop.deps, ada.conversationId, 'f1');
    expect(await left(shop, file?.fileId ?? '')).toHaveLength(2);
    expect(await shares(shop, ada)).toMatchObject({ repeated: true });
    expect(await shop.deps.uploadNotes.all()).toEqual([]);
  });

  it('leaves nothing where the disk is full, and the visitor may try again', async () => {
    const { shop, ada } = await opened();
    const { files } = shop.deps;
    const put: typeof files.put = async (name, bytes) => {
      if (name.endsWith('-small')) throw new FilesFullError('no space');
      await files.put(name, bytes);
    };
    await expect(shares(shop, ada, 'f1', { ...shop.deps, files: { ...files, put } })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(await shop.deps.uploadNotes.all()).toEqual([]);
    expect(await shares(shop, ada)).toMatchObject({ repeated: false });
  });
});
