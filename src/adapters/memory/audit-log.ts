import type { AuditEntry, AuditLog } from '../../ports/audit-log.ts';

/** Entries in this process, to be looked at; gone with it. */
export function memoryAuditLog(): AuditLog & { readonly entries: readonly AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return {
    entries,
    async write(entry) {
      entries.push(entry);
    },
  };
}
