import { type IntentReader, type PlacedIntent, readIntentFile } from './content.ts';
import type { Read } from './yaml-file.ts';

/** A file that was read takes some hundred kilobytes; a shop with more files reads the others anew each time. */
const mostRemembered = 500;

/** A reader that reads a file anew only when its text has changed: after an edit that is one of many. */
export function rememberIntents(): IntentReader {
  const remembered = new Map<string, { readonly text: string; readonly read: Read<PlacedIntent> }>();
  return (file) => {
    const known = remembered.get(file.path);
    if (known?.text === file.text) return known.read;
    const read = readIntentFile(file);
    if (known !== undefined || remembered.size < mostRemembered) {
      remembered.set(file.path, { text: file.text, read });
    }
    return read;
  };
}
