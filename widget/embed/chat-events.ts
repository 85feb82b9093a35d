import type { ChatMessage } from '../shared/chat-message.ts';

/** What happens to the chat, as the page may hear of it. */
export interface ChatEvents {
  readonly open: undefined;
  readonly close: undefined;
  readonly message: ChatMessage;
  readonly unread: number;
  /** What became of `identify`. */
  readonly identity: unknown;
}

/** Tells the page, on its document: `sapa:open`, `sapa:message` and so on. */
export function say<E extends keyof ChatEvents>(name: E, detail: ChatEvents[E]): void {
  document.dispatchEvent(new CustomEvent(`sapa:${name}`, { detail }));
}
