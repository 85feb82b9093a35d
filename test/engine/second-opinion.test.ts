import { describe, expect, it } from 'vitest';
import type { BotConversation } from '../../src/conversation/conversation.ts';
import type { Adviser } from '../../src/engine/adviser.ts';
import type { Published } from '../../src/engine/deps.ts';
import { secondOpinion } from '../../src/engine/second-opinion.ts';
import { EmbedderFailedError } from '../../src/ports/embedder.ts';
import { opening } from '../support/conversations.ts';
import { embeddedContent } from '../support/embedded-content.ts';
import { synonymEmbedding } from '../support/synonym-embedder.ts';

const content = embeddedContent();
const unclear = 'how much is the freight';

describe('another opinion', () => {
  it('is asked for in one request, only on what is unclear', async () => {
    const { ask, requests } = setUp();
    const reader = await ask(['halo', 'brp ongkir ke sby?', unclear]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toContain(unclear);
    expect(requests[0]).not.toContain('halo');
    expect(reader?.knows(unclear)).toBe(true);
    expect(reader?.knows('brp ongkir ke sby?')).toBe(false);
    expect(reader?.thresholds).toEqual(content.model.embedding?.thresholds);
  });

  it.each<[string, readonly string[], Published?]>([
    ['what is clear', ['brp ongkir ke sby?']],
    ['who wants a person', ['bicara dengan manusia']],
    ['content without embeddings', [unclear], withoutEmbedding()],
  ])('is not asked for on %s', async (_what, messages, published) => {
    const { ask, requests } = setUp(published && { published });
    expect(await ask(messages)).toBeUndefined();
    expect(requests).toEqual([]);
  });

  it.each<[string, 'ask' | 'given', BotConversation['aiConsent'], number]>([
    ['was not asked', 'ask', undefined, 0],
    ['was asked and said nothing', 'ask', 'asked', 0],
    ['refused', 'ask', 'refused', 0],
    ['agreed', 'ask', 'given', 1],
    ['agreed elsewhere', 'given', undefined, 1],
    ['refused here what the site asks for elsewhere', 'given', 'refused', 0],
  ])(
    'takes the words of a visitor who %s out of the house only with consent',
    async (_who, site, said, requested) => {
      const published = {
        ...content,
        catalogue: { ...content.catalogue, settings: { ...content.catalogue.settings, aiConsent: site } },
      };
      const { ask, requests } = setUp({ published });
      await ask([unclear], said);
      expect(requests).toHaveLength(requested);
    },
  );

  it.each<[string, () => Promise<readonly Float32Array[]>]>([
    ['fails', () => Promise.reject(new EmbedderFailedError('too-slow'))],
    ['has changed its model', async () => [Float32Array.of(1, 2, 3)]],
  ])('is done without where the embedder %s, and people are told', async (_what, embed) => {
    const { ask, failures } = setUp({ embed });
    expect(await ask([unclear])).toBeUndefined();
    expect(failures).toMatchObject([{ name: 'EmbedderFailedError' }]);
  });

  it('is not there where nobody gives one', async () => {
    expect(await secondOpinion(undefined, content, conversation(), turn([unclear]))).toBeUndefined();
  });
});

interface Options {
  readonly published?: Published;
  readonly embed?: Adviser['embedder']['embed'];
}

function setUp({ published = content, embed }: Options = {}) {
  const requests: (readonly string[])[] = [];
  const failures: unknown[] = [];
  const adviser: Adviser = {
    embedder: {
      space: 'a model',
      mostTexts: 32,
      async embed(texts, signal) {
        requests.push(texts);
        return embed?.(texts, signal) ?? texts.map(synonymEmbedding);
      },
    },
    onFailure: (fault) => failures.push(fault),
  };
  const ask = (messages: readonly string[], aiConsent?: BotConversation['aiConsent']) =>
    secondOpinion(adviser, published, conversation(aiConsent), turn(messages));
  return { ask, requests, failures };
}

function turn(messages: readonly string[]) {
  return { messages, misunderstandings: 0 };
}

function conversation(aiConsent?: BotConversation['aiConsent']): BotConversation {
  const { after } = opening({});
  if (after.status !== 'bot') throw new Error('A conversation begins with the bot');
  return { ...after, ...(aiConsent && { aiConsent }) };
}

function withoutEmbedding(): Published {
  const { embedding: _, ...model } = content.model;
  return { ...content, model };
}
