import { css, html, type TemplateResult } from 'lit';
import type { Scene } from '../views/scene.ts';
import { beforeWords } from './before-words.ts';
import { type Answers, SapaBefore } from './sapa-before.ts';

/** Nothing can be said by a button before the questions are answered. */
export const styles = css`
  .log:has(~ sapa-before) .chips {
    display: none;
  }
`;

if (customElements.get('sapa-before') === undefined) customElements.define('sapa-before', SapaBefore);

/** What the site asks before the first message, in place of where it is written. */
export function before({ state, language }: Scene, answered: (answers: Answers) => void): TemplateResult {
  const { site } = state;
  return html`<sapa-before .words=${beforeWords(language)} .asked=${site?.beforeChat} .waits=${state.unsent.length > 0} .departments=${site?.departments ?? []}
    .language=${site?.language ?? language}
    @sapa-answer=${({ detail }: CustomEvent<Answers>) => answered(detail)}></sapa-before>`;
}
