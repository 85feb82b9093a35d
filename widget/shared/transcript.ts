import type { QuickReply } from '../../src/protocol/events.ts';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';

/** One thing said, as people read it. */
export interface SpokenEntry {
  readonly type: 'message';
  readonly seq: number;
  readonly at: number;
  readonly messageId: string;
  readonly author: 'visitor' | 'bot' | 'agent';
  readonly authorName?: string | undefined;
  readonly text: string;
}

/** A line of the system's own between the messages. */
export interface NoticeEntry {
  readonly type: 'notice';
  readonly seq: number;
  readonly at: number;
  readonly text: string;
}

export type Entry = SpokenEntry | NoticeEntry;

/** Who has the conversation now. Departments are ids. */
export type Standing =
  | { readonly status: 'bot' }
  | { readonly status: 'queued'; readonly department: string }
  | { readonly status: 'assigned'; readonly department: string; readonly agentName: string }
  | { readonly status: 'closed'; readonly rating?: number };

/** What the visitor's screen shows of a conversation, folded from its events. */
export interface Transcript {
  /** The number of the last event folded in; 0 before the first. */
  readonly seq: number;
  readonly entries: readonly Entry[];
  readonly standing: Standing;
  /** The buttons under the last word; none once somebody has answered it. */
  readonly quickReplies: readonly QuickReply[];
}

export const emptyTranscript: Transcript = {
  seq: 0,
  entries: [],
  standing: { status: 'bot' },
  quickReplies: [],
};

/**
 * Folds one event in. An event that is known already changes nothing (the same transcript comes back); one that
 * leaves out another gives `gap`: whoever reads must ask again from `transcript.seq`.
 */
export function foldEvent(before: Transcript, event: VisitorEvent): Transcript | 'gap' {
  if (event.seq <= before.seq) return before;
  if (event.seq > before.seq + 1) return 'gap';
  return { ...apply(before, event), seq: event.seq };
}

function apply(before: Transcript, event: VisitorEvent): Transcript {
  switch (event.type) {
    case 'message-posted':
      return posted(before, event);
    case 'notice-posted': {
      const { seq, at, text } = event;
      return { ...before, entries: [...before.entries, { type: 'notice', seq, at, text }] };
    }
    case 'handoff-requested':
    case 'conversation-transferred':
      return stands(before, { status: 'queued', department: event.department });
    case 'agent-assigned': {
      const { department, agentName } = event;
      return stands(before, { status: 'assigned', department, agentName });
    }
    case 'agent-released':
      return stands(before, { status: 'queued', department: departmentOf(before.standing) });
    case 'returned-to-bot':
    case 'conversation-reopened':
      return stands(before, { status: 'bot' });
    case 'conversation-closed':
      return stands(before, { status: 'closed' });
    case 'conversation-rated':
      return { ...before, standing: { status: 'closed', rating: event.rating } };
    case 'conversation-started':
    case 'withheld':
      return before;
  }
}

function posted(before: Transcript, event: Extract<VisitorEvent, { type: 'message-posted' }>): Transcript {
  const { seq, at, messageId, author, authorName, text, quickReplies } = event;
  const entry: Entry = { type: 'message', seq, at, messageId, author, authorName, text };
  return { ...before, entries: [...before.entries, entry], quickReplies: quickReplies ?? [] };
}

function stands(before: Transcript, standing: Standing): Transcript {
  return { ...before, standing, quickReplies: [] };
}

function departmentOf(standing: Standing): string {
  return 'department' in standing ? standing.department : '';
}

/** Whether the bot owes an answer: the visitor spoke last, and nobody but the bot is there to answer. */
export function botIsThinking({ standing, entries }: Transcript): boolean {
  const last = entries.at(-1);
  return standing.status === 'bot' && last?.type === 'message' && last.author === 'visitor';
}
