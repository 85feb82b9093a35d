import type { Memory } from './storage.ts';

/** Why a message will not be sent again by itself. */
export type Trouble = 'too-long' | 'refused';

/** A message on its way to the server. */
export interface OutgoingMessage {
  /** Stays the same on every try, so that no try makes a second message. */
  readonly messageId: string;
  readonly text: string;
  /** Unix ms. */
  readonly writtenAt: number;
  readonly trouble?: Trouble;
}

const key = 'outgoing';

/**
 * The messages that the server has not acknowledged, oldest first. They are kept in the browser, so they survive a
 * reload; tabs share the list.
 */
export class Outgoing {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  list(): readonly OutgoingMessage[] {
    return readList(this.#memory.read(key));
  }

  /** The one to send now: the oldest without trouble. */
  next(): OutgoingMessage | undefined {
    return this.list().find(({ trouble }) => trouble === undefined);
  }

  add(message: OutgoingMessage): void {
    this.#write([...this.list(), message]);
  }

  /** Takes the message off the list: it was stored, or its writer takes it back. */
  remove(messageId: string): void {
    this.#write(this.list().filter((message) => message.messageId !== messageId));
  }

  fail(messageId: string, trouble: Trouble): void {
    this.#write(
      this.list().map((message) => (message.messageId === messageId ? { ...message, trouble } : message)),
    );
  }

  /** Tries a failed message again, under a new id and behind what was written since. */
  retry(messageId: string, newId: string): void {
    const found = this.list().find((message) => message.messageId === messageId);
    if (found === undefined) return;
    const { trouble: _cleared, ...message } = found;
    this.remove(messageId);
    this.add({ ...message, messageId: newId });
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#memory.watch(key, changed, signal);
  }

  #write(list: readonly OutgoingMessage[]): void {
    this.#memory.write(key, list.length === 0 ? undefined : JSON.stringify(list));
  }
}

/** Whatever stands in the storage may have been written by anybody. */
function readList(stored: string | undefined): readonly OutgoingMessage[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter(isMessage) : [];
  } catch {
    return [];
  }
}

function isMessage(value: unknown): value is OutgoingMessage {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, type: string) => name in value && typeof Reflect.get(value, name) === type;
  return has('messageId', 'string') && has('text', 'string') && has('writtenAt', 'number');
}
