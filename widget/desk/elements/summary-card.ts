import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, Summary } from '../../../src/protocol/briefing.ts';
import { icon } from '../../shared/icons.ts';
import type { Words } from '../locales/type.ts';
import { describeTried } from '../view/briefing.ts';

export interface SummaryContext {
  readonly words: Words;
  /** What a language model wrote, if it did. */
  readonly lines: readonly string[];
  /** The fact that was copied last. */
  readonly copied: string | undefined;
  readonly copy: (text: string) => void;
}

/** Where one pane fills the screen, the conversation matters more than what led to it. */
const narrow = matchMedia('(max-width: 719px)');

/** A conversation in short above its transcript: one line when folded. Nothing, where there is nothing to say. */
export function summaryCard(summary: Summary, context: SummaryContext): TemplateResult | typeof nothing {
  const { words, lines } = context;
  const { asked, facts, mood } = summary;
  const tried = describeTried(summary, words);
  if (lines.length === 0 && asked.length === 0 && tried === '' && facts.length === 0) return nothing;
  const quoted = asked.map((text) => `“${text}”`);
  return html`<details class="summary" ?open=${!narrow.matches}>
    <summary><strong>${words.summary}</strong>
      ${lines.length > 0 ? html`<span class="unverified">${words.unverified}</span>` : nothing}
      ${mood === 'calm' ? nothing : html`<span class="mood ${mood}">${words.moods[mood]}</span>`}
      <span class="gist" dir="auto">${quoted.at(-1)}</span>${icon('chevronDown')}</summary>
    ${(lines.length > 0 ? lines : quoted).map((line) => html`<p dir="auto">${line}</p>`)}
    ${tried === '' ? nothing : html`<p class="muted">${words.bot}: ${tried}</p>`}
    ${facts.length === 0 ? nothing : html`<ul class="facts">${facts.map((fact) => html`<li>${copyChip(fact, context)}</li>`)}</ul>`}
    <span class="visually-hidden" role="status">${context.copied === undefined ? '' : words.copied}</span>
  </details>`;
}

function copyChip({ text }: Fact, { words, copied, copy }: SummaryContext): TemplateResult {
  const label = words.copyFact(text);
  return html`<button class="chip" title=${label} aria-label=${label} @click=${() => copy(text)}>
    <span>${text}</span>${icon(copied === text ? 'check' : 'copy')}</button>`;
}
