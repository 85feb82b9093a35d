import { speaksToModel } from './speaks-to-model.ts';
import { quote } from './yaml-file.ts';

/** What to tell of a text that speaks to a language model: no model is shown it, as it might obey. Undefined: it does not. */
export function instructionIn(text: string, where: 'this answer' | 'this section'): string | undefined {
  const found = speaksToModel(text);
  if (found === undefined) return undefined;
  return `expected words for visitors, found what tells a language model what to do: ${quote(found)}; no model is shown ${where}`;
}
