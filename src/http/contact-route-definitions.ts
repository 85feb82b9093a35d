import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import * as rest from '../protocol/contact-rest.ts';
import { visitorConversation } from '../protocol/visitor-rest.ts';
import { body, conversationPath, json, noContent, problems } from './route-parts.ts';

const tags = ['Visitor'];
const security = [{ visitorToken: [] }];
const params = conversationPath;
const own = '/v1/conversations/{conversationId}';

export const contact = createRoute({
  method: 'put',
  path: `${own}/contact`,
  tags,
  security,
  summary: 'Leaves contact details, and a message with them: it is answered later, and nobody waits',
  request: { params, body: body(rest.newContact) },
  responses: {
    200: json(visitorConversation, 'The conversation as it is now'),
    ...problems(400, 401, 404, 409, 413, 415, 429),
  },
});

export const mailTranscript = createRoute({
  method: 'post',
  path: `${own}/transcript`,
  tags,
  security,
  summary: 'Sends a copy of the conversation by mail; `mail-off` where no mail can be sent',
  request: { params, body: body(rest.transcriptRequest) },
  responses: { 202: noContent, ...problems(400, 401, 404, 409, 415, 429) },
});

export const transcript = createRoute({
  method: 'get',
  path: `${own}/transcript`,
  tags,
  security,
  summary: 'A copy of the conversation as text',
  request: { params },
  responses: {
    200: {
      description: 'What the visitor saw, one entry a line',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...problems(401, 404),
  },
});

export const followLink = createRoute({
  method: 'post',
  path: '/v1/links',
  tags,
  summary: 'Lets whoever has a link from a mail go on with its conversation',
  request: { body: body(rest.followedLink) },
  responses: {
    201: json(rest.linkFollowed, 'A new token of the same visitor'),
    ...problems(400, 403, 404, 415, 429),
  },
});
