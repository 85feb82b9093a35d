import { close, refuse, returnToBot, sayAsAgent, transfer } from '../../../src/engine/agent-actions.ts';
import { receiveVisitorMessage } from '../../../src/engine/receive-visitor-message.ts';
import type { Worker } from './crew.ts';
import { departments } from './shop.ts';
import { attempt, minute, second, type World } from './world.ts';

let said = 0;

/** What a worker does with a conversation that they have been given, until they are rid of it. */
export function serve(world: World, worker: Worker, conversationId: string): void {
  const { chance } = world;
  if (chance.happens(0.02)) return; // overlooks it
  if (chance.happens(0.03)) {
    later(world, worker, chance.near(15 * second), () =>
      attempt(() => refuse(world.deps(), worker.record, conversationId)),
    );
    return;
  }
  const turns = Math.floor(chance.between(2, 10));
  later(world, worker, reading(world, worker), () => speak(world, worker, conversationId, turns));
}

/** The busier, the longer it takes. */
function reading({ chance, watch }: World, { record }: Worker): number {
  return chance.near(25 * second) * (1 + 0.15 * watch.loads.of(record.agentId));
}

/** In so many ms, or when the laptop is open again. */
function later(world: World, worker: Worker, ms: number, task: () => Promise<unknown>): void {
  world.timeline.at(world.now() + ms, async () => {
    if (worker.presence === 'offline') return;
    if (worker.asleepUntil > world.now())
      later(world, worker, worker.asleepUntil - world.now() + second, task);
    else await task();
  });
}

async function speak(world: World, worker: Worker, conversationId: string, turns: number): Promise<void> {
  said += 1;
  const message = { messageId: `agent-${said}`, text: 'Baik Kak, saya cek dulu ya.' };
  const done = await attempt(() => sayAsAgent(world.deps(), worker.record, conversationId, message));
  if (!done) return; // it is somebody else's by now
  const { chance } = world;
  if (turns <= 1) {
    later(world, worker, chance.near(20 * second), () => end(world, worker, conversationId));
    return;
  }
  world.timeline.at(world.now() + chance.near(30 * second), async () => {
    if (!chance.happens(0.97)) return; // the visitor has gone off
    await answer(world, conversationId);
    later(world, worker, reading(world, worker), () => speak(world, worker, conversationId, turns - 1));
  });
}

/** The visitor writes again. */
export async function answer({ deps, now }: World, conversationId: string, text = 'oke kak'): Promise<void> {
  const conversation = await deps().conversations.read(conversationId);
  if (conversation === undefined) return;
  said += 1;
  const message = { messageId: `visitor-${said}-${now()}`, text };
  await attempt(() => receiveVisitorMessage(deps(), conversation, message));
}

async function end(world: World, { record }: Worker, conversationId: string): Promise<void> {
  const { chance, watch } = world;
  const deps = world.deps();
  const conversation = await deps.conversations.read(conversationId);
  if (conversation === undefined || watch.all.get(conversationId)?.owner !== record.agentId) return;
  if (chance.happens(0.04)) {
    const { id: department } = chance.weighed(departments);
    await attempt(() => transfer(deps, record, conversation, { department }));
  } else if (chance.happens(0.02)) {
    const colleague = await chance.pick(await deps.agents.list());
    await attempt(() => transfer(deps, record, conversation, { agentId: colleague.agentId }));
  } else if (chance.happens(0.03)) {
    world.timeline.at(world.now(), () => answer(world, conversationId, 'ongkir ke surabaya berapa'));
    await attempt(() => returnToBot(deps, record, conversationId, 'sudah beres'));
  } else {
    await attempt(() => close(deps, record, conversationId, 'resolved'));
    if (!chance.happens(0.04)) return;
    world.timeline.at(world.now() + chance.near(5 * minute), () =>
      answer(world, conversationId, 'satu lagi kak'),
    );
  }
}
