import type { Contact } from '../../src/protocol/contact.ts';
import type { FileView, QuickReply } from '../../src/protocol/events.ts';

/** One thing said, as people read it. */
export interface SpokenEntry {
  readonly type: 'message';
  readonly seq: number;
  readonly at: number;
  readonly messageId: string;
  readonly author: 'visitor' | 'bot' | 'agent';
  readonly authorName?: string | undefined;
  readonly text: string;
  /** In place of a text. */
  readonly file?: FileView | undefined;
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
  /** Left with contact details; nobody waits. */
  | { readonly status: 'later'; readonly department: string }
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
  /** The visitor has allowed that a language model reads along. */
  readonly withAi?: boolean;
  /** Up to which event everything is on the screen of who answers, and up to which they have seen it. */
  readonly delivered?: number;
  readonly seen?: number;
  /** How the visitor said they can be reached. */
  readonly contact?: Contact;
}

export const emptyTranscript: Transcript = {
  seq: 0,
  entries: [],
  standing: { status: 'bot' },
  quickReplies: [],
};

/** Whether the bot owes an answer: the visitor wrote last, and nobody but the bot is there to answer. It reads no files. */
export function botIsThinking({ standing, entries }: Transcript): boolean {
  const last = entries.at(-1);
  return standing.status === 'bot' && last?.type === 'message' && last.author === 'visitor' && !last.file;
}
