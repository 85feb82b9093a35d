import { beforeAll, describe, expect, it } from 'vitest';
import { jpeg, jpegWithExif, pdf, png, secretMarker, webp } from '../support/sample-files.ts';
import { download, eventsOf, openFileShop, upload } from '../support/share-files.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await jpeg(800, 600);
});

describe('a file of a visitor', () => {
  it('is a message of theirs, which says what it is and nothing of how it is kept', async () => {
    const { http, visitor, own } = await openFileShop();
    const answer = await upload(http, own, visitor, { bytes: photo, name: 'Bukti\u202e transfer.jpg' });
    expect(answer).toMatchObject({ status: 201, body: { messageId: 'f1', seq: 2 } });
    const [, message, notice] = await eventsOf(http, own, visitor);
    expect(message).toEqual({
      seq: 2,
      at: expect.any(Number),
      type: 'message-posted',
      messageId: 'f1',
      author: 'visitor',
      text: '',
      file: {
        name: 'Bukti transfer.jpg',
        mediaType: 'image/jpeg',
        bytes: expect.any(Number),
        width: 800,
        height: 600,
      },
    });
    expect(notice).toMatchObject({ type: 'notice-posted', notice: 'file-received' });
  });

  it.each([
    ['an image', () => webp(1_000, 500), 'foto.webp', 'image/webp', 'inline; filename=foto.webp'],
    ['a PDF', async () => pdf(), 'faktur.pdf', 'application/pdf', 'attachment; filename=faktur.pdf'],
    [
      'one with a name of another script',
      () => png(),
      'kwitansi–受领.png',
      'image/png',
      /^inline; filename="kwitansi\?\?\?\.png"; filename\*=UTF-8''kwitansi%E2%80%93%E5%8F%97%E9%A2%86\.png$/,
    ],
  ])('comes back: %s', async (_kind, make, name, type, disposition) => {
    const { http, visitor, own } = await openFileShop();
    await upload(http, own, visitor, { bytes: await make(), name, type: 'text/html' });
    const { status, headers, bytes } = await download(http, `${own}/files/f1`, visitor);
    expect(status).toBe(200);
    const [, message] = await eventsOf(http, own, visitor);
    expect(bytes.length).toBe(message.file.bytes);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toEqual(
      typeof disposition === 'string' ? disposition : expect.stringMatching(disposition),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('has a thumbnail if it is an image, and is not sent again to who has it', async () => {
    const { http, visitor, own } = await openFileShop();
    await upload(http, own, visitor, { bytes: photo });
    await upload(http, own, visitor, { bytes: pdf(), messageId: 'f2' });
    const small = await download(http, `${own}/files/f1/thumbnail`, visitor);
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(small.bytes.length).toBeLessThan(photo.length);
    expect((await download(http, `${own}/files/f2/thumbnail`, visitor)).status).toBe(404);
    const known = { ...visitor, 'if-none-match': small.headers.get('etag') ?? '' };
    expect(await download(http, `${own}/files/f1/thumbnail`, known)).toMatchObject({ status: 304 });
  });

  it('holds nothing but the picture', async () => {
    const { http, visitor, own } = await openFileShop();
    await upload(http, own, visitor, { bytes: await jpegWithExif(6) });
    for (const path of [`${own}/files/f1`, `${own}/files/f1/thumbnail`]) {
      expect((await download(http, path, visitor)).bytes.includes(secretMarker)).toBe(false);
    }
  });

  it('sent again under the same messageId is the same message; another is refused', async () => {
    const { http, visitor, own } = await openFileShop({ LIMIT_UPLOADS: '2' });
    const first = await upload(http, own, visitor, { bytes: photo });
    for (let n = 0; n < 3; n += 1) {
      expect(await upload(http, own, visitor, { bytes: photo })).toMatchObject({
        status: 200,
        body: first.body,
      });
    }
    expect(await upload(http, own, visitor, { bytes: pdf() })).toMatchObject({
      status: 409,
      body: { code: 'message-differs' },
    });
    expect(
      (await http.call('POST', `${own}/messages`, { headers: visitor, body: { messageId: 'f1', text: 'x' } }))
        .status,
    ).toBe(409);
  });

  it('sent many times at once is one message with one file', async () => {
    const { http, visitor, own } = await openFileShop();
    const small = await png(60, 40);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => upload(http, own, visitor, { bytes: small })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(7).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.seq)).size).toBe(1);
    expect((await download(http, `${own}/files/f1`, visitor)).status).toBe(200);
    expect(await http.shop.deps.uploadNotes.all()).toEqual([]);
  });
});
