import { html, type TemplateResult } from 'lit';
import type { Words } from '../locales/type.ts';

/** The longest tag that the server takes. */
const LONGEST = 40;

/** A field for tags with commas between. */
export function tagInput(id: string, words: Words): TemplateResult {
  return html`<input id=${id} autocomplete="off" spellcheck="false" maxlength="400" placeholder=${words.tagsHint}>`;
}

/** What stands in the field as tags: in lower case, letters, digits, spaces and hyphens alone. */
export function readTags(input: HTMLInputElement | null): readonly string[] {
  const written = (input?.value ?? '').split(/[,;]/).map(asTag);
  return [...new Set(written.filter((tag) => tag !== ''))];
}

function asTag(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return plain
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{N}]+$/u, '');
}
