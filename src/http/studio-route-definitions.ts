import { createRoute } from '@hono/zod-openapi';
import * as rest from '../protocol/studio-rest.ts';
import { body, json, problems } from './route-parts.ts';

const common = { tags: ['Content'], security: [{ agentSession: [] }] };
const refusals = problems(401, 403);

export const overview = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/overview',
  summary: 'All content as you have changed it: intents in short, and what is wrong without training a bot',
  responses: { 200: json(rest.overview, 'By path'), ...refusals },
});

export const search = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/search',
  summary:
    'The files in whose texts every word stands, utterances and answers among them, as you have changed them',
  request: { query: rest.searchQuery },
  responses: { 200: json(rest.foundPaths, 'By path'), ...problems(400), ...refusals },
});

export const draft = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/draft',
  summary: 'What you have changed and not published, beside what is live',
  responses: { 200: json(rest.draftFiles, 'By path'), ...refusals },
});

export const tryDraft = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/draft/try',
  summary:
    'What the bot makes of a text and why: as it is, and as you have changed it. At first takes seconds',
  request: { body: body(rest.tryText) },
  responses: {
    200: json(rest.triedBoth, 'Both, where their content has no errors'),
    ...problems(400),
    ...refusals,
  },
});

export const testDraft = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/draft/tests',
  summary: 'How the tests of an intent go with the content as you have changed it',
  request: { body: body(rest.testIntent) },
  responses: { 200: json(rest.testResults, 'In the order written'), ...problems(400), ...refusals },
});

export const rename = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/draft/rename',
  summary: 'Gives an intent another id in your draft, and what names it follows',
  request: { body: body(rest.renameIntent) },
  responses: { 200: json(rest.renamed, 'What was changed'), ...problems(400, 404, 412), ...refusals },
});

export const events = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/events',
  summary: 'A stream (server-sent events) that says when content on disk is no longer as it was',
  responses: {
    200: {
      description: 'Frames of the type content-changed',
      content: { 'text/event-stream': { schema: rest.contentNews } },
    },
    ...refusals,
  },
});
