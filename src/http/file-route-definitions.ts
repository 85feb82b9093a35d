import { z } from 'zod';
import { messageStored } from '../protocol/visitor-rest.ts';
import type { Api } from './api.ts';
import { conversationPath, json, problems } from './route-parts.ts';

const messagePath = conversationPath.extend({ messageId: z.string().min(1).max(100) });

const upload = z.object({
  messageId: z.string(),
  file: z.string().openapi({ format: 'binary' }),
});

const audiences = [
  {
    tags: ['Visitor'],
    scheme: 'visitorToken',
    own: '/v1/conversations/{conversationId}/files',
    refusals: [400, 401, 404, 409, 411, 413, 415, 429, 503, 507],
  },
  {
    tags: ['Agent'],
    scheme: 'agentSession',
    own: '/v1/agent/conversations/{conversationId}/files',
    refusals: [400, 401, 403, 404, 409, 411, 413, 415, 503, 507],
  },
] as const;

const bytes = z.string().openapi({ format: 'binary' });
const image = { content: { 'image/webp': { schema: bytes } }, description: 'The image' };
const file = {
  content: Object.fromEntries(
    ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].map((type) => [type, { schema: bytes }]),
  ),
  description: 'The file',
};

/** Puts the routes into the API's description. They read their bodies as they arrive, which the usual way does not. */
export function describeFileRoutes({ openAPIRegistry }: Api): void {
  for (const { tags, scheme, own, refusals } of audiences) {
    const common = { tags: [...tags], security: [{ [scheme]: [] }] };
    openAPIRegistry.registerPath({
      ...common,
      method: 'post',
      path: own,
      summary: 'Shares a JPEG, PNG or WebP image or a PDF document of at most 10 MB as a message',
      request: {
        params: conversationPath,
        body: { required: true, content: { 'multipart/form-data': { schema: upload } } },
      },
      responses: {
        200: json(messageStored, 'It was stored before'),
        201: json(messageStored, 'It is stored durably'),
        ...problems(...refusals),
      },
    });
    openAPIRegistry.registerPath({
      ...common,
      method: 'get',
      path: `${own}/{messageId}`,
      summary: 'The file in this message, for as long as the conversation may be read',
      request: { params: messagePath },
      responses: { 200: file, ...problems(401, 404) },
    });
    openAPIRegistry.registerPath({
      ...common,
      method: 'get',
      path: `${own}/{messageId}/thumbnail`,
      summary: 'A small image of the image in this message, no side longer than 480 pixels',
      request: { params: messagePath },
      responses: { 200: image, ...problems(401, 404) },
    });
  }
}
