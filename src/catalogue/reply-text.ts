import { fillPlaceholders } from './placeholders.ts';
import type { Catalogue, Intent, Language, Localised, ReplyKey } from './types.ts';

/** What the placeholders of a reply stand for; the shop's name is known already. */
export type ReplyValues = Readonly<Partial<Record<'agent' | 'department' | 'opens', string>>>;

/** What the server says itself, in the language asked for or else the first of the settings, placeholders filled. */
export function replyText(
  catalogue: Catalogue,
  key: ReplyKey,
  language: Language,
  values: ReplyValues,
): string {
  const written = localText(catalogue, catalogue.replies[key], language);
  return fillPlaceholders(written, { ...values, shop_name: catalogue.settings.name });
}

/** An intent's answer in Markdown, in the language asked for or else the first of the settings, placeholders filled. */
export function answerText(catalogue: Catalogue, intent: Intent, language: Language): string {
  const { placeholders, name } = catalogue.settings;
  return fillPlaceholders(localText(catalogue, intent.answer, language), {
    ...placeholders,
    shop_name: name,
  });
}

/** The text in a language, in its base language (`en` for `en-GB`), or in the first language of the settings. */
export function localText(catalogue: Catalogue, text: Localised, language: Language): string {
  const [base = language] = language.split('-');
  const [first] = catalogue.settings.languages;
  const spoken = [language, base, first].find((candidate) => Object.hasOwn(text, candidate));
  return spoken === undefined ? '' : (text[spoken] ?? '');
}
