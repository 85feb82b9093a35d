import { z } from 'zod';

/** Pieces that many route definitions share. */

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().optional(),
});

const meanings: Readonly<Record<number, string>> = {
  400: 'The request does not fit the schema, or names something unknown',
  401: 'No valid token or session',
  403: 'Not from this site, or not for this role',
  404: 'There is no such thing for you',
  409: 'Refused in the present state; `code` says why',
  411: 'The length of the body is missing',
  412: 'Somebody else changed it since you saw it',
  413: 'The text or file is too long',
  415: 'The body is not JSON, or the file is not of a type that is taken',
  422: 'The content has errors; `detail` lists them',
  428: 'Say which state you have seen',
  429: 'Too many tries; wait for `Retry-After` seconds',
  503: 'Too much at once; wait for `Retry-After` seconds',
  507: 'There is no space left',
};

/** Problem answers with these statuses. */
export function problems(...statuses: readonly number[]) {
  const content = { 'application/problem+json': { schema: problem } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: meanings[status] ?? 'Problem', content }]),
  );
}

/** A JSON answer. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body that must be there. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** A JSON body that may be left out. */
export function optionalBody<S extends z.ZodType>(schema: S) {
  return { required: false, content: { 'application/json': { schema } } };
}

/** `/:conversationId` of a path. Not checked to be a UUID: what is none is simply not found. */
export const conversationPath = z.object({ conversationId: z.string().min(1).max(100) });

/** `/:conversationId/…/:seq` of a path. */
export const eventPath = conversationPath.extend({ seq: z.coerce.number().int().min(1).max(1_000_000) });

export const noContent = { description: 'Done' };
