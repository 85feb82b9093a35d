import { createRoute } from '@hono/zod-openapi';
import * as people from '../protocol/people.ts';
import { visitorConversations } from '../protocol/visitor-rest.ts';
import { body, json, problems } from './route-parts.ts';

const tags = ['Visitor'];
const security = [{ visitorToken: [] }];

export const identify = createRoute({
  method: 'put',
  path: '/v1/visitors/me/identity',
  tags,
  security,
  summary: 'Says who the visitor is',
  description:
    'With a `token` (a JWT under HS256: `sub`, `aud` = the site, `exp` at most an hour ahead; `name`, `email`, `phone`, ' +
    '`attributes` and `tags` if you like) or an `identifier` and its `identifierHash` (hex HMAC-SHA256), both under ' +
    'IDENTITY_SECRET, the visitor is a verified customer and has their conversations in every browser. Without either it is ' +
    'what the page says.',
  request: { body: body(people.identification) },
  responses: {
    200: json(people.visitorIdentity, 'How far it is proven'),
    ...problems(400, 401, 409, 415, 429),
  },
});

export const attributes = createRoute({
  method: 'patch',
  path: '/v1/visitors/me/attributes',
  tags,
  security,
  summary: 'Tells agents something of the visitor; null takes it back',
  request: { body: body(people.attributeChange) },
  responses: {
    200: json(people.visitorAttributes, 'All that is told now'),
    ...problems(400, 401, 415, 429),
  },
});

export const conversations = createRoute({
  method: 'get',
  path: '/v1/conversations',
  tags,
  security,
  summary: 'The visitor’s conversations, the newest first; of a verified customer those of every browser',
  responses: { 200: json(visitorConversations, 'At most 50'), ...problems(401) },
});
