import { describe, expect, it } from 'vitest';
import { openEditingShop } from '../support/editing-shop.ts';
import { openComposer } from '../support/open-composer.ts';
import { scriptedModel } from '../support/scripted-model.ts';

async function open(said?: string) {
  const model = said === undefined ? undefined : scriptedModel(() => said);
  const shop = await openEditingShop({
    ...(model && { composer: openComposer(model).composer }),
  });
  const suggestions = async (intent: string) =>
    (await shop.call('GET', `/v1/content/suggestions?intent=${intent}`, { headers: shop.ada })).body;
  const write = (intent: string) =>
    shop.call('POST', '/v1/content/suggestions', { headers: shop.ada, body: { intent, language: 'id' } });
  return { ...shop, model, suggestions, write };
}

describe('suggested utterances', () => {
  it('come from traffic, and not what the editor has just written', async () => {
    const { shop, suggestions, ada, read, change } = await open();
    await (await shop.visitor()).says('promo kopi dong kak');
    const { utterances, model } = await suggestions('a/promo');
    expect([utterances, model]).toMatchObject([
      [{ text: 'promo kopi dong kak', conversations: 1 }],
      'absent',
    ]);
    const { hash, text } = await read(ada, 'a/promo.yaml');
    const written = { ...JSON.parse(text) };
    written.utterances.id.push('Promo kopi dong kak');
    await change(ada, hash, { text: JSON.stringify(written) }, 'a/promo.yaml');
    expect((await suggestions('a/promo')).utterances).toEqual([]);
  });

  it('come from a language model, which sees only what the team wrote, and are paid for', async () => {
    const { shop, model, suggestions, write } = await open('ada potongan ga\nkode voucher');
    await (await shop.visitor()).says('promo rahasia');
    expect((await suggestions('a/promo')).model).toBe('ready');
    const { status, body } = await write('a/promo');
    expect([status, body.texts]).toEqual([200, ['ada potongan ga']]);
    const [request] = model?.requests.slice(-1) ?? [];
    expect(JSON.stringify(request)).toContain('diskon bulan ini');
    expect(JSON.stringify(request)).not.toContain('rahasia');
    const day = new Date(shop.clock.now()).toISOString().slice(0, 10);
    expect((await shop.deps.usage.total({ day })).promptTokens).toBeGreaterThan(0);
    expect((await write('a/unknown')).status).toBe(404);
  });

  it('are not written where there is no model', async () => {
    expect((await (await open()).write('a/promo')).status).toBe(404);
  });
});
