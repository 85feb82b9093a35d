/**
 * What Node is started with, as in the commands of `package.json`: see docs/decisions/2026-11-28-without-maglev.md and
 * 2026-11-29-without-protection-keys.md.
 */
export const nodeFlags = ['--no-maglev', '--no-memory-protection-keys'];
