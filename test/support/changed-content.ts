import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/widget-sources.ts';

type Change = (text: string) => string;

/** No department is open, whatever the time. */
export const alwaysClosed = {
  '_departments.yaml': (text: string) => text.replace(/\d\d:\d\d-\d\d:\d\d/g, 'closed'),
};

/** A copy of the demo shop's content in `folder` in which these files read otherwise; tells where it is. */
export function changedContent(folder: string, changes: Readonly<Record<string, Change>>): string {
  const content = join(folder, 'intents');
  cpSync(join(projectRoot, 'intents'), content, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const before = readFileSync(join(content, name), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${name}.`);
    writeFileSync(join(content, name), after);
  }
  return content;
}
