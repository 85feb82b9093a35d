import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import type { Briefing } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';

export interface SuggestionContext {
  readonly words: Words;
  /** What stands in the composer. */
  readonly draft: string;
  readonly use: (text: string) => void;
  readonly compose: () => void;
}

interface Shown {
  readonly title: string;
  readonly text: string;
  readonly look: 'approved' | 'unverified';
}

/** What might be answered: the first with its text, the others by their titles. Each goes into the composer to be edited. */
export function suggestionBox(
  briefing: Briefing,
  context: SuggestionContext,
): TemplateResult | typeof nothing {
  const { words, draft, use } = context;
  const [lead, ...others] = shownOf(briefing, context);
  if (lead === undefined && briefing.composing === 'impossible') return nothing;
  return html`<section class="suggestions ${draft === '' ? '' : 'drafting'}" aria-label=${words.suggestions}>
    ${lead === undefined ? nothing : leadButton(lead, context)}
    <div class="others">
      ${others.map(({ title, text }) => html`<button class="chip" title=${text} @click=${() => use(text)}>${title}</button>`)}
      ${briefing.composing === 'impossible' ? nothing : composeButton(briefing.composing, context)}
    </div>
  </section>`;
}

/** What the agent has taken already would only stand there twice. */
function shownOf(
  { approved, composed, used }: Briefing,
  { words, draft }: SuggestionContext,
): readonly Shown[] {
  const own = approved.map(({ title, text }) => ({ title, text, look: 'approved' as const }));
  const ofModel = { title: words.unverified, text: composed?.text ?? '', look: 'unverified' as const };
  const all = composed === undefined ? own : [ofModel, ...own.filter(({ text }) => text !== composed.text)];
  return draft === '' ? all : all.filter(({ text }) => !used.includes(text));
}

function leadButton({ title, text, look }: Shown, { words, use }: SuggestionContext): TemplateResult {
  return html`<button class="lead" title=${text} @click=${() => use(text)}>
    <span class=${look}>${title}</span> <span class="text" dir="auto">${text}</span>
    <span class="use">${words.useSuggestion}</span>
  </button>`;
}

/** The button stays where it is, so that the focus does. */
function composeButton(
  state: Exclude<Briefing['composing'], 'impossible'>,
  { words, compose }: SuggestionContext,
): TemplateResult {
  const label = { possible: words.compose, 'under-way': words.composing, 'in-vain': words.composedInVain }[
    state
  ];
  const isIdle = state === 'possible';
  return html`<button class="compose" aria-disabled=${!isIdle} @click=${() => isIdle && compose()}>${icon('edit')}<span class=${state}>${label}</span></button>
    <span class="visually-hidden" role="status">${isIdle ? '' : label}</span>`;
}
