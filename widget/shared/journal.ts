import { isMessage, type OutgoingMessage } from './outgoing-message.ts';

/** Keeps the outgoing list for all tabs of a visitor, and for the next page. */
export interface Journal {
  /** Changes what is kept, one tab after the other, and answers with it; undefined where the browser does not let us. */
  change(
    edit: (list: readonly OutgoingMessage[]) => readonly OutgoingMessage[],
  ): Promise<readonly OutgoingMessage[] | undefined>;
  /** Calls back when another tab has changed it. */
  watch(changed: () => void): void;
}

const store = 'outgoing';

/**
 * A journal in IndexedDB, whose transactions follow one another across tabs. `name` is the database's and the
 * channel's. Undefined where the browser has neither.
 */
export function browserJournal(name: string): Journal | undefined {
  if (!('indexedDB' in globalThis && 'BroadcastChannel' in globalThis)) return undefined;
  const channel = new BroadcastChannel(name);
  let database: Promise<IDBDatabase> | undefined;
  return {
    async change(edit) {
      try {
        database ??= open(name);
        const { before, after } = await transact(await database, edit);
        if (JSON.stringify(before) !== JSON.stringify(after)) channel.postMessage('changed');
        return after;
      } catch {
        // A database may also be closed on us later, as when the visitor clears the site's data.
        database = undefined;
        return undefined;
      }
    },
    watch(changed) {
      channel.addEventListener('message', () => changed());
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('There is no database.', { cause: request.error }));
  });
}

type List = readonly OutgoingMessage[];

function transact(database: IDBDatabase, edit: (list: List) => List): Promise<{ before: List; after: List }> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    const kept = transaction.objectStore(store);
    const found = kept.get('list');
    let before: List = [];
    let after: List = [];
    found.onsuccess = () => {
      before = Array.isArray(found.result) ? found.result.filter(isMessage) : [];
      after = edit(before);
      kept.put(after, 'list');
    };
    transaction.oncomplete = () => resolve({ before, after });
    transaction.onabort = () => reject(new Error('The list was not kept.', { cause: transaction.error }));
  });
}
