import { admitVisitor, visitorOf } from '../../../src/auth/visitors.ts';
import { startConversation } from '../../../src/engine/start-conversation.ts';
import { leave, requestHandoff, stayWithBot } from '../../../src/engine/visitor-actions.ts';
import { answer } from './serving.ts';
import { departments } from './shop.ts';
import { attempt, hour, minute, second, type World } from './world.ts';

/** How many come in each hour from six in the morning on, in relation to each other: two waves and a calm between. */
const wave = [1, 3, 6, 9, 12, 13, 10, 8, 8, 9, 10, 11, 13, 12, 8, 4];

const questions = ['ongkir ke surabaya berapa', 'kapan refund saya cair', 'cek pesanan dong', 'halo kak'];

/** Plans who comes when: `count` conversations over the day. */
export function planVisitors(world: World, dayStart: number, count: number): void {
  const { timeline, chance } = world;
  const hours = wave.map((weight, index) => ({ weight, from: dayStart + (6 + index) * hour }));
  const known: Known[] = [];
  for (let visit = 0; visit < count; visit += 1) {
    timeline.at(chance.weighed(hours).from + chance.between(0, hour), () => come(world, known));
  }
}

/** Somebody who was here, and their last conversation. */
interface Known {
  readonly token: string;
  conversationId: string;
}

async function come(world: World, known: Known[]): Promise<void> {
  const { chance, now, watch } = world;
  const deps = world.deps();
  const back = known.length > 0 && chance.happens(0.1) ? chance.pick(known) : undefined;
  const isFree = back !== undefined && watch.all.get(back.conversationId)?.isOpen === false;
  const locale = chance.happens(0.15) ? 'en' : 'id';
  const { token } = isFree ? back : await admitVisitor(deps, { locale });
  const visitor = await visitorOf(deps, `Bearer ${token}`);
  if (visitor === undefined) throw new Error('The token does not work');
  const { id: department } = chance.weighed(departments);
  const { conversation } = await startConversation(deps, visitor, { department, locale });
  if (isFree) back.conversationId = conversation.id;
  else known.push({ token, conversationId: conversation.id });
  await answer(world, conversation.id, chance.pick(questions));
  if (chance.happens(0.35)) browse(world, conversation.id);
  else world.timeline.at(now() + hesitation(world), () => askForPerson(world, conversation.id));
}

/** Some ask before the bot has said anything. */
function hesitation({ chance }: World): number {
  return chance.happens(0.15) ? chance.between(0, 3 * second) : chance.near(40 * second);
}

/** The bot is enough: another question or two, then they go, with or without closing the chat. */
function browse(world: World, conversationId: string): void {
  const { chance, timeline, now } = world;
  timeline.at(now() + chance.near(minute), () => answer(world, conversationId, chance.pick(questions)));
  if (!chance.happens(0.5)) return;
  timeline.at(now() + chance.near(4 * minute), async () => {
    await attempt(() => leave(world.deps(), conversationId));
  });
}

async function askForPerson(world: World, conversationId: string): Promise<void> {
  const conversation = await world.deps().conversations.read(conversationId);
  if (conversation === undefined || conversation.status !== 'bot') return;
  if (world.chance.happens(0.4)) await answer(world, conversationId, 'saya mau ngomong sama manusia');
  else await attempt(() => requestHandoff(world.deps(), conversation, undefined));
}

/** What somebody does who waits: some write, and everybody's patience ends, half an hour on average. */
export function waitInQueue(world: World, conversationId: string): void {
  const { chance, timeline, now, watch } = world;
  const waits = () => {
    const watched = watch.all.get(conversationId);
    return watched?.isWithPeople === true && watched.owner === undefined;
  };
  if (chance.happens(0.3)) {
    timeline.at(now() + chance.near(minute), async () => {
      if (waits()) await answer(world, conversationId, 'masih lama kak?');
    });
  }
  timeline.at(now() + chance.lasting(30 * minute), async () => {
    if (!waits()) return;
    if (chance.happens(0.6)) return void (await attempt(() => leave(world.deps(), conversationId)));
    await attempt(() => stayWithBot(world.deps(), conversationId));
    if (chance.happens(0.5)) timeline.at(now() + 2 * minute, () => askForPerson(world, conversationId));
  });
}
