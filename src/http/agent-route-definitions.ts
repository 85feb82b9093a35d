import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import * as rest from '../protocol/agent-rest.ts';
import { locale } from '../protocol/ids.ts';
import { aiConsentChange, emptyBody, messageStored, status } from '../protocol/visitor-rest.ts';
import { body, conversationPath, eventPath, json, noContent, optionalBody, problems } from './route-parts.ts';

const tags = ['Agent'];
const security = [{ agentSession: [] }];
const params = conversationPath;
const one = '/v1/agent/conversations/{conversationId}';
const me = json(rest.agentView, 'The agent as they are now');
const summary = json(rest.conversationSummary, 'The conversation as it is now');

export const logIn = createRoute({
  method: 'post',
  path: '/v1/agent/session',
  tags,
  summary: 'Logs in; the session is in a cookie',
  request: { body: body(rest.login) },
  responses: { 200: me, ...problems(400, 401, 403, 429, 415) },
});

export const whoAmI = createRoute({
  method: 'get',
  path: '/v1/agent/session',
  tags,
  security,
  summary: 'Who is logged in',
  responses: { 200: me, ...problems(401, 403) },
});

export const logOut = createRoute({
  method: 'delete',
  path: '/v1/agent/session',
  tags,
  security,
  summary: 'Logs out',
  responses: { 204: noContent, ...problems(403) },
});

export const setUp = createRoute({
  method: 'post',
  path: '/v1/setup',
  tags,
  summary: 'Makes the first admin from the one-time link, and logs in',
  request: { body: body(rest.firstAdmin) },
  responses: { 201: me, ...problems(400, 403, 409, 415) },
});

export const setPresence = createRoute({
  method: 'put',
  path: '/v1/agent/presence',
  tags,
  security,
  summary: 'Says whether the agent takes conversations',
  request: { body: body(rest.presenceChange) },
  responses: { 200: me, ...problems(400, 401, 403, 415) },
});

export const queue = createRoute({
  method: 'get',
  path: '/v1/agent/queue',
  tags,
  security,
  summary: 'Who waits in the agent’s departments, in order',
  responses: { 200: json(rest.queueView, 'The queue'), ...problems(401, 403) },
});

export const list = createRoute({
  method: 'get',
  path: '/v1/agent/conversations',
  tags,
  security,
  summary: 'Conversations that the agent may see, the most recently changed first',
  request: { query: z.object({ status: status.optional() }) },
  responses: { 200: json(rest.conversationList, 'At most 200'), ...problems(400, 401, 403) },
});

export const open = createRoute({
  method: 'get',
  path: '/v1/agent/open',
  tags,
  security,
  summary:
    'Open conversations that the agent may see, those with the bot too, the most recently changed first',
  request: { query: rest.openQuery },
  responses: { 200: json(rest.openPage, 'At most 50'), ...problems(400, 401, 403) },
});

export const colleagues = createRoute({
  method: 'get',
  path: '/v1/agent/colleagues',
  tags,
  security,
  summary: 'Whom a conversation can be given to',
  request: { query: z.object({ locale: locale.optional() }) },
  responses: { 200: json(rest.colleagues, 'Agents and departments'), ...problems(401, 403) },
});

export const read = createRoute({
  method: 'get',
  path: one,
  tags,
  security,
  summary: 'The transcript in full, with the bot’s reasons and the notes',
  request: { params, query: z.object({ after: z.coerce.number().int().min(0).optional() }) },
  responses: { 200: json(rest.transcript, 'Events above `after`'), ...problems(400, 401, 403, 404) },
});

export const claim = createRoute({
  method: 'post',
  path: `${one}/claim`,
  tags,
  security,
  summary: 'Takes a waiting conversation; of several agents one wins',
  request: { params, body: optionalBody(emptyBody) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const post = createRoute({
  method: 'post',
  path: `${one}/messages`,
  tags,
  security,
  summary: 'Writes to the visitor; repeating it with the same messageId does no harm',
  request: { params, body: body(rest.agentMessage) },
  responses: {
    200: json(messageStored, 'It was stored before'),
    201: json(messageStored, 'It is stored durably'),
    ...problems(400, 401, 403, 404, 409, 413, 415),
  },
});

export const note = createRoute({
  method: 'post',
  path: `${one}/notes`,
  tags,
  security,
  summary: 'Adds a note that only agents see',
  request: { params, body: body(rest.newNote) },
  responses: { 201: json(rest.noteStored, 'It is stored'), ...problems(400, 401, 403, 404, 413, 415) },
});

export const judge = createRoute({
  method: 'put',
  path: `${one}/verdicts/{seq}`,
  tags,
  security,
  summary:
    'Says what was wrong with a message or handoff of the bot’s, or takes it back; the visitor sees nothing of it',
  request: { params: eventPath, body: body(rest.verdictChange) },
  responses: {
    200: json(rest.verdictStored, 'It is stored'),
    ...problems(400, 401, 403, 404, 415),
  },
});

export const aiConsent = createRoute({
  method: 'put',
  path: `${one}/ai-consent`,
  tags,
  security,
  summary: 'Writes down what the visitor said to having a language model read the conversation',
  request: { params, body: body(aiConsentChange) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 415) },
});

export const transfer = createRoute({
  method: 'post',
  path: `${one}/transfer`,
  tags,
  security,
  summary: 'Gives the conversation to an agent or to a department',
  request: { params, body: body(rest.transferRequest) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const returnToBot = createRoute({
  method: 'post',
  path: `${one}/return-to-bot`,
  tags,
  security,
  summary: 'Gives the conversation back to the bot',
  request: { params, body: optionalBody(rest.returnRequest) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const close = createRoute({
  method: 'post',
  path: `${one}/close`,
  tags,
  security,
  summary: 'Ends the conversation',
  request: { params, body: body(rest.closeRequest) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const typing = createRoute({
  method: 'post',
  path: `${one}/typing`,
  tags,
  security,
  summary: 'Tells that the agent is typing; never stored',
  request: { params, body: optionalBody(emptyBody) },
  responses: { 204: noContent, ...problems(400, 401, 403, 404, 409, 415) },
});

export const events = createRoute({
  method: 'get',
  path: '/v1/agent/events',
  tags,
  security,
  summary: 'A stream of what concerns this agent; while it is open, the agent counts as reachable',
  responses: {
    200: {
      description: 'Frames without ids: after a reconnect, read the lists again',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(401, 403),
  },
});
