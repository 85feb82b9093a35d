import type { ConversationFacts } from '../bot/conversation-facts.ts';
import type { Grounding } from '../bot/gate/evidence.ts';
import { libraryOf } from '../bot/library.ts';
import type { Nearness } from '../bot/nearest-passages.ts';
import type { Passage } from '../bot/passage.ts';
import { buildPrompt, type Prompt, type Said } from '../bot/prompt.ts';
import { createRedactor } from '../bot/redact.ts';
import { languageOf } from '../matcher/language.ts';
import type { Candidate } from '../matcher/types.ts';
import type { Event } from '../protocol/events.ts';
import type { Composition } from './compose-answer.ts';
import type { Deps } from './deps.ts';

/** How many passages the model is shown. */
const mostPassages = 4;
/** An answer is at most 1,200 characters; what is around it in JSON comes on top. */
const mostTokens = 400;

/** A question of a visitor's, as it was written. */
export interface Question {
  readonly conversationId: string;
  /** Oldest first, without the question. */
  readonly history: readonly Said[];
  readonly messages: readonly string[];
  /** What the matcher makes of it. */
  readonly candidates: readonly Candidate[];
  /** To answer in. */
  readonly language: string;
  readonly facts: ConversationFacts;
  /** What embeddings make of it, where there are any. */
  readonly nearness?: Nearness | undefined;
}

/**
 * All that an answer from what the team wrote is composed with, personal data taken out of it; undefined: nothing that
 * they wrote comes near the question.
 */
export function compositionFor(
  deps: Pick<Deps, 'published' | 'ids'>,
  { conversationId, history, messages, candidates, language, facts, nearness }: Question,
): Omit<Composition, 'onDraft' | 'signal'> | undefined {
  const { catalogue } = deps.published();
  const sought = { text: messages.join('\n'), candidates, nearness };
  const passages = libraryOf(catalogue).find(sought, language, mostPassages);
  if (passages.length === 0) return undefined;
  const redactor = createRedactor();
  const { name: shopName, tone } = catalogue.settings;
  const { page, ...inWords } = facts;
  const known = {
    language,
    tone,
    facts: { ...inWords, ...(page !== undefined && { page: redactor.redact(page) }) },
    passages,
    history: history.map(({ role, text }) => ({ role, text: redactor.redact(text) })),
    question: messages.map(redactor.redact),
    canary: deps.ids.id(),
  };
  const prompt = buildPrompt({ ...known, shopName, boundary: deps.ids.id() });
  return {
    request: requestFor(conversationId, prompt),
    grounding: groundingFor(deps, { ...known, prompt }),
    redactor,
  };
}

/** What was said in these events since the bot last began anew. */
export function saidIn(events: readonly Event[]): readonly Said[] {
  const start = events.findLastIndex(
    ({ type }) => type === 'returned-to-bot' || type === 'conversation-reopened',
  );
  return events.slice(start + 1).flatMap((event): readonly Said[] => {
    if (event.type !== 'message-posted' || event.text === '') return [];
    return [{ role: event.author === 'visitor' ? 'visitor' : 'assistant', text: event.text }];
  });
}

function requestFor(conversationId: string, { system, messages, schema }: Prompt) {
  const form = { type: 'json', name: 'answer', schema } as const;
  return { conversationId, system, messages, form, maxTokens: mostTokens };
}

interface Known {
  readonly passages: readonly Passage[];
  readonly history: readonly Said[];
  readonly question: readonly string[];
  readonly prompt: Prompt;
  readonly canary: string;
  readonly language: string;
  readonly tone: string;
}

function groundingFor(
  deps: Pick<Deps, 'published'>,
  { passages, history, question, prompt, canary, language, tone }: Known,
): Grounding {
  const { model } = deps.published();
  const earlier = history.filter(({ role }) => role === 'visitor').map(({ text }) => text);
  return {
    passages,
    visitorTexts: [...earlier, ...question],
    prompt: prompt.instructions,
    canary,
    language,
    formOfAddress: tone,
    allowedHosts: [],
    isLanguageOf: (text) => languageOf(model.language, text),
  };
}
