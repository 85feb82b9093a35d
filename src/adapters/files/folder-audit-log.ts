import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry, AuditLog } from '../../ports/audit-log.ts';

/**
 * A file `audit.log` in the folder, which is made when it is needed: an entry a line, as JSON, with the time of this
 * machine in front. Only ever added to; readable by its owner alone.
 */
export function folderAuditLog(folder: string): AuditLog {
  /** One line at a time, so that none ends up within another. */
  let before: Promise<unknown> = Promise.resolve();
  return {
    write(entry) {
      const written = before.then(() => append(folder, entry));
      before = written.catch(() => undefined);
      return written;
    },
  };
}

async function append(folder: string, entry: AuditEntry): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, 'audit.log'), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
