import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cost, openEditingShop } from '../support/editing-shop.ts';
import { readFrames } from '../support/read-frames.ts';

describe('the studio over REST', () => {
  it('gives all content as the editor has changed it, with what is wrong', async () => {
    const { ada, ben, read, change, call } = await openEditingShop();
    const { hash, text } = await read(ada);
    await change(ada, hash, { text: `${text}follow_ups: [no/where]\n` });
    const { body } = await call('GET', '/v1/content/overview', { headers: ada });
    expect([body.languages, body.model]).toEqual([['id', 'en'], 'absent']);
    expect(body.departments.length).toBeGreaterThan(0);
    const intent = body.intents.find(({ path }: { path: string }) => path === cost);
    expect(intent).toMatchObject({
      id: 'shipping/cost',
      title: { en: 'Shipping cost' },
      answers: ['id', 'en'],
    });
    expect(intent.utterances.id).toBeGreaterThan(0);
    expect(body.faults).toContainEqual(
      expect.objectContaining({
        file: cost,
        severity: 'error',
        message: expect.stringContaining('no/where'),
      }),
    );
    expect(body.files).toContainEqual(expect.objectContaining({ path: cost, state: 'changed' }));
    const { body: bens } = await call('GET', '/v1/content/overview', { headers: ben });
    expect(bens.files).toContainEqual(expect.objectContaining({ path: cost, state: 'live' }));
  });

  it('finds words in utterances and answers, as the editor has changed them, and not in keys', async () => {
    const { ada, ben, read, change, call } = await openEditingShop();
    const find = async (as: Record<string, string>, text: string) =>
      (await call('GET', `/v1/content/search?text=${encodeURIComponent(text)}`, { headers: as })).body.paths;
    expect(await find(ada, 'VOUCHER kode')).toEqual(['a/promo.yaml']);
    expect(await find(ada, 'utterances')).not.toContain(cost);
    const { hash, text } = await read(ada);
    await change(ada, hash, { text: text.replace('Rp9.000', 'Rp77.000') });
    expect([await find(ada, 'rp77.000'), await find(ben, 'rp77.000')]).toEqual([[cost], []]);
    expect((await call('GET', '/v1/content/search?text=', { headers: ada })).status).toBe(400);
  });

  it('lists what is in the draft, and takes one file back', async () => {
    const { ada, read, change, call } = await openEditingShop();
    const { hash, text, data } = await read(ada);
    expect(data).toMatchObject({ title: 'Ongkos kirim / Shipping cost' });
    await change(ada, hash, { text: `${text}# x\n` });
    await change(ada, null, { data: { title: 'A' } }, 'a/new.yaml');
    const list = async () => (await call('GET', '/v1/content/draft', { headers: ada })).body.files;
    expect(await list()).toMatchObject([
      { path: 'a/new.yaml', before: null, standing: 'fresh' },
      { path: cost, before: text, after: `${text}# x\n`, standing: 'fresh' },
    ]);
    await call('DELETE', `/v1/content/draft?path=${encodeURIComponent(cost)}`, { headers: ada });
    expect(await list()).toMatchObject([{ path: 'a/new.yaml' }]);
  });

  it('shows an editor what somebody else has published meanwhile, and takes a change that has seen it', async () => {
    const { ada, read, change, intents, publish } = await openEditingShop();
    const { hash, text } = await read(ada);
    const mine = await change(ada, hash, { text: text.replace('Rp9.000', 'Rp10.000') });
    const theirs = text.replace('Rp9.000', 'Rp11.000');
    await writeFile(join(intents, cost), theirs);
    const seen = await read(ada);
    expect(seen).toMatchObject({ standing: 'stale', live: { text: theirs } });
    expect((await publish(ada)).status).toBe(412);
    const body = { text: theirs.replace('Rp11.000', 'Rp12.000'), onto: seen.live.hash };
    expect((await change(ada, mine.body.hash, { ...body, onto: hash })).status).toBe(412);
    expect((await change(ada, mine.body.hash, body)).body.standing).toBe('fresh');
    expect((await publish(ada)).status).toBe(200);
  });

  it('tries a text and an intent’s tests with what is live and with the draft', async () => {
    const { ada, read, change, call } = await openEditingShop();
    const tryOut = async (text: string) =>
      (await call('POST', '/v1/content/draft/try', { headers: ada, body: { text } })).body;
    const asItIs = await tryOut('ongkir ke surabaya');
    expect(asItIs.live.decision).toMatchObject({ move: 'answer', answered: ['shipping/cost'] });
    expect(asItIs.live.reply.text).toContain('Rp9.000');
    const { hash, text } = await read(ada);
    const changed = text
      .replace('Rp9.000', 'Rp10.000')
      .replace('tests:\n  id: [', 'tests:\n  id: [ada promo apa ya, ');
    const { body: file } = await change(ada, hash, { text: changed });
    const both = await tryOut('ongkir ke surabaya');
    expect([both.live.reply.text, both.draft.reply.text]).toEqual([
      expect.stringContaining('Rp9.000'),
      expect.stringContaining('Rp10.000'),
    ]);
    const test = () =>
      call('POST', '/v1/content/draft/tests', { headers: ada, body: { intentId: 'shipping/cost' } });
    const { body } = await test();
    expect(body.results[0]).toMatchObject({ list: 'tests', text: 'ada promo apa ya', outcome: 'failed' });
    expect(body.results.some(({ outcome }: { outcome: string }) => outcome === 'passed')).toBe(true);
    await change(ada, file.hash, { text: 'title: [' });
    expect((await test()).body).toEqual({ status: 'errors', results: [] });
    expect((await tryOut('ongkir ke surabaya')).draft).toBeUndefined();
  });

  it('renames an intent with all that names it', async () => {
    const { ada, read, call, publish, onDisk } = await openEditingShop();
    const { body: before } = await call('GET', '/v1/content/overview', { headers: ada });
    const { text } = await read(ada);
    const rename = (from: string, to: string) =>
      call('POST', '/v1/content/draft/rename', { headers: ada, body: { from, to } });
    expect((await rename('shipping/cost', 'a/promo')).status).toBe(412);
    expect((await rename('no/where', 'no/there')).status).toBe(404);
    const { body } = await rename('shipping/cost', 'shipping/price');
    expect(body.paths).toEqual(expect.arrayContaining([cost, 'shipping/price.yaml']));
    const { body: after } = await call('GET', '/v1/content/overview', { headers: ada });
    expect(after.faults.length).toBe(before.faults.length);
    expect((await publish(ada)).status).toBe(200);
    expect(await onDisk('shipping/price.yaml')).toBe(text);
    await rename('shipping/price', 'shipping/cost');
    await rename('shipping/cost', 'shipping/price');
    expect((await call('GET', '/v1/content/draft', { headers: ada })).body.files).toEqual([]);
  });

  it('tells who listens that a file has changed on disk', async () => {
    const { ada, url, intents, onDisk } = await openEditingShop();
    const stream = await readFrames(`${url}/v1/content/events`, ada);
    const changed = stream.next(({ event }) => event === 'content-changed');
    await writeFile(join(intents, cost), `${await onDisk()}# by hand\n`);
    expect((await changed).data).toEqual({ type: 'content-changed' });
  });

  it('is for editors and admins', async () => {
    const { agent, call } = await openEditingShop();
    const headers = await agent({ role: 'supervisor' });
    for (const path of ['overview', 'draft', 'events']) {
      expect((await call('GET', `/v1/content/${path}`, { headers })).status).toBe(403);
    }
  });
});
