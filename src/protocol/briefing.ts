import { z } from 'zod';
import { handoffReason } from './events.ts';

/** What helps an agent with a conversation, made when it is asked for. */

/** How the visitor seems to feel. */
export const mood = z.enum(['calm', 'impatient', 'upset']);
export type Mood = z.infer<typeof mood>;

/** Something that a visitor gave, as they wrote it; `order` is the number of an order, invoice, parcel and the like. */
export const fact = z.object({
  kind: z.enum(['order', 'phone', 'email', 'account', 'amount', 'date']),
  text: z.string(),
});
export type Fact = Readonly<z.infer<typeof fact>>;

/** What the bot did about an intent. */
export const trial = z.object({
  intentId: z.string(),
  title: z.string(),
  how: z.enum(['answered', 'composed', 'clarified']),
  times: z.number().int(),
});
export type Trial = Readonly<z.infer<typeof trial>>;

/** A conversation in short, taken from it word by word: no model has written any of it. */
export const summary = z.object({
  /** Why it went to people; absent: it has not. */
  reason: handoffReason.optional(),
  language: z.string(),
  mood,
  /** The visitor’s last words that tell of the matter, oldest first, at most two. */
  asked: z.array(z.string()).readonly(),
  /** In the order first done. */
  tried: z.array(trial).readonly(),
  /** How often the bot could not even name what it might be. */
  misunderstood: z.number().int(),
  /** In the order given. */
  facts: z.array(fact).readonly(),
  /** Where the visitor started. */
  page: z.string().optional(),
  /** How often it went back to the bot. */
  returns: z.number().int(),
});
export type Summary = Readonly<z.infer<typeof summary>>;

/** Texts of suggestions are plain, as agents write. */

/** An answer of the team’s. */
export const approvedSuggestion = z.object({
  intentId: z.string(),
  title: z.string(),
  /** Calibrated 0…1: how sure the matcher is that the visitor asks this. */
  confidence: z.number(),
  text: z.string(),
});
export type ApprovedSuggestion = Readonly<z.infer<typeof approvedSuggestion>>;

/** What a language model composed from what the team wrote. It passed the gate; nobody has checked it. */
export const composedSuggestion = z.object({
  text: z.string(),
  /** The intents and sections of articles that it rests on. */
  cited: z.array(z.string()).readonly(),
  unverified: z.literal(true),
});
export type ComposedSuggestion = Readonly<z.infer<typeof composedSuggestion>>;

/** What might answer the visitor’s last words. */
export const suggestions = z.object({
  /** Best first, at most three, also those that the bot was not sure of. */
  approved: z.array(approvedSuggestion).readonly(),
  /** Whether a language model may be asked for one more. */
  composing: z.enum(['possible', 'impossible']),
});
export type Suggestions = Readonly<z.infer<typeof suggestions>>;

/** Null: the model had nothing that may be said. */
export const composed = z.object({ suggestion: composedSuggestion.nullable() });
