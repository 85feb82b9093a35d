import { Worker } from 'node:worker_threads';
import type { SourceSnapshot } from '../../catalogue/source.ts';
import type { Survey, TestResults, TriedBoth } from '../../protocol/studio-rest.ts';
import type { Stage } from './rehearsal.ts';

export type StudioQuestion =
  | { readonly type: 'survey'; readonly snapshot: SourceSnapshot; readonly today: string }
  | { readonly type: 'try'; readonly stage: Stage; readonly text: string }
  | { readonly type: 'test'; readonly stage: Stage; readonly intentId: string };

export type StudioAnswer =
  | { readonly type: 'survey'; readonly survey: Survey }
  | { readonly type: 'try'; readonly tried: TriedBoth }
  | { readonly type: 'test'; readonly results: TestResults };

type Report =
  | { readonly id: number; readonly answer: StudioAnswer }
  | { readonly id: number; readonly fault: unknown };

/** Reads and rehearses content for editors, on threads that end with the server. */
export interface StudioDesk {
  survey(snapshot: SourceSnapshot, today: string): Promise<Survey>;
  tryOut(stage: Stage, text: string): Promise<TriedBoth>;
  testIntent(stage: Stage, intentId: string): Promise<TestResults>;
  close(): Promise<void>;
}

/**
 * Two threads, each started when it is first needed: looking at content must not wait until a bot has learnt. Models
 * that the server keeps in the folder are taken from there.
 */
export function openStudioDesk(modelsFolder: string): StudioDesk {
  const [reader, rehearser] = [openThread(modelsFolder), openThread(modelsFolder)];
  return {
    async survey(snapshot, today) {
      const answer = await reader.ask({ type: 'survey', snapshot, today });
      if (answer.type !== 'survey') throw unexpected;
      return answer.survey;
    },
    async tryOut(stage, text) {
      const answer = await rehearser.ask({ type: 'try', stage, text });
      if (answer.type !== 'try') throw unexpected;
      return answer.tried;
    },
    async testIntent(stage, intentId) {
      const answer = await rehearser.ask({ type: 'test', stage, intentId });
      if (answer.type !== 'test') throw unexpected;
      return answer.results;
    },
    async close() {
      await Promise.all([reader.close(), rehearser.close()]);
    },
  };
}

const unexpected = new Error('The studio’s thread answered another question than it was asked');
const studioThread = new URL('./studio-thread.ts', import.meta.url);

interface Waiting {
  readonly resolve: (answer: StudioAnswer) => void;
  readonly reject: (fault: unknown) => void;
}

/** A thread that failed is replaced when there is something to ask again. */
function openThread(modelsFolder: string) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(studioThread, { workerData: { modelsFolder } });
    started.unref();
    started.on('message', (report: Report) => {
      const asker = waiting.get(report.id);
      waiting.delete(report.id);
      if ('answer' in report) asker?.resolve(report.answer);
      else asker?.reject(report.fault);
    });
    const giveUp = (cause: unknown) => {
      if (worker === started) worker = undefined;
      const fault = new Error('The studio’s thread stopped', { cause });
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    started.on('error', giveUp);
    started.on('exit', giveUp);
    return started;
  }

  return {
    ask(question: StudioQuestion): Promise<StudioAnswer> {
      worker ??= start();
      asked += 1;
      const id = asked;
      const answer = new Promise<StudioAnswer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, question });
      return answer;
    },
    async close(): Promise<void> {
      await worker?.terminate();
    },
  };
}
