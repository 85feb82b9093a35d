import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import * as rest from '../protocol/agent-rest.ts';
import { id } from '../protocol/ids.ts';
import { emptyBody } from '../protocol/visitor-rest.ts';
import { body, conversationPath, json, optionalBody, problems } from './route-parts.ts';

const tags = ['Agent'];
const security = [{ agentSession: [] }];
const params = conversationPath;
const one = '/v1/agent/conversations/{conversationId}';
const summary = json(rest.conversationSummary, 'The conversation as it is now');

export const refuse = createRoute({
  method: 'post',
  path: `${one}/refuse`,
  tags,
  security,
  summary: 'Gives back what was assigned, before writing anything; it is not assigned to this agent again',
  request: { params, body: optionalBody(emptyBody) },
  responses: { 200: summary, ...problems(400, 401, 403, 404, 409, 415) },
});

export const changeCapacity = createRoute({
  method: 'put',
  path: '/v1/agent/agents/{agentId}/capacity',
  tags,
  security,
  summary: 'Sets how many conversations an agent has at once; for supervisors and admins',
  request: { params: z.object({ agentId: id }), body: body(rest.capacityChange) },
  responses: {
    200: json(rest.agentView, 'The agent as they are now'),
    ...problems(400, 401, 403, 404, 415),
  },
});
