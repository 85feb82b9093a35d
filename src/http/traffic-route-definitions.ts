import { createRoute } from '@hono/zod-openapi';
import * as rest from '../protocol/traffic-rest.ts';
import { body, json, noContent, problems } from './route-parts.ts';

const common = { tags: ['Content'], security: [{ agentSession: [] }] };
const refusals = problems(401, 403, 404);

export const startReplay = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/replays',
  summary:
    'Plays the last days’ conversations to your draft and to what is in force; ends your replay before',
  request: { body: body(rest.startReplay) },
  responses: { 202: json(rest.replayStarted, 'It has begun'), ...problems(400), ...refusals },
});

export const readReplay = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/replays/{replayId}',
  summary: 'How far your replay is, and at its end what would be otherwise',
  request: { params: rest.replayPath },
  responses: { 200: json(rest.replayState, 'Its state'), ...refusals },
});

export const exportReplay = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/replays/{replayId}/changes',
  summary: 'All that your replay found to be otherwise, once it is done, as JSON or as a table',
  request: { params: rest.replayPath, query: rest.exportQuery },
  responses: {
    200: {
      description: 'The changes',
      content: { 'application/json': { schema: rest.replayChanges }, 'text/csv': { schema: rest.csvText } },
    },
    ...refusals,
  },
});

export const cancelReplay = createRoute({
  ...common,
  method: 'delete',
  path: '/v1/content/replays/{replayId}',
  summary: 'Ends your replay',
  request: { params: rest.replayPath },
  responses: { 204: noContent, ...refusals },
});

export const listUnanswered = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/unanswered',
  summary: 'What was not answered, grouped, personal data as placeholders; the most conversations first',
  request: { query: rest.daysQuery },
  responses: { 200: json(rest.clusters, 'Each keeps its id over days'), ...problems(400), ...refusals },
});

export const decideCluster = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/unanswered/{clusterId}',
  summary: 'Dismisses, reopens, merges, separates again or splits a group',
  request: { params: rest.clusterPath, body: body(rest.decideCluster) },
  responses: { 200: json(rest.clusterDecided, 'Done'), ...problems(400), ...refusals },
});

export const draftCluster = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/unanswered/{clusterId}/draft',
  summary:
    'Puts an intent made of a group into your draft: utterances, held-back tests, an answer quoted from agents',
  request: { params: rest.clusterPath, body: body(rest.draftCluster) },
  responses: { 200: json(rest.drafted, 'The file'), ...problems(400, 412), ...refusals },
});

export const readHealth = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/health',
  summary:
    'How each intent in force is: its tests, who takes its utterances, and how visitors took it in 90 days',
  responses: { 200: json(rest.contentHealth, 'At once; `pending` while tests are being run'), ...refusals },
});

export const readSuggestions = createRoute({
  ...common,
  method: 'get',
  path: '/v1/content/suggestions',
  summary: 'Ways in which visitors really asked for an intent and that it does not have yet',
  request: { query: rest.suggestionsQuery },
  responses: { 200: json(rest.suggestions, 'Redacted'), ...problems(400), ...refusals },
});

export const writeSuggestions = createRoute({
  ...common,
  method: 'post',
  path: '/v1/content/suggestions',
  summary:
    'Has the language model write other ways of asking, from what the team wrote; 404 where there is none',
  request: { body: body(rest.writeSuggestions) },
  responses: {
    200: json(rest.writtenSuggestions, 'For people to choose from'),
    ...problems(400),
    ...refusals,
  },
});
