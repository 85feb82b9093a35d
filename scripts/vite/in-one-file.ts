import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { projectRoot } from '../widget-sources.ts';

/** What the bundler tells of a module that it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** An entry whose code is all in a group is left as a file that only imports the group's: nobody asks for it. */
export const facade = 'facade.js';

/**
 * A group of chunks for everything that `entry` needs at once, called `name`. What only comes later is none of it, and takes what it shares from there.
 */
export function inOneFile(name: string, entry: string) {
  const entryPath = join(projectRoot, entry);
  const known = new Map([[entryPath, true]]);

  function isNeededAtOnce(id: string, modules: Modules): boolean {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false); // until it is known, so that circles end
    const importers = modules.getModuleInfo(id)?.importers ?? [];
    const needed = importers.some((importer) => isNeededAtOnce(importer, modules));
    known.set(id, needed);
    return needed;
  }

  return {
    debugName: name,
    name: (id: string, modules: Modules) => (isNeededAtOnce(id, modules) ? name : null),
  };
}

/** Where a chunk goes: a group's to the name that pages load it by, every other to one of its own that never changes its content. */
export function chunkName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  if (facadeModuleId == null) return name === 'chat' ? 'chat.js' : 'chunks/[name]-[hash].js';
  const [, language] = /\/widget\/shared\/locales\/(\w\w)\.ts/.exec(facadeModuleId) ?? [];
  // By a name that the launcher knows, which fetches it beside the chat.
  if (language !== undefined) return `locale-${language}.js`;
  const [, own = '[name]'] = /([\w-]+)\.ts\b/.exec(facadeModuleId) ?? [];
  return `chunks/${own}-[hash].js`;
}
