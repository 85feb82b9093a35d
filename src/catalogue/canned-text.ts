import { fillPlaceholders } from './placeholders.ts';
import { localText } from './reply-text.ts';
import type { CannedReply, Catalogue, Language } from './types.ts';

/** A canned reply as it goes into a conversation, in its language or else the first; filled in one pass. */
export function cannedText(
  catalogue: Catalogue,
  reply: CannedReply,
  language: Language,
  values: Readonly<Record<'agent' | 'department', string>>,
): string {
  const { placeholders, name } = catalogue.settings;
  return fillPlaceholders(localText(catalogue, reply.text, language), {
    ...placeholders,
    ...values,
    shop_name: name,
  }).trim();
}
