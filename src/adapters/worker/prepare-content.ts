import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { rememberIntents } from '../../catalogue/remember-intents.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import type { Catalogue, Fault } from '../../catalogue/types.ts';
import type { Checkpoint } from '../../matcher/adagrad.ts';
import { examplesOf } from '../../matcher/examples.ts';
import { kindOf, type Model } from '../../matcher/model.ts';
import type { Notes } from '../../matcher/notes.ts';
import type { TextVectors } from '../../matcher/text-vectors.ts';
import { train } from '../../matcher/train.ts';
import { trainEmbedded } from '../../matcher/train-embedded.ts';
import { type Refined, refine } from '../../matcher/train-refined.ts';
import type { Example } from '../../matcher/types.ts';
import { notesOf, relearn, updateModel } from '../../matcher/update.ts';
import type { KeptModels } from './kept-models.ts';
import { readLive } from './learn-draft.ts';

/** Content that was checked, and what was learnt from it. */
export interface Prepared {
  readonly faults: readonly Fault[];
  /** Absent where there are errors. */
  readonly ready?: { readonly catalogue: Catalogue; readonly model: Model };
  /**
   * `kept`: trained before; `updated`: the last model with what changed; `trained`: from scratch; `refined`: the slow,
   * better model, which comes last; `embedded`: the same with what embeddings add.
   */
  readonly stage: 'refused' | 'kept' | 'updated' | 'trained' | 'refined' | 'embedded';
}

/** What is learnt from. */
export interface Material {
  readonly snapshot: SourceSnapshot;
  /** YYYY-MM-DD: intents that are no longer valid then are left out. */
  readonly today: string;
  /** Messages that were answered wrongly. */
  readonly misanswered: readonly Example[];
}

/** Gives what may be published. Throws what the checkpoint throws. */
export interface Preparation {
  /** Each better than the one before. */
  prepare(material: Material, checkpoint: Checkpoint): AsyncGenerator<Prepared, void>;
  /**
   * The refined model with what embeddings add; nothing where the content has errors. `vectors` has one for every text
   * of the content that is to be learnt.
   */
  embed(material: Material, vectors: TextVectors, checkpoint: Checkpoint): AsyncGenerator<Prepared, void>;
}

/** What is to be learnt, and the name that its models are kept by. */
interface Lesson {
  readonly catalogue: Catalogue;
  readonly key: string;
  /** The name of the same without what was answered wrongly. */
  readonly contentKey: string;
  readonly examples: readonly Example[];
  readonly precision: number;
  readonly checkpoint: Checkpoint;
}

interface Learnt {
  readonly model: Model;
  readonly stage: Prepared['stage'];
}

/** The last live model that was made: edits are brought into this one, since a refined model cannot be updated. */
interface Standing {
  readonly model: Model;
  /** Absent where the model comes from the disk and nobody has edited anything since. */
  readonly notes?: Notes;
  /** What it was trained on from scratch; absent after an update. */
  readonly key?: string;
}

/**
 * Checks and learns from content, and remembers how far it got: content that is kept is ready at once, an edit is
 * within a second brought into the last model, is then learnt from scratch, and at last refined. While nothing but
 * what was answered wrongly is new, the refined model stays until it is refined anew. `space` names the embeddings that
 * are to be added, where there are any.
 */
