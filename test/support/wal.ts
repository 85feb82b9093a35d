import { readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * How many transactions stand in a database's write-ahead log since it last began anew: the frames that carry the size
 * of the database after a commit (https://sqlite.org/fileformat2.html#the_write_ahead_log).
 */
export function commitsInLog(file: string): number {
  const log = readFileSync(`${file}-wal`);
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let commits = 0;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const belongs = log.subarray(at + 8, at + 16).equals(salts);
    if (belongs && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
