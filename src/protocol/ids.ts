import { z } from 'zod';

/** Ids that the server makes: a UUID version 7, so that they sort by time. */
export const id = z.uuid();

/** Made by the sender, unique within a conversation; the key that makes a repeated send harmless. */
export const messageId = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,100}$/, 'expected 1 to 100 letters, digits or any of _ . : -');

/** A department's key in `_departments.yaml`. */
export const departmentId = z.string().regex(/^[a-z0-9-]{1,60}$/, 'expected a department such as "general"');

/** A BCP 47 tag such as `id`, `en` or `en-GB`; `en_GB`, as many systems write it, is read as that. */
export const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, 'expected a language tag such as "id"')
  .max(35)
  .transform((tag) => tag.replaceAll('_', '-'));

/** The longest message, in UTF-16 code units. */
export const longestText = 4000;
