import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './percentile.ts';
import type { Processes } from './processes.ts';
import { openVisitor } from './visitor.ts';

/** What turns with a language model cost the product, the model's own time taken off. */
export interface TurnFigures {
  readonly overheadP50ms: number;
  readonly overheadP95ms: number;
  readonly overheadCpuP50ms: number;
  readonly overheadCpuP95ms: number;
  /** From the model's first whole sentence to the draft on the visitor's stream. */
  readonly firstTextP95ms: number;
  /** From a message to its acknowledgement while every call to the model hangs. */
  readonly ackP99ms: number;
}

/** No intent comes near it, so that the model is asked. */
const asks = 'kucing di rak kayu itu boleh dielus?';
const warmUps = 10;
const turns = 60;
const drafts = 20;
const hanging = 200;
/** The product learns its intents in full after its start, which is none of a turn's business. */
const restingCpuMs = 20;
const longestSettlingMs = 60_000;

/** Talks to the product over HTTP, as visitors do, while its model answers at once, in two steps, and not at all. */
export async function measureTurns(processes: Processes): Promise<TurnFigures> {
  await settled(processes);
  await inTurn(warmUps, () => turn(processes));
  const measured = await inTurn(turns, () => turn(processes));
  processes.tell('pause');
  const shown = await inTurn(drafts, () => turn(processes));
  processes.tell('hang');
  const acknowledged = await acknowledgements(processes.url);
  const wall = measured.map(({ wallMs }) => wallMs);
  const cpu = measured.map(({ cpuMs }) => cpuMs);
  const firstText = shown.map(({ firstTextMs }) => firstTextMs);
  return {
    overheadP50ms: percentile(wall, 50),
    overheadP95ms: percentile(wall, 95),
    overheadCpuP50ms: percentile(cpu, 50),
    overheadCpuP95ms: percentile(cpu, 95),
    firstTextP95ms: percentile(firstText, 95),
    ackP99ms: percentile(acknowledged, 99),
  };
}

async function turn({ url, productCpuMs, nextReport }: Processes) {
  const visitor = await openVisitor(url);
  const before = await productCpuMs();
  const reported = nextReport();
  const { sentAt, draftAt = Infinity, answeredAt, answer } = await visitor.ask(asks);
  if (!answer.startsWith('Kucing kami')) throw new Error(`The model's answer did not come: ${answer}`);
  const { tookMs = 0, firstSentenceAt = 0 } = await reported;
  const cpuMs = (await productCpuMs()) - before;
  visitor.leave();
  return { wallMs: answeredAt - sentAt - tookMs, cpuMs, firstTextMs: draftAt - firstSentenceAt };
}

/** So many messages, 20 a second, each of a visitor of their own. */
async function acknowledgements(url: string): Promise<readonly number[]> {
  const visitors = await inTurn(hanging, () => openVisitor(url));
  const times = await Promise.all(
    visitors.map(async (visitor, nth) => {
      await pause(nth * 50);
      const { sentAt, acknowledgedAt } = await visitor.send(asks);
      return acknowledgedAt - sentAt;
    }),
  );
  for (const visitor of visitors) visitor.leave();
  return times;
}

async function inTurn<T>(count: number, act: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  while (results.length < count) results.push(await act());
  return results;
}

/** Until the product rests for a second. */
async function settled({ productCpuMs }: Processes): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < longestSettlingMs) {
    const before = await productCpuMs();
    await pause(1_000);
    if ((await productCpuMs()) - before < restingCpuMs) return;
  }
}
