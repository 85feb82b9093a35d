import type { ScannedImport } from './scan-imports.ts';
import { type Target, targetOf } from './zones.ts';

/** The imports of every file, by path. */
export type ImportGraph = ReadonlyMap<string, readonly ScannedImport[]>;

/**
 * Every circle of files that import each other, each as its path back to where it began. A file that is run on
 * another thread is not imported, so it may share types with the file that starts it.
 */
export function findCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const next of filesImportedBy(graph, path, ['value', 'type'])) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

/**
 * How a package gets into what is loaded from `entries`: one chain of files for each file that imports it. Types
 * do not count, as nothing of them is loaded.
 */
export function chainsToPackage(
  graph: ImportGraph,
  entries: readonly string[],
  name: string,
): readonly (readonly string[])[] {
  const chains: string[][] = [];
  const seen = new Set(entries);
  const waiting = entries.map((entry) => [entry]);
  for (const chain of waiting) {
    const path = chain.at(-1) ?? '';
    if (importsPackage(graph, path, name)) chains.push([...chain, name]);
    for (const next of filesImportedBy(graph, path, ['value'])) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...chain, next]);
    }
  }
  return chains;
}

function filesImportedBy(
  graph: ImportGraph,
  path: string,
  kinds: readonly ScannedImport['kind'][],
): readonly string[] {
  const targets = importTargets(graph, path, kinds);
  return targets.flatMap((target) => (target.type === 'file' ? [target.path] : []));
}

function importsPackage(graph: ImportGraph, path: string, name: string): boolean {
  return importTargets(graph, path, ['value']).some(
    (target) => target.type === 'package' && target.name === name,
  );
}

function importTargets(
  graph: ImportGraph,
  path: string,
  kinds: readonly ScannedImport['kind'][],
): readonly Target[] {
  const imports = graph.get(path) ?? [];
  return imports.flatMap(({ specifier, kind }) =>
    specifier !== undefined && kinds.includes(kind) ? [targetOf(path, specifier)] : [],
  );
}
