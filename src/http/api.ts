import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { HttpProblem, problemResponse } from './problem.ts';

/** What Hono's handlers get from the Node server: the real request and response. */
export interface ApiEnv {
  Bindings: HttpBindings;
}

export type Api = OpenAPIHono<ApiEnv>;

/** A router whose routes refuse bodies and queries that do not fit their schema, saying what was expected where. */
export function createApi(): Api {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => (result.success ? undefined : problemResponse(invalid(result.error.issues))),
  });
}

function invalid(issues: readonly z.core.$ZodIssue[]): HttpProblem {
  const tooLong = issues.find((issue) => issue.code === 'too_big' && issue.path[0] === 'text');
  if (tooLong?.code === 'too_big') {
    return new HttpProblem(413, `The text is longer than ${tooLong.maximum} characters. Send it in parts.`);
  }
  return new HttpProblem(400, issues.map(sayIssue).join('; '));
}

function sayIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
