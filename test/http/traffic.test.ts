import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type EditingOptions, openEditingShop } from '../support/editing-shop.ts';
import type { Answer } from '../support/http-shop.ts';
import { botWith } from '../support/two-bots.ts';

type Headers = Record<string, string>;

async function open(options: EditingOptions = {}) {
  const shop = await openEditingShop(options);
  const { call, read, change } = shop;
  return {
    ...shop,
    admin: await shop.agent({ role: 'admin' }),
    async says(...texts: readonly string[]) {
      for (const text of texts) await (await shop.shop.visitor()).says(text);
    },
    async raisePrice(as: Headers) {
      const { hash, text } = await read(as);
      await change(as, hash, { text: text.replace('Rp9.000', 'Rp10.000') });
    },
    async replay(as: Headers) {
      const { body } = await call('POST', '/v1/content/replays', { headers: as, body: { days: 7 } });
      const path = `/v1/content/replays/${body.replayId}`;
      const ask = () => call('GET', path, { headers: as });
      return { path, done: await until(ask, (answer) => answer.body.status !== 'running') };
    },
    async clusters(as: Headers, query = 'days=7') {
      return (await call('GET', `/v1/content/unanswered?${query}`, { headers: as })).body.clusters;
    },
    decide: (as: Headers, id: string, body: object) =>
      call('POST', `/v1/content/unanswered/${id}`, { headers: as, body }),
  };
}

const gifts = ['zyxwv qpl', 'zyxwv qpl vbnm', 'qpl zyxwv wrtp?'];

