import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { mineOf } from './lists.ts';
import type { Shell } from './shell.ts';
import type { DeskState } from './state.ts';

/** Tells visitors how far their messages have come at this desk: once that they are here, and once that they were seen. */
export function tellReached({ store, api }: Pick<Shell, 'store' | 'api'>): void {
  /** What was told of each conversation, such as `seen 12`. */
  const told = new Map<string, string>();
  let known: Pick<DeskState, 'conversations' | 'seen'> | undefined;
  store.subscribe(() => {
    const { state } = store;
    if (state.line !== 'live') return;
    if (known?.conversations === state.conversations && known.seen === state.seen) return;
    known = state;
    for (const { conversationId, seq } of mineOf(state).filter(isUnanswered)) {
      const how = (state.seen.get(conversationId) ?? 0) >= seq ? 'seen' : 'delivered';
      if (told.get(conversationId) === `${how} ${seq}`) continue;
      told.set(conversationId, `${how} ${seq}`);
      // A lost sign is no loss.
      api.reached(conversationId, how, seq).catch(() => undefined);
    }
  });
}

/** An answer says by itself that the question was seen. */
function isUnanswered({ unansweredSince }: ConversationSummary): boolean {
  return unansweredSince !== undefined;
}
