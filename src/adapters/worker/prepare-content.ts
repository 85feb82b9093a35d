import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { rememberIntents } from '../../catalogue/remember-intents.ts';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import { stillValid } from '../../catalogue/still-valid.ts';
import type { Catalogue, Fault } from '../../catalogue/types.ts';
import type { Checkpoint } from '../../matcher/adagrad.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { Model } from '../../matcher/model.ts';
import type { Notes } from '../../matcher/notes.ts';
import { train } from '../../matcher/train.ts';
import { trainRefined } from '../../matcher/train-refined.ts';
import type { Example } from '../../matcher/types.ts';
import { notesOf, relearn, updateModel } from '../../matcher/update.ts';
import type { KeptModels } from './kept-models.ts';

/** Content that was checked, and what was learnt from it. */
export interface Prepared {
  readonly faults: readonly Fault[];
  /** Absent where there are errors. */
  readonly ready?: { readonly catalogue: Catalogue; readonly model: Model };
  /**
   * `kept`: trained before; `updated`: the last model with what changed; `trained`: from scratch; `refined`: the slow,
   * better model, which comes last.
   */
  readonly stage: 'refused' | 'kept' | 'updated' | 'trained' | 'refined';
}

/** Gives what may be published, each better than the one before. Throws what the checkpoint throws. */
export type Prepare = (
  snapshot: SourceSnapshot,
  today: string,
  checkpoint: Checkpoint,
) => AsyncGenerator<Prepared, void>;

/** What is to be learnt, and the name that its models are kept by. */
interface Lesson {
  readonly key: string;
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
 * within a second brought into the last model, is then learnt from scratch, and at last refined.
 */
export function createPreparation(kept: KeptModels): Prepare {
  const readIntent = rememberIntents();
  let standing: Standing | undefined;

  return async function* prepare(snapshot, today, checkpoint) {
    const { catalogue: written, faults } = parseCatalogue(snapshot, today, readIntent);
    if (written === undefined) return yield { faults, stage: 'refused' };
    const catalogue = stillValid(written, today);
    const { precision } = catalogue.settings;
    const examples = examplesOf(catalogue, today);
    const key = await kept.keyOf(examples, precision);
    for await (const { model, stage } of modelsFor({ key, examples, precision, checkpoint })) {
      yield { faults, ready: { catalogue, model }, stage };
    }
  };

  async function* modelsFor(lesson: Lesson): AsyncGenerator<Learnt, void> {
    const { key, examples, precision, checkpoint } = lesson;
    const known = standing?.key === key ? standing : await readStanding(key);
    const refined = await kept.read(key, 'refined');
    if (known === undefined) yield* learnLive(lesson);
    else {
      standing = known;
      yield { model: refined ?? known.model, stage: 'kept' };
      if (known.notes === undefined) standing = { ...known, notes: notesOf(examples, checkpoint) };
      if (refined !== undefined) return;
    }
    checkpoint();
    const better = refined ?? trainRefined(examples, { precision, checkpoint });
    yield { model: better, stage: 'refined' };
    if (refined === undefined) await kept.keep(key, 'refined', better);
  }

  async function* learnLive({ key, examples, precision, checkpoint }: Lesson): AsyncGenerator<Learnt, void> {
    if (standing !== undefined) {
      standing = update(standing, examples, checkpoint);
      yield { model: standing.model, stage: 'updated' };
      checkpoint();
    }
    const trained = train(examples, { precision, checkpoint });
    standing = { ...trained, key };
    yield { model: trained.model, stage: 'trained' };
    await kept.keep(key, 'live', trained.model);
  }

  async function readStanding(key: string): Promise<Standing | undefined> {
    const model = await kept.read(key, 'live');
    return model && { model, key };
  }
}

function update({ model, notes }: Standing, examples: readonly Example[], checkpoint: Checkpoint): Standing {
  return notes === undefined ? relearn(model, examples, checkpoint) : updateModel({ model, notes }, examples);
}
