import { createHash } from 'node:crypto';
import type { Bot } from '../../bot/explain-message.ts';
import type { IntentReader } from '../../catalogue/content.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import { type Trained, train } from '../../matcher/train.ts';
import type { Example } from '../../matcher/types.ts';
import { notesOf, updateModel } from '../../matcher/update.ts';
import type { KeptModels } from './kept-models.ts';

/** Two states of content that are compared. */
export interface Stage {
  readonly live: SourceSnapshot;
  readonly draft: SourceSnapshot;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Bots that have learnt both; a side is absent where its content has errors. */
export interface Cast {
  readonly live?: Bot;
  readonly draft?: Bot;
}

interface Lesson {
  readonly catalogue: Catalogue;
  readonly examples: readonly Example[];
  readonly key: string;
}

/** So many drafts are remembered, for editors who work at the same time. */
const mostDrafts = 4;

/**
 * Bots for editors to try while they write. What is live is learnt once, or taken from the models that are kept; a draft is
 * brought into it within a second, as an edit on disk is. Both are `live` models, so that nothing differs but what was
 * written.
 */
export function createRehearsal(kept: Pick<KeptModels, 'keyOf' | 'read'>, readIntent: IntentReader) {
  let standing: { readonly key: string; readonly trained: Trained } | undefined;
  const drafts = new Map<string, Bot>();

  async function learn({ examples, key, catalogue }: Lesson): Promise<Trained> {
    if (standing?.key === key) return standing.trained;
    const { precision } = catalogue.settings;
    const model = await kept.read(await kept.keyOf(examples, precision), 'live');
    const trained = model ? { model, notes: notesOf(examples) } : train(examples, { precision });
    standing = { key, trained };
    drafts.clear();
    return trained;
  }

  return async ({ live, draft, today }: Stage): Promise<Cast> => {
    const [was, is] = [read(live, today, readIntent), read(draft, today, readIntent)];
    const base = was ?? is;
    if (base === undefined) return {};
    const trained = await learn(base);
    const liveBot = was && { catalogue: was.catalogue, model: trained.model };
    if (is === undefined) return { ...(liveBot && { live: liveBot }) };
    const known = drafts.get(is.key);
    const draftBot = known ?? { catalogue: is.catalogue, model: updateModel(trained, is.examples).model };
    drafts.delete(is.key);
    drafts.set(is.key, draftBot);
    for (const key of [...drafts.keys()].slice(0, -mostDrafts)) drafts.delete(key);
    return { draft: draftBot, ...(liveBot && { live: liveBot }) };
  };
}

function read(snapshot: SourceSnapshot, today: string, readIntent: IntentReader): Lesson | undefined {
  const { catalogue: written } = parseCatalogue(snapshot, today, readIntent);
  if (written === undefined) return undefined;
  const catalogue = stillValid(written, today);
  const key = createHash('sha256')
    .update(JSON.stringify([snapshot.files, today]))
    .digest('hex');
  return { catalogue, examples: examplesOf(catalogue, today), key };
}
