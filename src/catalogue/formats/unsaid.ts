import type { IntentShape } from '../shapes.ts';
import type { Exportable, Loss } from './exchange.ts';

/** The keys of an intent's file that only Sapa knows in some format. */
type Sayable = Exclude<keyof IntentShape, 'source'>;

const all: readonly Sayable[] = [
  'title',
  'department',
  'handoff',
  'verbatim',
  'valid_from',
  'valid_until',
  'tags',
  'utterances',
  'answer',
  'follow_ups',
  'tests',
  'not',
];

/** What a format cannot say of intents, one line for each that has any of it. */
export function unsaid(
  intents: readonly Exportable[],
  sayable: readonly Sayable[],
  format: string,
): readonly Loss[] {
  return intents.flatMap(({ id, shape }) => {
    const lost = all.filter((key) => !sayable.includes(key) && isSaid(shape, key));
    return lost.length === 0 ? [] : [{ place: id, message: `${lost.join(', ')}: ${format} cannot say this` }];
  });
}

function isSaid(shape: IntentShape, key: Sayable): boolean {
  const value = shape[key];
  if (value === undefined || value === false || value === 'never') return false;
  return typeof value !== 'object' || Object.values(value).flat().length > 0;
}
