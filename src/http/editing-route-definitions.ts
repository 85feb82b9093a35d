import { createRoute } from '@hono/zod-openapi';
import * as rest from '../protocol/editing-rest.ts';
import { discardQuery } from '../protocol/studio-rest.ts';
import { body, json, noContent, problems } from './route-parts.ts';

const common = { tags: ['Content'], security: [{ agentSession: [] }] };
const refusals = problems(401, 403, 404);

export const listFiles = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/files',
  summary: 'All content files, with what you have changed of them',
  responses: { 200: json(rest.contentFiles, 'By path'), ...refusals },
});

export const readFile = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/file',
  summary: 'One file as you see it: your change, else what is live. `ETag` is its hash',
  request: { query: rest.pathQuery },
  responses: { 200: json(rest.contentFile, 'The file'), ...problems(400), ...refusals },
});

export const changeFile = createRoute({
  ...common,
  method: 'put',
  path: '/v1/content/file',
  summary:
    'Keeps a change in your draft. `If-Match` the hash you have seen, or `If-None-Match: *` for a new file',
  request: { query: rest.pathQuery, body: body(rest.changeFile) },
  responses: { 200: json(rest.contentFile, 'As it is now'), ...problems(400, 412, 428), ...refusals },
});

export const removeFile = createRoute({
  ...common,
  method: 'delete',
  path: '/v1/content/file',
  summary: 'Removes a file in your draft. `If-Match` the hash you have seen',
  request: { query: rest.pathQuery },
  responses: { 204: noContent, ...problems(400, 412, 428), ...refusals },
});

export const discardDraft = createRoute({
  ...common,
  method: 'delete',
  path: '/v1/content/draft',
  summary: 'Takes back what you have changed and not published: all of it, or one file',
  request: { query: discardQuery },
  responses: { 204: noContent, ...refusals },
});

export const checkDraft = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/draft/check',
  summary: 'Everything that is wrong with the content as you have changed it, tests included. Takes seconds',
  responses: { 200: json(rest.faults, 'By file and place'), ...refusals },
});

export const publish = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/publish',
  summary: 'Puts your draft in force, unless it has errors or somebody changed the same files meanwhile',
  request: { body: body(rest.publish) },
  responses: { 200: json(rest.edition, 'What was published'), ...problems(400, 412, 422), ...refusals },
});

export const listEditions = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/editions',
  summary: 'What was published, by whom and why, the newest first',
  responses: { 200: json(rest.editions, 'At most 100'), ...refusals },
});

export const readEdition = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/editions/{editionId}',
  summary: 'One publishing with its files before and after',
  request: { params: rest.editionPath },
  responses: { 200: json(rest.edition, 'The publishing'), ...refusals },
});

export const rollBack = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/editions/{editionId}/roll-back',
  summary: 'Takes one publishing back, unless its files have changed since',
  request: { params: rest.editionPath, body: body(rest.publish) },
  responses: { 200: json(rest.edition, 'What was published'), ...problems(400, 412, 422), ...refusals },
});
