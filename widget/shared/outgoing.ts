import type { Journal } from './journal.ts';
import { isMessage, type OutgoingMessage, type Trouble } from './outgoing-message.ts';
import type { Memory } from './storage.ts';
import { outgoingKey as key, leftKey } from './visitor-keys.ts';

/** Says that there is something in the journal, for who has not opened it. */
const mark = 'journal';

type Edit = (list: readonly OutgoingMessage[]) => readonly OutgoingMessage[];

/**
 * The messages that the server has not acknowledged, oldest first. What is written stands in the browser's storage at
 * once, and soon in the journal, which tabs share and change one after the other: so no message is lost to a reload, a
 * closed tab or another tab's writing. Where the browser denies both, the list lasts as long as the page.
 */
export class Outgoing {
  readonly #memory: Memory;
  readonly #open: () => Promise<Journal | undefined>;
  #journal: Promise<Journal | undefined> | undefined;
  #list: readonly OutgoingMessage[] | undefined;
  /** Made here, not yet in the journal. */
  #pending: readonly Edit[] = [];
  #watchers: readonly (() => void)[] = [];

  /** The journal is opened when there is something in it. Without one the list is the page's own, and what it leaves behind the next page's. */
  constructor(memory: Memory, open: () => Promise<Journal | undefined> = async () => undefined) {
    this.#memory = memory;
    this.#open = open;
  }

  /** Looked up in the storage when it is first wanted: the page waits for that. */
  list(): readonly OutgoingMessage[] {
    this.#list ??= this.#unconfirmed();
    return this.#list;
  }

  /** The one to send now: the oldest without trouble. */
  next(): OutgoingMessage | undefined {
    return this.list().find(({ trouble }) => trouble === undefined);
  }

  add(message: OutgoingMessage): void {
    this.#note([...this.#unconfirmed(), message]);
    this.#edit(adding(message));
  }

  /** Takes the message off the list: it was stored, or its writer takes it back. */
  remove(messageId: string): void {
    this.#note(without(this.#unconfirmed(), messageId));
    this.#edit((list) => without(list, messageId));
  }

  fail(messageId: string, trouble: Trouble): void {
    const failing: Edit = (list) =>
      list.map((message) => (message.messageId === messageId ? { ...message, trouble } : message));
    this.#note(failing(this.#unconfirmed()));
    this.#edit(failing);
  }

  /** Tries a failed message again, under a new id and behind what was written since. */
  retry(messageId: string, newId: string): void {
    const found = this.list().find((message) => message.messageId === messageId);
    if (found === undefined) return;
    const { trouble: _cleared, ...message } = found;
    this.remove(messageId);
    this.add({ ...message, messageId: newId });
  }

  /** Calls back when another tab has changed the list, or what an earlier page left behind has been read. */
  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers = [...this.#watchers, changed];
    signal.addEventListener('abort', () => {
      this.#watchers = this.#watchers.filter((watcher) => watcher !== changed);
    });
    this.#memory.watch(key, () => this.#adopt(), signal);
    this.#memory.watch(mark, () => this.#look(), signal);
    this.#memory.watch(leftKey, () => this.#edit(this.#ours), signal);
    this.#adopt();
    this.#look();
  }

  /** Takes up what some page wrote and could not confirm, as one that was closed. */
  #adopt(): void {
    const left = this.#unconfirmed();
    if (left.length === 0) return;
    this.#edit((list) => left.reduce((all, message) => adding(message)(all), list));
    this.#tell();
  }

  /** Reads the journal where there is something in it. */
  #look(): void {
    if (this.#memory.read(mark) !== undefined) void this.#keep();
  }

  /** Without what somebody wrote who has logged out since. */
  readonly #ours: Edit = (list) => {
    const left = Number(this.#memory.read(leftKey) ?? -1);
    return list.filter(({ writtenAt }) => writtenAt > left);
  };

  #edit(edit: Edit): void {
    this.#list = edit(this.list());
    this.#pending = [...this.#pending, edit];
    void this.#keep(edit);
  }

  /** Puts an edit into the journal, or only reads what stands there. */
  async #keep(edit: Edit = (list) => list): Promise<void> {
    this.#journal ??= this.#opened();
    const journal = await this.#journal;
    const kept = await journal?.change((list) => edit(this.#ours(list)));
    this.#pending = this.#pending.filter((other) => other !== edit);
    // Denied: what is in the page and in the storage is all there is.
    if (kept === undefined) return;
    this.#memory.write(leftKey, undefined);
    this.#memory.write(mark, kept.length === 0 ? undefined : '1');
    const before = this.list();
    this.#list = this.#pending.reduce<readonly OutgoingMessage[]>((list, next) => next(list), kept);
    const known = new Set(kept.map(({ messageId }) => messageId));
    this.#note(this.#unconfirmed().filter(({ messageId }) => !known.has(messageId)));
    if (JSON.stringify(before) !== JSON.stringify(this.#list)) this.#tell();
  }

  async #opened(): Promise<Journal | undefined> {
    const journal = await this.#open();
    journal?.watch(() => void this.#keep());
    return journal;
  }

  #tell(): void {
    for (const changed of this.#watchers) changed();
  }

  #note(list: readonly OutgoingMessage[]): void {
    const value = list.length === 0 ? undefined : JSON.stringify(list);
    if (this.#memory.read(key) !== value) this.#memory.write(key, value);
  }

  /** Whatever stands in the storage may have been written by anybody. */
  #unconfirmed(): readonly OutgoingMessage[] {
    try {
      const list: unknown = JSON.parse(this.#memory.read(key) ?? '[]');
      return Array.isArray(list) ? list.filter(isMessage) : [];
    } catch {
      return [];
    }
  }
}

function adding(message: OutgoingMessage): Edit {
  return (list) =>
    list.some(({ messageId }) => messageId === message.messageId) ? list : [...list, message];
}

function without(list: readonly OutgoingMessage[], messageId: string): readonly OutgoingMessage[] {
  return list.filter((message) => message.messageId !== messageId);
}
