import type { Shell } from './shell.ts';
import { type Draft, withEntry, withoutEntry } from './state.ts';

export type DraftKind = keyof Draft;

const draftKinds: readonly DraftKind[] = ['reply', 'note', 'whisper'];

const nothing: Draft = { reply: '', note: '' };

/** What was written for this conversation in this tab, even before a reload. */
export function readDraft({ store, keep }: Shell, conversationId: string): void {
  if (store.state.drafts.has(conversationId)) return;
  const kept = draftKinds.map((kind) => [kind, keep.read(keyOf(conversationId, kind)) ?? ''] as const);
  const written = kept.filter(([, text]) => text !== '');
  if (written.length > 0) putDraft(store, conversationId, { ...nothing, ...Object.fromEntries(written) });
}

/** Keeps what stands in the composer, key by key. */
export function writeDraft(
  { store, keep }: Shell,
  conversationId: string,
  kind: DraftKind,
  text: string,
): void {
  const before = store.state.drafts.get(conversationId) ?? nothing;
  if ((before[kind] ?? '') === text) return;
  keep.write(keyOf(conversationId, kind), text);
  putDraft(store, conversationId, { ...before, [kind]: text });
}

/** Adds to what stands in the composer for the visitor; nothing that was written is lost. */
export function addToReply(shell: Shell, conversationId: string, text: string): void {
  const reply = (shell.store.state.drafts.get(conversationId) ?? nothing).reply.trimEnd();
  writeDraft(shell, conversationId, 'reply', reply === '' ? text : `${reply}\n\n${text}`);
}

function putDraft(store: Shell['store'], conversationId: string, draft: Draft): void {
  const isEmpty = draftKinds.every((kind) => (draft[kind] ?? '') === '');
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
