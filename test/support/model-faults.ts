import type { Fault } from './faulty-model-server.ts';
import { answers } from './model-faults/answers.ts';
import { bodies } from './model-faults/bodies.ts';
import { cuts } from './model-faults/cuts.ts';
import { dialects } from './model-faults/dialects.ts';
import { errors } from './model-faults/errors.ts';
import { timing } from './model-faults/timing.ts';

/** Everything a language model's server may do to us that we thought of, each with what is to come of it. */
export const faults: readonly Fault[] = [...timing, ...cuts, ...errors, ...bodies, ...answers, ...dialects];

/** Throws when there is none of this name. */
export function faultNamed(name: string): Fault {
  const fault = faults.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`There is no fault "${name}".`);
  return fault;
}
