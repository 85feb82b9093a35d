import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderCatalogueSource } from '../../src/adapters/files/folder-catalogue-source.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { openTrainer, type Trainer } from '../../src/adapters/worker/trainer.ts';
import { openPublisher, type Publication, type Publisher } from '../../src/engine/publish-intents.ts';
import { match } from '../../src/matcher/match.ts';
import { sampleFiles } from '../support/sample-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { brokenFiles, goodFile } from './broken-files.ts';

const folder = temporaryFolder();
const intents = join(folder.path, 'intents');
const place = join(intents, 'zoo/hours.yaml');
const stop = new AbortController();
const waiting = new Set<(publication: Publication) => void>();
let trainer: Trainer;
let publisher: Publisher;

beforeAll(async () => {
  for (const [path, text] of Object.entries(sampleFiles)) {
    await mkdir(dirname(join(intents, path)), { recursive: true });
    await writeFile(join(intents, path), text);
  }
  await mkdir(dirname(place), { recursive: true });
  trainer = openTrainer(join(folder.path, 'models'));
  const source = new FolderCatalogueSource(intents);
  const conversations = { judged: async () => [] };
  publisher = await openPublisher({ source, conversations, trainer, clock: systemClock });
  publisher.follow((publication) => {
    for (const tell of [...waiting]) tell(publication);
  }, stop.signal);
});

afterAll(async () => {
  stop.abort();
  await trainer.close();
  folder.remove();
});

/** What is published next that is so. */
function next(isSo: (publication: Publication) => boolean): Promise<Publication> {
  return new Promise((resolve) => {
    const hear = (publication: Publication): void => {
      if (!isSo(publication)) return;
      waiting.delete(hear);
      resolve(publication);
    };
    waiting.add(hear);
  });
}

describe('a file that is broken', () => {
  it('is one of at least forty', () => {
    expect(new Set(brokenFiles.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(brokenFiles)(
    'says where and what was expected within two seconds, and changes nothing: $name',
    async (broken) => {
      const before = publisher.current();
      if (broken.isLink) await rm(place, { force: true });
      const refused = next(({ faults }) => faults.some(({ message }) => message.includes(broken.message)));
      await broken.put(place);
      const { published, faults, tookMs } = await refused;
      const fault = faults.find(({ message }) => message.includes(broken.message));
      expect(`${fault?.line}:${fault?.column}`).toMatch(new RegExp(`^${broken.place.replace('*', '\\d+')}$`));
      expect(fault).toMatchObject({
        file: 'zoo/hours.yaml',
        severity: 'error',
        message: expect.stringContaining('found'),
      });
      expect([published, publisher.current()]).toEqual([undefined, before]);
      expect(tookMs).toBeLessThan(2_000);
    },
  );

  it('is forgotten once it is whole', async () => {
    await rm(place, { force: true, recursive: true });
    const live = next(({ published }) => published?.catalogue.intents.has('zoo/hours') === true);
    await writeFile(place, goodFile);
    await live;
    expect(match(publisher.current().model, 'buka jam berapa').candidates[0]?.intentId).toBe('zoo/hours');
  });
});
