import { html } from 'lit';

/** A choice of a few words, side by side; `segmentStyles` gives its look. */
export function segments<T extends string | number>(
  name: string,
  label: string,
  choices: readonly { readonly value: T; readonly label: string }[],
  chosen: T,
  choose: (value: T) => unknown,
) {
  return html`<div class="segments" role="radiogroup" aria-label=${label}>${choices.map(
    (one) => html`<label class="segment"><input type="radio" name=${name} .checked=${one.value === chosen}
      @change=${() => choose(one.value)}><span>${one.label}</span></label>`,
  )}</div>`;
}
