import type { Shell } from './shell.ts';
import { type DeskState, withEntry } from './state.ts';

/** Keeps over a reload of this tab up to where each conversation was seen, so that what was read stays read. */
export function keepSeen({ store, keep }: Pick<Shell, 'store' | 'keep'>): void {
  let known: DeskState['seen'] = store.state.seen;
  let lists: DeskState['lists'] = store.state.lists;
  store.subscribe(() => {
    const { state } = store;
    if (state.seen !== known) {
      for (const [id, seq] of state.seen) if (known.get(id) !== seq) keep.write(keyOf(id), String(seq));
      known = state.seen;
    }
    if (state.lists === lists) return;
    lists = state.lists;
    if (lists === 'read') store.update((now) => withKept(now, keep));
  });
}

function withKept(state: DeskState, keep: Shell['keep']): DeskState {
  let { seen } = state;
  for (const id of state.conversations.keys()) {
    const seq = Number(keep.read(keyOf(id)) ?? 0);
    if (seq > (seen.get(id) ?? 0)) seen = withEntry(seen, id, seq);
  }
  return seen === state.seen ? state : { ...state, seen };
}

function keyOf(conversationId: string): string {
  return `seen:${conversationId}`;
}
