import { create as contentDisposition } from 'content-disposition';
import type { Context } from 'hono';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import { shareFile } from '../engine/share-file.ts';
import { fileIn, thumbnailName } from '../engine/shared-files.ts';
import type { SharedFile } from '../protocol/events.ts';
import type { AgentAuth } from './agent-auth.ts';
import { type Api, type ApiEnv, createApi } from './api.ts';
import { describeFileRoutes } from './file-route-definitions.ts';
import { HttpProblem } from './problem.ts';
import { uploadReader } from './upload.ts';
import type { VisitorGate } from './visitor-limits.ts';
import { requireConversation } from './visitor-routes.ts';

const ofVisitor = '/v1/conversations/:conversationId/files';
const ofAgent = '/v1/agent/conversations/:conversationId/files';

/** Files both ways. A file is known by the message that it is in, and fetched by whoever may read that message now. */
export function fileRoutes(deps: Deps, auth: AgentAuth, gate: VisitorGate): Api {
  const api = createApi();
  const uploads = uploadReader();
  describeFileRoutes(api);

  api.post(ofVisitor, async (c) => {
    const conversation = await requireConversation(deps, c);
    const { visitorId } = conversation;
    await gate.mayUpload(visitorId);
    const { messageId, seq, repeated } = await uploads.read(c, (upload) =>
      shareFile(deps, conversation, 'visitor', upload, () => gate.uploaded(visitorId)),
    );
    return c.json({ messageId, seq }, repeated ? 200 : 201);
  });

  api.post(ofAgent, async (c) => {
    const { agent, conversation } = await auth.requireConversation(c);
    const { messageId, seq, repeated } = await uploads.read(c, (upload) =>
      shareFile(deps, conversation, agent, upload, async () => {}),
    );
    return c.json({ messageId, seq }, repeated ? 200 : 201);
  });

  for (const [path, conversationOf] of [
    [ofVisitor, (c: Context<ApiEnv>) => requireConversation(deps, c)],
    [ofAgent, async (c: Context<ApiEnv>) => (await auth.requireReadable(c)).conversation],
  ] as const) {
    api.get(`${path}/:messageId`, async (c) => {
      const file = await fileOf(deps, c, await conversationOf(c));
      const isImage = file.width !== undefined;
      return answer(deps, c, {
        name: file.fileId,
        type: file.mediaType,
        bytes: file.bytes,
        disposition: contentDisposition(file.name, { type: isImage ? 'inline' : 'attachment' }),
      });
    });

    api.get(`${path}/:messageId/thumbnail`, async (c) => {
      const file = await fileOf(deps, c, await conversationOf(c));
      if (file.width === undefined) throw notFound();
      return answer(deps, c, { name: thumbnailName(file.fileId), type: 'image/webp', disposition: 'inline' });
    });
  }

  return api;
}

async function fileOf(deps: Deps, c: Context<ApiEnv>, { id }: Conversation): Promise<SharedFile> {
  const file = await fileIn(deps, id, c.req.param('messageId') ?? '');
  if (file === undefined) throw notFound();
  return file;
}

interface Kept {
  /** In the store; it never means anything else, so it stands for the content. */
  readonly name: string;
  readonly type: string;
  readonly bytes?: number;
  readonly disposition: string;
}

/** Nothing in it runs or loads anything wherever it is opened, and it is asked for anew each time, so that access ends. */
async function answer(
  deps: Deps,
  c: Context<ApiEnv>,
  { name, type, bytes, disposition }: Kept,
): Promise<Response> {
  const headers = {
    etag: `"${name}"`,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
  };
  if (c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const content = await deps.files.get(name);
  if (content === undefined) throw notFound();
  return new Response(content, {
    headers: {
      ...headers,
      'content-type': type,
      'content-disposition': disposition,
      ...(bytes === undefined ? {} : { 'content-length': String(bytes) }),
    },
  });
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'There is no such file.');
}