export function createPreparation(kept: KeptModels, space?: string): Preparation {
  const readIntent = rememberIntents();
  let standing: Standing | undefined;
  /** The refined model, for as long as it is the last that was given. */
  let refinedLast: { readonly contentKey: string; readonly model: Model } | undefined;
  /** What was refined last, where embeddings are to be added to it. */
  let toEmbed: (Refined & { readonly key: string }) | undefined;

  async function* prepare(material: Material, checkpoint: Checkpoint): AsyncGenerator<Prepared, void> {
    const { faults, lesson } = await read(material, checkpoint);
    if (lesson === undefined) return yield { faults, stage: 'refused' };
    const { catalogue, contentKey } = lesson;
    for await (const { model, stage } of modelsFor(lesson)) {
      refinedLast = kindOf(model) === 'refined' ? { contentKey, model } : undefined;
      yield { faults, ready: { catalogue, model }, stage };
    }
  }

  async function* embed(
    material: Material,
    vectors: TextVectors,
    checkpoint: Checkpoint,
  ): AsyncGenerator<Prepared, void> {
    const { faults, lesson } = await read(material, checkpoint);
    if (lesson === undefined) return;
    const { catalogue, contentKey, examples, precision } = lesson;
    const model = trainEmbedded(examples, refined(lesson), vectors, { precision, checkpoint });
    refinedLast = { contentKey, model };
    toEmbed = undefined;
    yield { faults, ready: { catalogue, model }, stage: 'embedded' };
    await kept.keep(await kept.keyOf(examples, precision, space), 'embedded', model);
  }

  async function read(
    { snapshot, today, misanswered }: Material,
    checkpoint: Checkpoint,
  ): Promise<{ readonly faults: readonly Fault[]; readonly lesson?: Lesson }> {
    const { catalogue: written, faults } = parseCatalogue(snapshot, today, readIntent);
    if (written === undefined) return { faults };
    const catalogue = stillValid(written, today);
    const { precision } = catalogue.settings;
    const content = examplesOf(catalogue, today);
    const examples = [...content, ...misanswered];
    const key = await kept.keyOf(examples, precision);
    const contentKey = misanswered.length === 0 ? key : await kept.keyOf(content, precision);
    return { faults, lesson: { catalogue, key, contentKey, examples, precision, checkpoint } };
  }

  async function* modelsFor(lesson: Lesson): AsyncGenerator<Learnt, void> {
    const { key, contentKey, examples, checkpoint } = lesson;
    const known = standing?.key === key ? standing : await readStanding(key);
    const best = await readBest(lesson);
    const earlier = refinedLast?.contentKey === contentKey ? refinedLast.model : undefined;
    const ready = best ?? earlier ?? known?.model;
    standing = known ?? standing;
    if (ready !== undefined) yield { model: ready, stage: 'kept' };
    checkpoint();
    if (known !== undefined) standing = { ...known, notes: known.notes ?? notesOf(examples, checkpoint) };
    else if (ready !== undefined) await kept.keep(key, 'live', learnAll(lesson));
    else yield* learnLive(lesson);
    if (best !== undefined) return;
    checkpoint();
    const { model } = refined(lesson);
    yield { model, stage: 'refined' };
    await kept.keep(key, 'refined', model);
  }

  /** The kept model that is refined, with embeddings if there is one. */
  async function readBest({ key, examples, precision }: Lesson): Promise<Model | undefined> {
    const embedded = space && (await kept.read(await kept.keyOf(examples, precision, space), 'embedded'));
    return embedded || (await kept.read(key, 'refined'));
  }

  /** Refines, unless that was done last. */
  function refined({ key, examples, precision, checkpoint }: Lesson): Refined {
    if (toEmbed?.key === key) return toEmbed;
    const made = refine(examples, { precision, checkpoint });
    if (space !== undefined) toEmbed = { ...made, key };
    return made;
  }

  async function* learnLive(lesson: Lesson): AsyncGenerator<Learnt, void> {
    const { key, examples, checkpoint } = lesson;
    if (standing !== undefined) {
      standing = update(standing, examples, checkpoint);
      yield { model: standing.model, stage: 'updated' };
      checkpoint();
    }
    const model = learnAll(lesson);
    yield { model, stage: 'trained' };
    await kept.keep(key, 'live', model);
  }

  function learnAll({ key, examples, precision, checkpoint }: Lesson): Model {
    const trained = train(examples, { precision, checkpoint });
    standing = { ...trained, key };
    return trained.model;
  }

  async function readStanding(key: string): Promise<Standing | undefined> {
    const model = await readLive(kept, key);
    return model && { model, key };
  }

  return { prepare, embed };
}

function update({ model, notes }: Standing, examples: readonly Example[], checkpoint: Checkpoint): Standing {
  return notes === undefined ? relearn(model, examples, checkpoint) : updateModel({ model, notes }, examples);
}
