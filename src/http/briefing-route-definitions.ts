import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import * as rest from '../protocol/briefing.ts';
import { locale } from '../protocol/ids.ts';
import { emptyBody } from '../protocol/visitor-rest.ts';
import { conversationPath, json, optionalBody, problems } from './route-parts.ts';

const tags = ['Agent'];
const security = [{ agentSession: [] }];
const params = conversationPath;
const one = '/v1/agent/conversations/{conversationId}';
const inLanguage = z.object({ locale: locale.optional() });

export const summary = createRoute({
  method: 'get',
  path: `${one}/summary`,
  tags,
  security,
  summary: 'The conversation in short, by what was said and done; no model has written any of it',
  request: { params, query: inLanguage },
  responses: { 200: json(rest.summary, 'As it is now'), ...problems(400, 401, 403, 404) },
});

export const suggestions = createRoute({
  method: 'get',
  path: `${one}/suggestions`,
  tags,
  security,
  summary: 'Answers of the team’s that the visitor’s last words may want',
  request: { params, query: inLanguage },
  responses: {
    200: json(rest.suggestions, 'None where somebody has spoken after the visitor'),
    ...problems(400, 401, 403, 404),
  },
});

export const compose = createRoute({
  method: 'post',
  path: `${one}/suggestions`,
  tags,
  security,
  summary:
    'Has a language model compose one more, for the agent to check and edit; it stops when the call is ended',
  request: { params, body: optionalBody(emptyBody) },
  responses: {
    200: json(rest.composed, 'What passed the gate, if anything did'),
    ...problems(400, 401, 403, 404, 409, 415),
  },
});
