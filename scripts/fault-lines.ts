import { join } from 'node:path';
import type { Fault } from '../src/catalogue/types.ts';

/** How faults are told: for people, for the annotations of GitHub's checks, or for programs. */
export const faultFormats = ['text', 'github', 'json'] as const;
export type FaultFormat = (typeof faultFormats)[number];

/** The faults of a folder, one a line. */
export function faultLines(
  format: Exclude<FaultFormat, 'json'>,
  folder: string,
  faults: readonly Fault[],
): readonly string[] {
  return faults.map((fault) => {
    const { line, column, severity, message } = fault;
    const file = join(folder, fault.file);
    if (format === 'text') return `${file}:${line}:${column} ${severity} ${message}`;
    return `::${severity} file=${property(file)},line=${line},col=${column}::${escaped(message)}`;
  });
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
