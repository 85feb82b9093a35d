import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Bot } from '../../bot/explain-message.ts';
import type { IntentReader } from '../../catalogue/content.ts';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { Model } from '../../matcher/model.ts';
import type { Notes } from '../../matcher/notes.ts';
import { train } from '../../matcher/train.ts';
import type { Example } from '../../matcher/types.ts';
import { notesOf, updateModel } from '../../matcher/update.ts';
import type { KeptModels } from './kept-models.ts';
import { learnDraft, readLive } from './learn-draft.ts';

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

/** The model of what is live, which drafts are brought into. */
interface Standing {
  readonly key: string;
  /** What its model is kept by. */
  readonly name: string;
  readonly model: Model;
  readonly examples: readonly Example[];
  readonly precision: number;
  /** Made when a draft first teaches something else: a model that was kept has none. */
  notes?: Notes;
}

/** So many drafts are remembered, for editors who work at the same time. */
const mostDrafts = 4;

/**
 * Bots for editors to compare. What is live is learnt once, or taken from the models that are kept; a draft is brought into
 * it within a second, as an edit on disk is. So what the draft does not touch weighs as before, and confidences are those
 * of what is live; learnt from scratch, as the check before publishing does it, figures differ a little. A draft that
 * teaches nothing else, as one with other buttons, is not learnt at all.
 */
export function createRehearsal(kept: KeptModels, readIntent: IntentReader) {
  let standing: Standing | undefined;
  const drafts = new Map<string, Bot>();

  async function learn({ examples, key, catalogue }: Lesson): Promise<Standing> {
    if (standing?.key === key) return standing;
    const { precision } = catalogue.settings;
    const name = await kept.keyOf(examples, precision);
    const known = await readLive(kept, name);
    const trained = known ? { model: known } : train(examples, { precision });
    if (known === undefined) await kept.keep(name, 'draft', trained.model);
    standing = { key, name, examples, precision, ...trained };
    drafts.clear();
    return standing;
  }

  /**
   * Kept as well: who has just tried a draft replays it without waiting. How sure to be follows from the precision, so that a draft with
   * another one is learnt from scratch.
   */
  async function bring({ examples, catalogue }: Lesson, stands: Standing): Promise<Model> {
    const { precision } = catalogue.settings;
    if (precision !== stands.precision) return learnDraft(kept, examples, precision);
    if (isDeepStrictEqual(examples, stands.examples)) return stands.model;
    const name = await kept.keyOf(examples, precision, stands.name);
    const known = await kept.read(name, 'rehearsed');
    if (known !== undefined) return known;
    stands.notes ??= notesOf(stands.examples);
    const { model } = updateModel({ model: stands.model, notes: stands.notes }, examples);
    await kept.keep(name, 'rehearsed', model);
    return model;
  }

  return async ({ live, draft, today }: Stage): Promise<Cast> => {
    const [was, is] = [read(live, today, readIntent), read(draft, today, readIntent)];
    const base = was ?? is;
    if (base === undefined) return {};
    const stands = await learn(base);
    const liveBot = was && { catalogue: was.catalogue, model: stands.model };
    if (is === undefined) return { ...(liveBot && { live: liveBot }) };
    const known = drafts.get(is.key);
    const draftBot = known ?? { catalogue: is.catalogue, model: await bring(is, stands) };
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
