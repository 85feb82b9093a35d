import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../../../src/protocol/events.ts';
import { type IconName, icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';
import type { Judging } from '../view/transcript-rows.ts';

const marks: Readonly<Record<Verdict, IconName>> = {
  'should-not-have-answered': 'ban',
  'should-have-known': 'bulb',
};

/** What an agent can say of a move of the bot's: one button for each verdict that fits, pressed while it stands. */
export function verdictButtons(
  { seq, fitting, verdict: standing, by }: Judging,
  words: Words,
  judge: (seq: number, verdict: Verdict | null) => void,
): TemplateResult {
  return html`<div class="verdicts" role="group" aria-label=${words.judge}>${fitting.map((verdict) => {
    const { label, meaning } = words.verdicts[verdict];
    const isPressed = verdict === standing;
    const title = isPressed && by !== undefined ? `${meaning} · ${by}` : meaning;
    return html`<button class="verdict" title=${title} aria-label=${meaning} aria-pressed=${isPressed}
      @click=${() => judge(seq, isPressed ? null : verdict)}>${icon(marks[verdict])}<span aria-hidden="true">${label}</span></button>`;
  })}</div>`;
}

/** Under a move of the bot's: what can be said of it, and why it was made. */
export function underMove(verdicts: TemplateResult | undefined, why: TemplateResult | undefined) {
  if (verdicts === undefined && why === undefined) return nothing;
  return html`<div class="under">${verdicts ?? nothing}${why ?? nothing}</div>`;
}
