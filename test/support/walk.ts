import type { Command } from '../../src/conversation/commands.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { decide } from '../../src/conversation/decide.ts';
import type { Moment } from '../../src/conversation/moment.ts';
import { randomFrom } from '../../src/matcher/random.ts';
import type { Append } from '../../src/ports/conversation-store.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { RefusedError } from '../../src/protocol/refusals.ts';
import { following, opening, times } from './conversations.ts';

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
    const bodies = attempt(conversation, pick(commands(conversation, step), random), now);
    if (bodies.length === 0) continue;
    const append = following(conversation, bodies, now);
    appends.push(append);
    conversation = append.after;
  }
  return appends;
}

function attempt(conversation: Conversation, command: Command, now: number): readonly EventBody[] {
  try {
    return decide(conversation, command, { now, times, say });
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

const say: Moment['say'] = (notice) => ({
  type: 'notice-posted',
  notice,
  text: `(${notice})`,
});

function pick<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const ben = { agentId: 'ben', agentName: 'Ben' };
const ana = { agentId: 'ana', agentName: 'Ana' };
const destination = { department: 'general', departmentName: 'Umum' };

function commands(conversation: Conversation, step: number): readonly [Command, ...Command[]] {
  const replyTo = conversation.lastWord?.seq ?? 0;
  return [
    { type: 'post-visitor-message', messageId: `visitor-${step}`, text: `halo ${step} 🙏 \u0000 "` },
    { type: 'post-visitor-message', messageId: `visitor-${step}`, text: 'kapan sampai kak?' },
    botMessage(`bot-${step}`, replyTo),
    { type: 'post-agent-message', messageId: `agent-${step}`, text: 'Baik, saya cek dulu.', ...ben },
    { type: 'add-note', noteId: `note-${step}`, text: 'sudah ditelepon', ...ana },
    { type: 'request-handoff', by: 'visitor', reason: 'asked', destination, language: 'en' },
    { type: 'assign', how: 'claimed', departmentName: 'Umum', ...ben },
    { type: 'release', agentId: 'ben', reason: 'gone' },
    { type: 'transfer', destination, to: ana, note: 'tolong', ...ben },
    { type: 'transfer', destination: { ...destination, department: 'sales' }, ...ana },
    { type: 'return-to-bot', by: 'agent', agentId: 'ben' },
    { type: 'close', by: 'visitor' },
    { type: 'close', by: 'agent', agentId: 'ana', reason: 'solved' },
    { type: 'rate', rating: 1 + (step % 5) },
    { type: 'expire', fallback: destination },
  ];
}

function botMessage(messageId: string, replyTo: number): Command {
  const said = { authorName: 'Sapa', text: 'Refund 3–7 hari kerja.', quickReplies: [], language: 'id' };
  return { type: 'post-bot-message', messageId, replyTo, ...said, decision };
}

const decision: DecisionRecord = {
  move: 'answer',
  rule: 'sure-enough',
  candidates: [{ intentId: 'orders/refund-status', confidence: 0.93 }],
  thresholds: { answer: 0.7, clarify: 0.4, margin: 0.1 },
  words: [{ word: 'refund', weight: 2.5 }],
  catalogueVersion: 'v1',
  latencyMs: 3,
};
