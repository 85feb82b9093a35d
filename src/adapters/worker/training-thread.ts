import { parentPort, workerData } from 'node:worker_threads';
import { keptModelsIn } from './kept-models.ts';
import { createPreparation, type Prepared } from './prepare-content.ts';
import type { Report, Task, ThreadSetting } from './trainer.ts';

const { modelsFolder, newestTask, space } = workerData as ThreadSetting;
const preparation = createPreparation(keptModelsIn(modelsFolder), space);
let turn = Promise.resolve();

parentPort?.on('message', (task: Task) => {
  turn = turn.then(() => run(task));
});

class SupersededError extends Error {}

/** Stops where a newer task is waiting: nobody wants what this one would give. */
async function run({ id, material, vectors }: Task): Promise<void> {
  const checkpoint = () => {
    if (Atomics.load(newestTask, 0) !== id) throw new SupersededError();
  };
  try {
    checkpoint();
    const news =
      vectors === undefined
        ? preparation.prepare(material, checkpoint)
        : preparation.embed(material, vectors, checkpoint);
    for await (const prepared of news) tell(id, prepared);
    post({ id, type: 'done' });
  } catch (fault) {
    if (!(fault instanceof SupersededError)) post({ id, type: 'failed', fault });
  }
}

/** The model's arrays change hands instead of being copied where visitors wait; this thread goes on with its own. */
function tell(id: number, prepared: Prepared): void {
  const copy = structuredClone(prepared);
  post({ id, type: 'prepared', prepared: copy }, [...buffersIn(copy.ready?.model)]);
}

function post(report: Report, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(report, transferred);
}

function buffersIn(value: unknown): ReadonlySet<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) return new Set(value.buffer instanceof ArrayBuffer ? [value.buffer] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...buffersIn(part)]));
}
