import { html, nothing, type TemplateResult } from 'lit';
import type { ContentFile } from '../../../src/protocol/editing-rest.ts';
import type { IntentForm } from '../form/intent-form.ts';
import type { Words } from '../locales/type.ts';

interface Part {
  readonly form: IntentForm;
  readonly file: ContentFile;
  readonly words: Words;
  readonly change: (make: (form: IntentForm) => IntentForm) => void;
}

/** How strictly the answer holds, when it holds, and the team's own marks. */
export function formSettings({ form, file, words, change }: Part): TemplateResult {
  const date = (
    key: 'validFrom' | 'validUntil',
  ) => html`<div class="field"><label for=${key}>${words[key]}</label>
    <input id=${key} type="date" .value=${form[key]} @change=${(event: Event) => change((before) => ({ ...before, [key]: writtenIn(event) }))}></div>`;
  return html`<div class="fields">
    <div class="field wide"><label class="check"><input type="checkbox" .checked=${form.verbatim === 'verbatim'} @change=${({
      target,
    }: Event) =>
      change((before) => ({
        ...before,
        verbatim: target instanceof HTMLInputElement && target.checked ? 'verbatim' : 'free',
      }))}><span>${words.verbatim}<span class="hint">${words.verbatimHint}</span></span></label></div>
    ${date('validFrom')}${date('validUntil')}
    <div class="field wide"><label for="tags">${words.tags}</label>
      <input id="tags" aria-describedby="tags-hint" .value=${form.tags.join(', ')} @change=${(event: Event) =>
        change((before) => ({ ...before, tags: tagsIn(writtenIn(event)) }))}>
      <span class="hint" id="tags-hint">${words.tagsHint}</span></div>
    ${origin(file, words)}</div>`;
}

/** Where it was imported from, where it was. */
function origin({ data }: ContentFile, words: Words): TemplateResult | typeof nothing {
  const source = data?.source;
  if (typeof source !== 'object' || source === null || !('format' in source) || !('name' in source))
    return nothing;
  return html`<p class="hint wide">${words.importedFrom(String(source.format), String(source.name))}</p>`;
}

function tagsIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

function writtenIn({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}
