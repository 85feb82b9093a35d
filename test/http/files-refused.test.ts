import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { hugePng, jpeg, pdf, png } from '../support/sample-files.ts';
import { eventsOf, openFileShop, upload } from '../support/share-files.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await jpeg(800, 600);
});

describe('what is refused', () => {
  it.each([
    ['a page under the name of a photo', Buffer.from('<html><script>alert(1)</script>'), 415, 'file-type'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'file-type'],
    ['a broken image', hugePng(4_000, 4_000), 415, 'file-damaged'],
    ['a bomb', hugePng(50_000, 50_000), 413, 'image-too-large'],
    ['nothing at all', Buffer.alloc(0), 400, 'file-empty'],
    ['one byte more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.4 '), 413, 'file-too-big'],
    ['far more than 10 MB', Buffer.alloc(30 * 1024 * 1024, '%PDF-1.4 '), 413, 'file-too-big'],
  ])('%s', async (_kind, bytes, status, code) => {
    const { http, visitor, own } = await openFileShop();
    const answer = await upload(http, own, visitor, { bytes });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\w{3}.*\.$/) } });
    expect(await eventsOf(http, own, visitor)).toHaveLength(1);
    expect(await http.shop.deps.uploadNotes.all()).toEqual([]);
    expect(http.faults).toEqual([]);
  });

  it('10 MB exactly are taken', async () => {
    const { http, visitor, own } = await openFileShop();
    const filling = 'x'.repeat(10 * 1024 * 1024 - pdf('').length);
    expect((await upload(http, own, visitor, { bytes: pdf(filling) })).status).toBe(413);
    const exact = pdf(filling.slice('10485000'.length - '41'.length));
    expect(exact.length).toBe(10 * 1024 * 1024);
    expect((await upload(http, own, visitor, { bytes: exact })).status).toBe(201);
  });

  it('more than the rate allows, with the wait, before the file is read', async () => {
    const { http, visitor, own } = await openFileShop({});
    const small = await png(20, 20);
    for (let n = 0; n < 5; n += 1) {
      expect((await upload(http, own, visitor, { bytes: small, messageId: `f${n}` })).status).toBe(201);
    }
    const answer = await upload(http, own, visitor, { bytes: small, messageId: 'more' });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(590);
    expect(answer.body.detail).toBe('Too many files. Try again in 10 minutes.');
    await http.shop.clock.advance(10 * 60_000);
    expect((await upload(http, own, visitor, { bytes: small, messageId: 'later' })).status).toBe(201);
  });

  const line = '--b\r\nContent-Disposition: form-data; name=';
  it.each([
    ['JSON', 'application/json', '{}', 415],
    ['a form of another kind', 'application/x-www-form-urlencoded', 'messageId=x', 415],
    ['no boundary', 'multipart/form-data', 'x', 415],
    ['no parts', 'multipart/form-data; boundary=b', '--b--\r\n', 400],
    [
      'a form that ends in the middle',
      'multipart/form-data; boundary=b',
      `${line}"file"; filename="a"\r\n\r\n%PDF`,
      400,
    ],
    [
      'no messageId',
      'multipart/form-data; boundary=b',
      `${line}"file"; filename="a"\r\n\r\n%PDF\r\n--b--\r\n`,
      400,
    ],
    ['no file', 'multipart/form-data; boundary=b', `${line}"messageId"\r\n\r\nx\r\n--b--\r\n`, 400],
    ['another field', 'multipart/form-data; boundary=b', `${line}"author"\r\n\r\nagent\r\n--b--\r\n`, 400],
    [
      'a bad messageId',
      'multipart/form-data; boundary=b',
      `${line}"messageId"\r\n\r\n../x\r\n--b--\r\n`,
      400,
    ],
    [
      'two files',
      'multipart/form-data; boundary=b',
      `${line}"messageId"\r\n\r\nx\r\n${line}"file"; filename="a"\r\n\r\n%PDF\r\n${line}"file"; filename="b"\r\n\r\n%PDF\r\n--b--\r\n`,
      400,
    ],
    [
      'the names of objects',
      'multipart/form-data; boundary=b',
      `${line}"__proto__"\r\n\r\nx\r\n--b--\r\n`,
      400,
    ],
  ])('%s', async (_kind, type, raw, status) => {
    const { http, visitor, own } = await openFileShop();
    const headers = { ...visitor, 'content-type': type };
    expect(await http.call('POST', `${own}/files`, { headers, raw })).toMatchObject({ status });
    expect(http.faults).toEqual([]);
  });

  it('a body of unknown length', async () => {
    const { http, visitor, own } = await openFileShop();
    const status = await new Promise((resolve) => {
      const call = request(`${http.url}${own}/files`, { method: 'POST', headers: visitor }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.setHeader('content-type', 'multipart/form-data; boundary=b');
      call.setHeader('transfer-encoding', 'chunked');
      call.end('--b--\r\n');
    });
    expect(status).toBe(411);
  });

  it('a sender who goes away in the middle leaves nothing', async () => {
    const { http, visitor, own } = await openFileShop();
    await new Promise<void>((resolve) => {
      const call = request(`${http.url}${own}/files`, { method: 'POST', headers: visitor });
      call.setHeader('content-type', 'multipart/form-data; boundary=b');
      call.setHeader('content-length', '5000000');
      call.on('error', () => resolve());
      call.write(`${line}"messageId"\r\n\r\nx\r\n${line}"file"; filename="a.pdf"\r\n\r\n%PDF-1.4`, () =>
        call.destroy(),
      );
      call.on('close', () => resolve());
    });
    expect(await eventsOf(http, own, visitor)).toHaveLength(1);
    expect((await upload(http, own, visitor, { bytes: photo, messageId: 'x' })).status).toBe(201);
    expect(http.faults).toEqual([]);
  });
});

describe('much at once', () => {
  it('is asked to come again where many files wait to be checked', async () => {
    const { http, visitor, own } = await openFileShop({ LIMIT_UPLOADS: 'unlimited' });
    const small = await png(40, 40);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => upload(http, own, visitor, { bytes: small, messageId: `f${n}` })),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    expect(refused[0]?.headers.get('retry-after')).toBe('10');
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(11);
    expect(http.faults).toEqual([]);
    expect((await upload(http, own, visitor, { bytes: small, messageId: 'later' })).status).toBe(201);
  }, 90_000);
});
