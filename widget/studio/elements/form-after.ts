import { html, nothing, type TemplateResult } from 'lit';
import type { Overview } from '../../../src/protocol/studio-rest.ts';
import { icon } from '../../shared/icons.ts';
import type { IntentForm } from '../form/intent-form.ts';
import type { Words } from '../locales/type.ts';
import { titleOf } from '../view/intent-list.ts';

interface Part {
  readonly form: IntentForm;
  readonly overview: Overview;
  readonly words: Words;
  readonly change: (make: (form: IntentForm) => IntentForm) => void;
}

const handoffs = ['never', 'offer', 'always'] as const;
const mostFollowUps = 3;

/** What comes after the answer: buttons, and people. */
export function afterAnswer({ form, overview, words, change }: Part): TemplateResult {
  return html`<div class="fields">
    <div class="field wide"><span class="label" id="follow-ups">${words.followUps}</span>
      ${followUps({ form, overview, words, change })}</div>
    <div class="field"><span class="label" id="handoff">${words.handoff}</span>
      <div class="segments" role="radiogroup" aria-labelledby="handoff">${handoffs.map(
        (
          handoff,
        ) => html`<label class="segment"><input type="radio" name="handoff" value=${handoff} .checked=${form.handoff === handoff}
          @change=${() => change((before) => ({ ...before, handoff }))}><span>${words.handoffs[handoff]}</span></label>`,
      )}</div></div>
    <div class="field"><label for="department">${words.department}</label>
      <select id="department" @change=${({ target }: Event) =>
        target instanceof HTMLSelectElement && change((before) => ({ ...before, department: target.value }))}>
        <option value="" ?selected=${form.department === ''}>${words.defaultDepartment}</option>
        ${overview.departments.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${form.department === id}>${name[words.language] ?? Object.values(name)[0] ?? id}</option>`,
        )}</select></div>
  </div>`;
}

function followUps({ form, overview, words, change }: Part): TemplateResult {
  const drop = (id: string) =>
    change((before) => ({ ...before, followUps: before.followUps.filter((one) => one !== id) }));
  const add = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement) || target.value === '') return;
    const { value } = target;
    target.value = '';
    change((before) => ({ ...before, followUps: [...before.followUps, value] }));
  };
  const free = overview.intents.filter(({ id }) => !form.followUps.includes(id));
  return html`<div class="picked" role="group" aria-labelledby="follow-ups">
    ${form.followUps.map((id) => {
      const intent = overview.intents.find((one) => one.id === id);
      return html`<span class="pick">${intent === undefined ? id : titleOf(intent, words.language)}
        <button type="button" class="square" aria-label=${words.removeFollowUp(id)} title=${words.removeFollowUp(id)} @click=${() => drop(id)}>${icon('close')}</button></span>`;
    })}
    ${
      form.followUps.length >= mostFollowUps
        ? html`<span class="hint">${words.followUpsHint}</span>`
        : html`<select aria-label=${words.addFollowUp} @change=${add}><option value="">${words.addFollowUp}</option>
          ${free.map((intent) => html`<option value=${intent.id}>${titleOf(intent, words.language)}</option>`)}</select>`
    }
    ${form.followUps.length === 0 ? html`<span class="hint">${words.followUpsHint}</span>` : nothing}</div>`;
}
