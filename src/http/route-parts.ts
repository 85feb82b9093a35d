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
  403: 'Not from this site',
  404: 'There is no such thing for you',
  409: 'Refused in the present state; `code` says why',
  413: 'The text is too long',
  415: 'The body is not JSON',
  429: 'Too many tries; wait for `Retry-After` seconds',
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

export const noContent = { description: 'Done' };
