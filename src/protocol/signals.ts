import { z } from 'zod';

/** Who is typing. Ephemeral: never stored, may be lost. */
export const typingSignal = z.object({
  type: z.literal('typing'),
  conversationId: z.string(),
  by: z.enum(['visitor', 'bot', 'agent']),
  name: z.string().optional(),
});
export type TypingSignal = z.infer<typeof typingSignal>;

export type Signal = TypingSignal;
