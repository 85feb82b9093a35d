import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';

/** What a password field looks like at the moment. */
export interface PasswordField {
  readonly label: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly shown: 'plain' | 'hidden';
  readonly toggleLabel: string;
  readonly toggle: () => void;
  readonly hint?: string;
  readonly minLength?: number;
}

/** A password that can be looked at before it is sent, which spares typing it twice. */
export function passwordField(field: PasswordField): TemplateResult {
  const { label, autocomplete, shown, toggleLabel, toggle, hint, minLength } = field;
  return html`<div class="field">
    <label for="password">${label}</label>
    <div class="password">
      <input id="password" name="password" required autocomplete=${autocomplete} minlength=${minLength ?? 1}
        maxlength="1000" type=${shown === 'plain' ? 'text' : 'password'} aria-describedby="password-hint">
      <button class="square" type="button" aria-pressed=${shown === 'plain'} aria-label=${toggleLabel}
        title=${toggleLabel} @click=${toggle}>${icon(shown === 'plain' ? 'eyeOff' : 'eye')}</button>
    </div>
    <span id="password-hint" class="hint" ?hidden=${hint === undefined}>${hint}</span>
  </div>`;
}
