import type { Attack } from './attack.ts';
import { dataAttacks } from './attacks/data.ts';
import { factAttacks } from './attacks/facts.ts';
import { instructionAttacks } from './attacks/instructions.ts';
import { markupAttacks } from './attacks/markup.ts';
import { patientAttacks } from './attacks/patience.ts';
import { peopleCases } from './attacks/people.ts';
import { promiseAttacks } from './attacks/promises.ts';

/** All that is tried on a shop with its real intents. */
export const attacks: readonly Attack[] = [
  ...instructionAttacks,
  ...promiseAttacks,
  ...factAttacks,
  ...dataAttacks,
  ...markupAttacks,
  ...patientAttacks,
  ...peopleCases,
];
