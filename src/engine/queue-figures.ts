import { type EstimateFigures, judgeEstimates } from '../routing/estimate-wait.ts';
import { queueOrder } from '../routing/queue-order.ts';
import type { Deps } from './deps.ts';

/** How a department's queue stands, and how right what its visitors were told of their waits was in the last day. */
export interface QueueFigures extends EstimateFigures {
  readonly waiting: number;
  /** Of these, how many wait longer than the time after which the visitor is told that it takes longer. */
  readonly overdue: number;
}

/** The figures of every department of the content, and of those no longer in it in which somebody waits or has waited. */
export async function queueFigures(deps: Deps): Promise<ReadonlyMap<string, QueueFigures>> {
  const { departments, settings } = deps.published().catalogue;
  const queue = Map.groupBy(queueOrder(await deps.conversations.queued()), ({ department }) => department);
  const past = await deps.waits.all();
  const longestSince = deps.clock.now() - settings.deadlines.queued;
  const ids = new Set([...departments.keys(), ...queue.keys(), ...past.keys()]);
  return new Map(
    [...ids].map((id) => {
      const waiting = queue.get(id) ?? [];
      const overdue = waiting.filter(({ waitingSince }) => waitingSince < longestSince).length;
      return [id, { waiting: waiting.length, overdue, ...judgeEstimates(past.get(id) ?? []) }];
    }),
  );
}
