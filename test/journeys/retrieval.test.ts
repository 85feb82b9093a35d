import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedder } from '../../src/adapters/openai/embedder.ts';
import { libraryOf } from '../../src/bot/library.ts';
import { createRedactor } from '../../src/bot/redact.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { Published } from '../../src/engine/deps.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { type Behaviour, startEmbeddingServer, vectors } from '../support/embedding-server.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openComposer } from '../support/open-composer.ts';
import { sampleToday } from '../support/sample-content.ts';
import { scriptedModel } from '../support/scripted-model.ts';
import { openShop } from '../support/shop.ts';
import { smallContent } from '../support/small-content.ts';
import { synonymEmbedding, synonymVectors } from '../support/synonym-embedder.ts';

const article = '# Porto\n\nPorto luar negeri dibayar di loket.\n';
const source = '_articles/porto#porto';
/** Shares no word with the article; to embeddings it means the same. */
const asks = 'postage?';
const timeoutMs = 300;
const content = embedded();

describe('what a language model is shown', () => {
  it('is found by what it means, where no word of it was said', async () => {
    const { says, server } = await opened(vectors([...synonymEmbedding(asks)]));
    expect(await says('gimana postage kak, email saya rina@contoh.id')).toContain(source);
    expect(JSON.stringify(server.requests.map(({ body }) => body))).not.toContain('rina');
  });

  it('is not sought at all, and no word goes out, where the visitor has not agreed to AI', async () => {
    const { says, server } = await opened(vectors([...synonymEmbedding(asks)]), 'ask');
    expect(await says(asks)).toBe('');
    expect(server.requests).toEqual([]);
  });

  it('is found by words alone where the server hangs, once its time is over', async () => {
    const { says, clock, server, failures } = await opened(() => {});
    const asked = server.asked();
    const told = says('lambung sensitif, postage?');
    await asked;
    await clock.advance(timeoutMs);
    expect(await told).toContain('_articles/kopi#kopi');
    expect(failures).toMatchObject([{ kind: 'too-slow' }]);
  });

  it('is found by words alone where the server has another model', async () => {
    const { says, failures } = await opened(vectors([1, 2, 3]));
    expect(await says('lambung sensitif')).toContain('_articles/kopi#kopi');
    expect(failures).toMatchObject([{ kind: 'bad-answer' }]);
  });
});

/** A shop whose passages are embedded, and what its language model is told. */
async function opened(behaviour: Behaviour, aiConsent: 'ask' | 'given' = 'given') {
  const clock = fakeClock();
  const server = await startEmbeddingServer(behaviour);
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const redact = (text: string) => createRedactor().redact(text);
  const settings = { baseUrl: server.baseUrl, model: 'some-model', timeoutMs, redact };
  const embedder = await openEmbedder(settings, clock, closing.signal);
  const failures: unknown[] = [];
  const adviser = { embedder, onFailure: (fault: unknown) => failures.push(fault) };
  const model = scriptedModel(() => ({ move: 'handoff', intentIds: [], text: '' }));
  const { composer } = openComposer(model);
  const { catalogue } = content;
  const consented = {
    ...content,
    catalogue: { ...catalogue, settings: { ...catalogue.settings, aiConsent } },
  };
  const shop = await openShop({ clock, composer, adviser, content: () => consented });
  async function says(text: string): Promise<string> {
    const visitor = await shop.visitor();
    await visitor.says(text);
    return model.requests.find(({ form }) => form.type === 'json')?.system ?? '';
  }
  return { says, clock, server, failures };
}

function embedded(): Published {
  const snapshot = smallContent();
  const files = [
    ...snapshot.files,
    { path: '_articles/porto.md', text: article },
    { path: '_articles/kopi.md', text: '# Kopi\n\nLambung sensitif cocok dengan sangrai gelap.\n' },
  ];
  const { catalogue, faults } = parseCatalogue({ ...snapshot, files }, sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults));
  return {
    catalogue,
    model: trainModel(examplesOf(catalogue, sampleToday), { precision: 0.95 }),
    passages: synonymVectors(libraryOf(catalogue).pieces()),
  };
}
