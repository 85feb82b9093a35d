import { z } from 'zod';
import { fault, path, state } from './content-parts.ts';

/** What editors of content send and get. Hashes are SHA-256 in hex over a file's text. */

export const pathQuery = z.object({ path }).strict();

export const faults = z.object({ faults: z.array(fault).readonly() });

export const contentFiles = z.object({
  files: z.array(z.object({ path: z.string(), hash: z.string(), state })).readonly(),
  catalogueVersion: z.string(),
});

const data = z.record(z.string(), z.unknown());

export const contentFile = z.object({
  path: z.string(),
  text: z.string(),
  hash: z.string(),
  state: z.enum(['live', 'changed', 'new']),
  /** What is wrong with the file by itself. */
  faults: z.array(fault).readonly(),
  /** An intent's keys; absent where the file cannot be read as such. */
  data: data.optional(),
  /** What is live where you have changed it; null: nothing is. */
  live: z.object({ text: z.string(), hash: z.string(), data: data.optional() }).nullable().optional(),
  /** `stale`: what is live has changed since you began. */
  standing: z.enum(['fresh', 'stale']),
});
export type ContentFile = z.infer<typeof contentFile>;

/** The hash of what is live, for a change that takes it into account. Left out: as when the change began. */
const onto = z.string().nullable().optional();

/** A file as text, or an intent's keys; the other keys, comments and their order stay. */
export const changeFile = z.union([
  z.object({ text: z.string().max(256 * 1024), onto }).strict(),
  z.object({ data: z.record(z.string(), z.unknown()), onto }).strict(),
]);

export const publish = z.object({ note: z.string().trim().min(1).max(500) }).strict();

const changedFile = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export const edition = z.object({
  editionId: z.string(),
  at: z.number(),
  by: z.string(),
  note: z.string(),
  files: z.array(changedFile).readonly(),
});
export type Edition = z.infer<typeof edition>;
/** Without texts, which can be asked for one by one. */
export const editions = z.object({
  editions: z
    .array(edition.omit({ files: true }).extend({ paths: z.array(z.string()).readonly() }))
    .readonly(),
});
export type Editions = z.infer<typeof editions>;
export const editionPath = z.object({ editionId: z.string().min(1).max(100) });
