import type { Content } from './content.ts';
import { instructionIn } from './instruction-in.ts';
import type { Fault } from './types.ts';
import { positionOf, warningAt } from './yaml-file.ts';

/** Warns of answers that speak to a language model; articles are looked at where they are read. */
export function checkInstructions({ intents }: Content): Fault[] {
  return intents.flatMap(({ yaml, shape }) =>
    Object.entries(shape.answer).flatMap(([language, text]) => {
      const message = instructionIn(text, 'this answer');
      if (message === undefined) return [];
      const place = ['answer', language];
      return [warningAt(yaml, positionOf(yaml, place), `${place.join('.')}: ${message}`)];
    }),
  );
}
