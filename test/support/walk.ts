import type { Command } from '../../src/conversation/commands.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { decide } from '../../src/conversation/decide.ts';
import { verdictsOn } from '../../src/conversation/judging.ts';
import { randomFrom } from '../../src/matcher/random.ts';
import type { Append } from '../../src/ports/conversation-store.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';
import { RefusedError } from '../../src/protocol/refusals.ts';
import { following, opening } from './conversations.ts';
import { ana, ben, botMessage, general, momentAt, sales } from './deciding.ts';

const longestPause = 20 * 60_000;

/** Everything that random people, the bot and the clock bring about in one conversation; equal seeds, equal walks. */
export function walk(seed: number, steps: number): readonly Append[] {
  const random = randomFrom(seed);
  const first = opening({ id: `walk-${seed}`, visitorId: `visitor-${seed}` });
  const appends = [first];
  let conversation = first.after;
  let now = conversation.startedAt;
  for (let step = 0; step < steps; step++) {
    now += Math.floor(random() * longestPause);
    const move = appends.flatMap(({ events }) => events).findLast((event) => verdictsOn(event).length > 0);
    const bodies = attempt(conversation, pick(commands(conversation, step, move), random), now);
    if (bodies.length === 0) continue;
    const append = following(conversation, bodies, now);
    appends.push(append);
    conversation = append.after;
  }
  return appends;
}

function attempt(conversation: Conversation, command: Command, now: number): readonly EventBody[] {
  try {
    return decide(conversation, command, momentAt(now));
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

function pick<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

function commands(
  conversation: Conversation,
  step: number,
  move: Event | undefined,
): readonly [Command, ...Command[]] {
  const replyTo = conversation.lastWord?.seq ?? 0;
  return [
    { type: 'post-visitor-message', messageId: `visitor-${step}`, text: `halo ${step} 🙏 \u0000 "` },
    { type: 'post-visitor-message', messageId: `visitor-${step}`, text: 'kapan sampai kak?' },
    {
      type: 'post-visitor-message',
      messageId: `visitor-${step}`,
      text: 'lagi dong',
      resumeWith: { ...ben, departmentName: 'Umum', capacity: 4 },
      staffed: general,
    },
    { type: 'post-bot-message', ...botMessage(replyTo), messageId: `bot-${step}` },
    { type: 'post-agent-message', messageId: `agent-${step}`, text: 'Baik, saya cek dulu.', ...ben },
    { type: 'add-note', noteId: `note-${step}`, text: 'sudah ditelepon', ...ana },
    { type: 'whisper', noteId: `whisper-${step}`, text: 'pelan-pelan', ...ana },
    { type: 'tag', add: ['refund', `t${step % 30}`], remove: [`t${(step + 7) % 30}`], ...ben },
    { type: 'join', departmentName: 'Umum', ...ana },
    { type: 'post-agent-message', messageId: `beside-${step}`, text: 'Saya bantu juga.', ...ana },
    { type: 'stop-joining', ...ana },
    { type: 'reassign', destination: general, to: ben, note: { noteId: `n-${step}`, text: 'VIP' }, ...ana },
    { type: 'reassign', destination: sales, ...ana },
    { type: 'judge-move', move, verdict: 'should-not-have-answered', ...ana },
    { type: 'judge-move', move, verdict: null, ...ben },
    {
      type: 'write-summary',
      queuedAt: 'queuedAt' in conversation ? conversation.queuedAt : 0,
      lines: ['Refund belum masuk.', 'Sudah 10 hari.'],
      model: 'small',
    },
    { type: 'request-handoff', by: 'visitor', reason: 'asked', destination: general, language: 'en' },
    { type: 'request-handoff', by: 'visitor', reason: 'asked', destination: sales, language: 'id' },
    { type: 'assign', how: 'claimed', departmentName: 'Umum', ...ben },
    {
      type: 'assign',
      how: 'auto',
      queuedIn: 'general',
      department: 'sales',
      departmentName: 'Penjualan',
      capacity: 4,
      ...ana,
    },
    { type: 'refuse', agentId: 'ana' },
    { type: 'tag', add: step % 2 === 0 ? ['vip'] : [], remove: step % 2 === 0 ? [] : ['vip'], ...ben },
    { type: 'release', agentId: 'ben', reason: 'gone' },
    { type: 'transfer', destination: general, to: ana, note: 'tolong', ...ben },
    { type: 'transfer', destination: sales, ...ana },
    { type: 'return-to-bot', by: 'agent', agentId: 'ben' },
    { type: 'return-to-bot', by: 'visitor' },
    {
      type: 'leave-contact',
      contact: { email: `visitor-${step}@example.com` },
      destination: sales,
      answerBy: 'mail',
      message: { messageId: `left-${step}`, text: 'tolong dibalas ya' },
    },
    { type: 'note-mail', mailIds: [], outcome: step % 2 === 0 ? 'sent' : 'given-up', messages: [step] },
    { type: 'close', by: 'visitor' },
    { type: 'close', by: 'agent', agentId: 'ana', reason: 'solved' },
    { type: 'rate', rating: 1 + (step % 5) },
    { type: 'expire', fallback: general },
  ];
}
