import { fillPlaceholders } from './placeholders.ts';
import type { Catalogue, Intent, Language, Localised, ReplyKey } from './types.ts';

/** What the placeholders of a reply stand for; the shop's name is known already. */
export type ReplyValues = Readonly<Partial<Record<'agent' | 'department' | 'opens' | 'until', string>>>;

/** What the server says itself, in the language asked for or else the first of the settings, placeholders filled. */
export function replyText(
  catalogue: Catalogue,
  key: ReplyKey,
  language: Language,
  values: ReplyValues,
): string {
  return spoken(catalogue, catalogue.replies[key], language, values);
}

/** The same for what the team wrote in place of a reply. */
export function spoken(
  catalogue: Catalogue,
  text: Localised,
  language: Language,
  values: ReplyValues,
): string {
  const written = localText(catalogue, text, language);
  return fillPlaceholders(written, { ...values, shop_name: catalogue.settings.name });
}

/** An intent's answer in Markdown, in the language asked for or else the first of the settings, placeholders filled. */
export function answerText(catalogue: Catalogue, intent: Intent, language: Language): string {
  return fillIn(catalogue, localText(catalogue, intent.answer, language));
}

/** A text of the team's with the settings' placeholders filled. */
export function fillIn({ settings }: Catalogue, text: string): string {
  return fillPlaceholders(text, { ...settings.placeholders, shop_name: settings.name });
}

/** The text in a language, in its base language (`en` for `en-GB`), or in the first language of the settings. */
export function localText(catalogue: Catalogue, text: Localised, language: Language): string {
  const [base = language] = language.split('-');
  const [first] = catalogue.settings.languages;
  const spoken = [language, base, first].find((candidate) => Object.hasOwn(text, candidate));
  return spoken === undefined ? '' : (text[spoken] ?? '');
}
