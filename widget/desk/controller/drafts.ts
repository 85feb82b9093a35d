import type { Shell } from './shell.ts';
import { type Draft, withEntry, withoutEntry } from './state.ts';

export type DraftKind = keyof Draft;

const nothing: Draft = { reply: '', note: '' };

/** What was written for this conversation in this tab, even before a reload. */
export function readDraft({ store, keep }: Shell, conversationId: string): void {
  if (store.state.drafts.has(conversationId)) return;
  const reply = keep.read(keyOf(conversationId, 'reply')) ?? '';
  const note = keep.read(keyOf(conversationId, 'note')) ?? '';
  if (reply !== '' || note !== '') putDraft(store, conversationId, { reply, note });
}

/** Keeps what stands in the composer, key by key. */
export function writeDraft(
  { store, keep }: Shell,
  conversationId: string,
  kind: DraftKind,
  text: string,
): void {
  const before = store.state.drafts.get(conversationId) ?? nothing;
  if (before[kind] === text) return;
  keep.write(keyOf(conversationId, kind), text);
  putDraft(store, conversationId, { ...before, [kind]: text });
}

function putDraft(store: Shell['store'], conversationId: string, draft: Draft): void {
  const isEmpty = draft.reply === '' && draft.note === '';
  store.update((state) => ({
    ...state,
    drafts: isEmpty
      ? withoutEntry(state.drafts, conversationId)
      : withEntry(state.drafts, conversationId, draft),
  }));
}

function keyOf(conversationId: string, kind: DraftKind): string {
  return `draft:${conversationId}:${kind}`;
}
