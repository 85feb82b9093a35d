import { parentPort, workerData } from 'node:worker_threads';
import { trainModel } from '../../matcher/train.ts';
import type { Example } from '../../matcher/types.ts';

/** What the thread is given. */
export interface TrainingTask {
  readonly examples: readonly Example[];
  readonly precision: number;
}

const { examples, precision } = workerData as TrainingTask;
parentPort?.postMessage(trainModel(examples, { precision }));
