import { createRoute } from '@hono/zod-openapi';
import * as rest from '../protocol/content-rest.ts';
import { json, problems } from './route-parts.ts';

export const precisionCurve = createRoute({
  method: 'get',
  path: '/v1/content/precision-curve',
  tags: ['Content'],
  security: [{ agentSession: [] }],
  summary: 'How sure the bot must be to answer, and what other thresholds would give',
  responses: { 200: json(rest.precisionCurve, 'Of the model in force'), ...problems(401, 403) },
});