describe('a replay over REST', () => {
  it('plays what visitors really wrote to the draft, for whoever asked for it', async () => {
    const { ada, ben, says, raisePrice, replay, call } = await open();
    await says('ongkir ke surabaya');
    await raisePrice(ada);
    const { path, done } = await replay(ada);
    expect(done.body).toMatchObject({
      status: 'done',
      progress: { conversations: 1, of: 1, messages: 1 },
      report: {
        turns: 1,
        answered: { before: 1, after: 1 },
        counts: { 'other-text': 1 },
        groups: [{ examples: [{ text: 'ongkir ke surabaya' }] }],
      },
    });
    expect((await call('GET', path, { headers: ben })).status).toBe(404);
  });

  it('can be ended, and another one begun', async () => {
    const { ada, call } = await open();
    const begin = () => call('POST', '/v1/content/replays', { headers: ada, body: { days: 7 } });
    const path = `/v1/content/replays/${(await begin()).body.replayId}`;
    expect((await call('DELETE', path, { headers: ada })).status).toBe(204);
    expect((await call('GET', path, { headers: ada })).body.status).toBe('cancelled');
    expect((await call('GET', `${path}/changes`, { headers: ada })).status).toBe(404);
    await begin();
    expect((await call('GET', path, { headers: ada })).status).toBe(404);
  });

  it('gives all that changes as JSON and as a table that no spreadsheet runs', async () => {
    const { ada, says, raisePrice, replay, call } = await open();
    await says('=ongkir ke surabaya', 'ongkir, "bandung"');
    await raisePrice(ada);
    const { path } = await replay(ada);
    const whole = await call('GET', `${path}/changes`, { headers: ada });
    expect(whole.body.changes).toHaveLength(2);
    const table = await call('GET', `${path}/changes?format=csv`, { headers: ada });
    expect(table.headers.get('content-disposition')).toBe('attachment; filename="replay.csv"');
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = parse(table.body, { bom: true, columns: true }) as readonly object[];
    expect(rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toMatchObject([
      { kind: 'other-text', message: "'=ongkir ke surabaya", before: 'answer: shipping/cost' },
      { kind: 'other-text', message: 'ongkir, "bandung"', after: 'answer: shipping/cost' },
    ]);
  });

  it('tells only those who may read transcripts where something was written', async () => {
    const { ada, admin, says, raisePrice, replay } = await open();
    await says('ongkir ke surabaya');
    const exampleFor = async (as: Headers) => {
      await raisePrice(as);
      return (await replay(as)).done.body.report.groups[0].examples[0];
    };
    expect(await exampleFor(ada)).not.toHaveProperty('conversationId');
    expect(await exampleFor(admin)).toHaveProperty('conversationId');
  });
});

describe('what was not answered, over REST', () => {
  it('is grouped, with how it goes over the days, and becomes a draft', async () => {
    const { ada, says, clusters, call, read } = await open();
    await says(...gifts);
    const [cluster] = await clusters(ada);
    expect(cluster).toMatchObject({
      state: 'open',
      conversations: 3,
      count: 3,
      trend: [0, 0, 0, 0, 0, 0, 0, 3],
      messages: [{ reasons: ['clarified'] }, {}, {}],
    });
    expect(gifts).toContain(cluster.name);
    const draft = () =>
      call('POST', `/v1/content/unanswered/${cluster.id}/draft`, {
        headers: ada,
        body: { intentId: 'orders/gift-wrap' },
      });
    expect((await draft()).status).toBe(200);
    expect((await read(ada, 'orders/gift-wrap.yaml')).state).toBe('new');
    expect((await draft()).status).toBe(412);
    const unnamed = await call('POST', `/v1/content/unanswered/${cluster.id}/draft`, {
      headers: ada,
      body: {},
    });
    expect(unnamed.body.intentId).toMatch(/^[a-z]+\/[a-z-]*zyxwv[a-z-]*$/u);
    expect((await read(ada, `${unnamed.body.intentId}.yaml`)).state).toBe('new');
  });

  it('is told to be answered since, once an intent in force answers it', async () => {
    let inForce = botWith();
    const { ada, says, clusters } = await open({ content: () => inForce });
    await says(...gifts);
    expect((await clusters(ada))[0]).not.toHaveProperty('answeredBy');
    inForce = botWith({
      'orders/gift-wrap.yaml': {
        title: 'Kado',
        utterances: { id: [...gifts, 'zyxwv dong', 'qpl zyxwv ga'] },
        answer: { id: 'Bisa.', en: 'Yes.' },
      },
    });
    expect((await clusters(ada))[0]).toMatchObject({ state: 'open', answeredBy: 'orders/gift-wrap' });
  });

  it('keeps what was decided: dismissed, split, merged and separated again', async () => {
    const { ada, says, clusters, decide } = await open();
    await says(...gifts);
    const [{ id }] = await clusters(ada);
    expect((await decide(ada, id, { action: 'dismiss' })).status).toBe(200);
    expect(await clusters(ada)).toMatchObject([{ id, state: 'dismissed' }]);
    await decide(ada, id, { action: 'reopen' });
    const split = await decide(ada, id, { action: 'split', texts: [gifts[0]] });
    const { splitOff } = split.body;
    expect(await clusters(ada)).toMatchObject([
      { id, state: 'open', conversations: 2 },
      { id: splitOff, name: gifts[0], conversations: 1 },
    ]);
    await decide(ada, splitOff, { action: 'merge', into: id });
    expect(await clusters(ada)).toMatchObject([{ id, conversations: 3 }]);
    await decide(ada, splitOff, { action: 'separate' });
    expect(await clusters(ada)).toHaveLength(2);
  });

  it('knows no groups that were never there', async () => {
    const { ada, says, clusters, decide, call } = await open();
    await says(...gifts);
    const [{ id }] = await clusters(ada);
    expect((await decide(ada, 'cluster-99', { action: 'dismiss' })).status).toBe(404);
    expect((await decide(ada, id, { action: 'merge', into: 'cluster-99' })).status).toBe(404);
    const draft = { headers: ada, body: { intentId: 'orders/gift-wrap' } };
    expect((await call('POST', '/v1/content/unanswered/cluster-99/draft', draft)).status).toBe(404);
  });

  it('is read by editors without anybody’s data, and without where it was written', async () => {
    const { ada, admin, agent, says, clusters, call } = await open();
    await says(`${gifts[0]} hubungi 081234567890 ya`);
    const [forEditor] = await clusters(ada);
    expect(JSON.stringify(forEditor)).not.toMatch(/0812|conversationId/u);
    const [forAdmin] = await clusters(admin);
    expect(forAdmin.messages[0]).toHaveProperty('conversationId');
    for (const role of ['agent', 'supervisor'] as const) {
      const headers = await agent({ role });
      expect((await call('GET', '/v1/content/unanswered', { headers })).status).toBe(403);
    }
  });
});

async function until(ask: () => Promise<Answer>, isSo: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
