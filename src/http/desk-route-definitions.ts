import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import * as rest from '../protocol/agent-rest.ts';
import { locale } from '../protocol/ids.ts';
import { personView } from '../protocol/people.ts';
import { emptyBody } from '../protocol/visitor-rest.ts';
import { body, conversationPath, json, noContent, optionalBody, problems } from './route-parts.ts';

const tags = ['Agent'];
const security = [{ agentSession: [] }];
const params = conversationPath;
const one = '/v1/agent/conversations/{conversationId}';
const inLanguage = z.object({ locale: locale.optional() });
const summary = json(rest.conversationSummary, 'The conversation as it is now');

export const search = createRoute({
  method: 'get',
  path: '/v1/agent/search',
  tags,
  security,
  summary:
    'Searches messages and notes; agents find their own and what waits or is over in their departments',
  request: { query: rest.searchQuery },
  responses: { 200: json(rest.searchResult, 'At most 40, the newest first'), ...problems(400, 401, 403) },
});

export const earlier = createRoute({
  method: 'get',
  path: `${one}/earlier`,
  tags,
  security,
  summary:
    'Earlier conversations of the same visitor, in any browser where they are a customer; the newest first',
  request: { params },
  responses: { 200: json(rest.conversationList, 'At most 20'), ...problems(400, 401, 403, 404) },
});

export const readEarlier = createRoute({
  method: 'get',
  path: `${one}/earlier/{earlierId}`,
  tags,
  security,
  summary: 'One of them in full',
  request: { params: params.extend({ earlierId: z.string().min(1).max(100) }) },
  responses: { 200: json(rest.transcript, 'All of it'), ...problems(400, 401, 403, 404) },
});

export const person = createRoute({
  method: 'get',
  path: `${one}/person`,
  tags,
  security,
  summary: 'Who is behind a conversation, and who says so',
  request: { params },
  responses: { 200: json(personView, 'What is known'), ...problems(400, 401, 403, 404) },
});

export const erase = createRoute({
  method: 'delete',
  path: '/v1/agent/visitors/{visitorId}',
  tags,
  security,
  summary:
    'Forgets a person for good: every browser, conversation and file of theirs; for supervisors and admins',
  request: { params: z.object({ visitorId: z.string().min(1).max(100) }) },
  responses: { 200: json(rest.erased, 'What was forgotten'), ...problems(400, 401, 403, 404) },
});

export const canned = createRoute({
  method: 'get',
  path: `${one}/canned`,
  tags,
  security,
  summary: 'Canned replies in the conversation’s language, with their placeholders filled',
  request: { params, query: inLanguage },
  responses: { 200: json(rest.cannedReplies, 'In the order of the file'), ...problems(400, 401, 403, 404) },
});

export const tag = createRoute({
  method: 'post',
  path: `${one}/tags`,
  tags,
  security,
  summary: 'Puts tags on and takes them off; what is so already stays so',
  request: { params, body: body(rest.tagChange) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const viewing = createRoute({
  method: 'post',
  path: `${one}/viewing`,
  tags,
  security,
  summary: 'Tells the team that the agent looks at the conversation; never stored, never told to the visitor',
  request: { params, body: body(rest.viewing) },
  responses: { 204: noContent, ...problems(400, 401, 403, 404, 415) },
});

export const reached = createRoute({
  method: 'post',
  path: `${one}/reached`,
  tags,
  security,
  summary:
    'Tells the visitor up to where their messages are on the screen of who answers, or seen; never stored',
  request: { params, body: body(rest.reached) },
  responses: { 204: noContent, ...problems(400, 401, 403, 404, 409, 415) },
});

export const board = createRoute({
  method: 'get',
  path: '/v1/agent/board',
  tags,
  security,
  summary: 'How things stand, for supervisors',
  request: { query: inLanguage },
  responses: { 200: json(rest.board, 'At this moment'), ...problems(400, 401, 403) },
});

export const whisper = createRoute({
  method: 'post',
  path: `${one}/whispers`,
  tags,
  security,
  summary: 'A supervisor’s note to the agent who has the conversation; the visitor never sees it',
  request: { params, body: body(rest.newNote) },
  responses: {
    201: json(rest.noteStored, 'It is stored'),
    ...problems(400, 401, 403, 404, 409, 413, 415),
  },
});

export const join = createRoute({
  method: 'post',
  path: `${one}/join`,
  tags,
  security,
  summary: 'A supervisor may write beside the agent, who goes on having the conversation',
  request: { params, body: optionalBody(emptyBody) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const stopJoining = createRoute({
  method: 'delete',
  path: `${one}/join`,
  tags,
  security,
  summary: 'The supervisor no longer writes there',
  request: { params },
  responses: { 200: summary, ...problems(400, 401, 403, 404) },
});

export const reassign = createRoute({
  method: 'post',
  path: `${one}/reassign`,
  tags,
  security,
  summary: 'A supervisor gives on what an agent has or what waits',
  request: { params, body: body(rest.transferRequest) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});
