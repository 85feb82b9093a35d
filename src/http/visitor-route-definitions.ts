import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { locale } from '../protocol/ids.ts';
import * as rest from '../protocol/visitor-rest.ts';
import { body, conversationPath, json, noContent, optionalBody, problems } from './route-parts.ts';

const tags = ['Visitor'];
const security = [{ visitorToken: [] }];
const params = conversationPath;
const own = '/v1/conversations/{conversationId}';
const conversationAnswer = json(rest.visitorConversation, 'The conversation as it is now');

export const site = createRoute({
  method: 'get',
  path: '/v1/site',
  tags,
  summary: 'What the widget shows before the first message',
  request: { query: z.object({ locale: locale.optional() }) },
  responses: { 200: json(rest.site, 'Name, greeting, departments'), ...problems(400) },
});

export const admit = createRoute({
  method: 'post',
  path: '/v1/visitors',
  tags,
  summary: 'Lets a visitor in; the token is told only here',
  request: { body: optionalBody(rest.newVisitor) },
  responses: { 201: json(rest.visitorCreated, 'The visitor and their token'), ...problems(400, 415, 429) },
});

export const start = createRoute({
  method: 'post',
  path: '/v1/conversations',
  tags,
  security,
  summary: 'Starts a conversation, or gives the one that is open',
  request: { body: optionalBody(rest.newConversation) },
  responses: {
    200: json(rest.visitorConversation, 'The conversation that was open already'),
    201: json(rest.visitorConversation, 'A new conversation'),
    ...problems(400, 401, 415, 429),
  },
});

export const read = createRoute({
  method: 'get',
  path: own,
  tags,
  security,
  summary: 'The state of a conversation',
  request: { params },
  responses: { 200: conversationAnswer, ...problems(401, 404) },
});

export const post = createRoute({
  method: 'post',
  path: `${own}/messages`,
  tags,
  security,
  summary: 'Sends a message; repeating it with the same messageId does no harm',
  request: { params, body: body(rest.newMessage) },
  responses: {
    200: json(rest.messageStored, 'It was stored before'),
    201: json(rest.messageStored, 'It is stored durably'),
    ...problems(400, 401, 404, 409, 413, 415, 429),
  },
});

export const handoff = createRoute({
  method: 'post',
  path: `${own}/handoff`,
  tags,
  security,
  summary: 'Asks for a person, or changes the department while waiting',
  request: { params, body: optionalBody(rest.handoffRequest) },
  responses: { 200: conversationAnswer, ...problems(400, 401, 404, 409, 415) },
});

export const stay = createRoute({
  method: 'post',
  path: `${own}/return-to-bot`,
  tags,
  security,
  summary: 'Goes on with the bot instead of waiting',
  request: { params, body: optionalBody(rest.emptyBody) },
  responses: { 200: conversationAnswer, ...problems(400, 401, 404, 409, 415) },
});

export const aiConsent = createRoute({
  method: 'put',
  path: `${own}/ai-consent`,
  tags,
  security,
  summary: 'Allows or refuses that a language model reads the conversation',
  request: { params, body: body(rest.aiConsentChange) },
  responses: { 200: conversationAnswer, ...problems(400, 401, 404, 415) },
});

export const typing = createRoute({
  method: 'post',
  path: `${own}/typing`,
  tags,
  security,
  summary: 'Tells that the visitor is typing; never stored',
  request: { params, body: optionalBody(rest.emptyBody) },
  responses: { 204: noContent, ...problems(400, 401, 404, 415) },
});

export const here = createRoute({
  method: 'post',
  path: `${own}/here`,
  tags,
  security,
  summary: 'Answers `here-asked`: the visitor has the chat open',
  request: { params, body: optionalBody(rest.emptyBody) },
  responses: { 204: noContent, ...problems(400, 401, 404, 415) },
});

export const close = createRoute({
  method: 'post',
  path: `${own}/close`,
  tags,
  security,
  summary: 'Ends the conversation',
  request: { params, body: optionalBody(rest.emptyBody) },
  responses: { 200: conversationAnswer, ...problems(400, 401, 404, 415) },
});

export const rate = createRoute({
  method: 'put',
  path: `${own}/rating`,
  tags,
  security,
  summary: 'Rates a closed conversation; again replaces the rating',
  request: { params, body: body(rest.newRating) },
  responses: { 200: conversationAnswer, ...problems(400, 401, 404, 409, 415) },
});

export const events = createRoute({
  method: 'get',
  path: `${own}/events`,
  tags,
  security,
  summary: 'Follows the conversation',
  description:
    'With `Accept: text/event-stream` a stream of server-sent events, resumed by `Last-Event-ID` or `after`; `signals=1` ' +
    'adds frames without an id for typing and the place in the queue. With `Accept: application/json` one page, which ' +
    '`wait` seconds may pass for.',
  request: {
    params,
    query: z.object({
      after: z.coerce.number().int().min(0).optional(),
      wait: z.coerce.number().min(0).max(60).optional(),
      signals: z.enum(['0', '1']).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The events above `after`, in order',
      content: {
        'application/json': { schema: rest.eventPage },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...problems(400, 401, 404),
  },
});
