import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api.ts';
import { HttpProblem } from './problem.ts';

/** Hardly a body of ours is larger: 4,000 characters, each at most 12 bytes as JSON escapes, and room around them. */
const mostBytes = 64 * 1024;
/** A content file may have 256 kB. Beyond ASCII, JSON's escapes make three of one byte; of quotes and line ends two. */
const mostFileBytes = 3 * 256 * 1024 + 1024;

/**
 * Refuses bodies by their declared length before reading a byte, and bodies that are not JSON. Node's parser holds a
 * body to its declared length, so nothing longer can follow.
 */
export const guardBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.header('transfer-encoding') !== undefined) {
    throw new HttpProblem(411, 'Send the body with a Content-Length.');
  }
  if (isUpload(c.req.method, c.req.path)) return next();
  const length = Number(c.req.header('content-length') ?? '0');
  if (isContentFile(c.req.method, c.req.path)) {
    if (length > mostFileBytes) throw new HttpProblem(413, 'The file is longer than 256 kB. Write several.');
  } else if (length > mostBytes) {
    throw new HttpProblem(413, 'The body is too long. Send the text in parts.');
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (length > 0 && type !== 'application/json') {
    throw new HttpProblem(415, 'Send the body as application/json.');
  }
  await next();
};

/** Files come as forms, whose length their own routes look at. */
function isUpload(method: string, path: string): boolean {
  return method === 'POST' && /^\/v1\/(?:agent\/)?conversations\/[^/]+\/files$/.test(path);
}

function isContentFile(method: string, path: string): boolean {
  return method === 'PUT' && path === '/v1/content/file';
}

/**
 * Agents are known by a cookie, which browsers send along from any page: a call from another site is refused, by what
 * the browser says of where it comes from. Programs other than browsers say nothing and hold no cookies of others.
 */
export function guardOrigin(publicUrl: string | undefined): MiddlewareHandler<ApiEnv> {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return async (c, next) => {
    const from = c.req.header('sec-fetch-site');
    if (from !== undefined && from !== 'same-origin' && from !== 'none') throw foreign();
    const origin = c.req.header('origin');
    if (origin !== undefined && ![own, c.req.header('host')].includes(hostOf(origin))) throw foreign();
    await next();
  };
}

function foreign(): HttpProblem {
  return new HttpProblem(403, 'This call came from another site.');
}

/** The host of an origin; what is no address (`null`, say) is nobody's host. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : 'unknown origin';
}

/** Visitors' routes may be called from any page, since they carry their own token and no cookie. */
export const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
} as const;

const preflight = {
  ...crossOrigin,
  'access-control-allow-methods': 'GET, PATCH, POST, PUT',
  'access-control-allow-headers': 'authorization, content-type, last-event-id',
  'access-control-max-age': '7200',
} as const;

/** Answers browsers that ask first, and lets every answer be read by the page that asked. */
export const allowCrossOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflight });
  await next();
  for (const [name, value] of Object.entries(crossOrigin)) c.res.headers.set(name, value);
};

/** What every answer says: never sniff, never cache what belongs to one person. */
export const commonHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};
