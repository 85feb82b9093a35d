import { replyText } from '../catalogue/reply-text.ts';
import { type Catalogue, type ReplyKey, replyKeys } from '../catalogue/types.ts';
import type { Say } from '../conversation/moment.ts';

/** Composes the server's own texts from the team's `_replies.yaml`. */
export function sayFrom(catalogue: Catalogue): Say {
  return (notice, language, values = {}) => ({
    type: 'notice-posted',
    notice,
    text: replyText(catalogue, asReplyKey(notice), language, values),
  });
}

function asReplyKey(notice: string): ReplyKey {
  const key = replyKeys.find((candidate) => candidate === notice);
  if (key === undefined) throw new Error(`There is no reply called ${notice}`);
  return key;
}
