import type { ChatMessage } from '../shared/chat-message.ts';
import type { Memory } from '../shared/storage.ts';
import { mutedKey, seenKey } from '../shared/visitor-keys.ts';
import { say } from './chat-events.ts';
import { ring } from './sound.ts';
import { TitleCount } from './title-count.ts';

/** How soon a message is told of that nobody has read meanwhile, in another tab: in ms. */
const ringsAfter = 250;

export interface UnreadDeps {
  readonly memory: Memory;
  /** Whether the visitor has the chat of this tab before them. */
  readonly isLooking: () => boolean;
  readonly changed: () => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** How many messages wait for the visitor behind the button; tells the page of it, its title, and the visitor by a sound. */
export class UnreadCount {
  readonly #deps: UnreadDeps;
  readonly #title = new TitleCount();
  /** The messages that were unread when the page was opened. */
  #known: readonly string[] = [];
  #now = 0;

  constructor(deps: UnreadDeps) {
    this.#deps = deps;
    const { memory, isLooking, signal } = deps;
    memory.watch(seenKey, () => this.set(0), signal);
    document.addEventListener('visibilitychange', () => isLooking() && this.set(0), { signal });
    signal.addEventListener('abort', () => this.#title.show(0));
  }

  get now(): number {
    return this.#now;
  }

  /** Takes up what was unread when the page was opened, by the messages' ids. */
  begin(unread: readonly string[]): void {
    this.#known = unread;
    this.set(unread.length);
  }

  /** Somebody has written: whoever looks, here or in another tab, need not be told. */
  hear({ messageId, seq }: ChatMessage): void {
    const { memory, isLooking, signal } = this.#deps;
    const isSeen = Number(memory.read(seenKey) ?? 0) >= seq;
    if (isLooking() || isSeen || this.#known.includes(messageId)) return;
    this.set(this.#now + 1);
    setTimeout(() => {
      const isTold = this.#now === 0 || memory.read(mutedKey) !== undefined;
      if (!isTold && !signal.aborted) void ring(memory);
    }, ringsAfter);
  }

  set(unread: number): void {
    if (unread !== this.#now) say('unread', unread);
    this.#now = unread;
    this.#title.show(document.hidden || unread === 0 ? unread : 0);
    this.#deps.changed();
  }
}
