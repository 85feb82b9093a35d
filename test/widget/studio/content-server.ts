import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import type { Fault } from '../../../src/protocol/content-parts.ts';
import type { Edition } from '../../../src/protocol/editing-rest.ts';
import type { Overview, TestResults, TriedBoth } from '../../../src/protocol/studio-rest.ts';
import type { ContentHealth, Suggestions } from '../../../src/protocol/traffic-rest.ts';
import { json, problem } from '../desk/scripted-server.ts';
import { dina, sampleFiles } from './samples.ts';

interface Call {
  /** Method and path behind `/v1`, without the query. */
  readonly route: string;
  readonly body: Record<string, unknown>;
}

type Answer = () => Response | Promise<Response>;

/** The routes for content with one editor's draft, over files in memory; intents are JSON, which is YAML too. */
export class ContentServer {
  readonly calls: Call[] = [];
  editor: AgentView | undefined = dina;
  readonly live = new Map(Object.entries(sampleFiles));
  /** By path: the text, null where it is removed, and the live text it began from. */
  readonly draft = new Map<string, { readonly text: string | null; readonly base: string | undefined }>();
  faults: readonly Fault[] = [];
  checked: readonly Fault[] = [];
  tests: TestResults = { status: 'tested', results: [] };
  tried: TriedBoth = {};
  suggested: Suggestions['utterances'] = [];
  model: Overview['model'] = 'absent';
  /** The files that a search in texts finds. */
  found: readonly string[] = [];
  /** By language, what the language model writes. */
  written: Readonly<Record<string, readonly string[]>> = {};
  health: ContentHealth['intents'] = [];
  editions: readonly Edition[] = [];
  readonly #scripts = new Map<string, Answer[]>();
  #streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  /** The next answers of a route, in order; afterwards it answers as usual. */
  script(route: string, ...answers: readonly Answer[]): void {
    this.#scripts.set(route, [...answers]);
  }

  callsOf(route: string): readonly Record<string, unknown>[] {
    return this.calls.filter((call) => call.route === route).map(({ body }) => body);
  }

  /** The file as the editor sees it. */
  textOf(path: string): string | undefined {
    const own = this.draft.get(path);
    return own === undefined ? this.live.get(path) : (own.text ?? undefined);
  }

  /** Somebody changes a file on disk, or publishes it. */
  write(path: string, text: string): void {
    this.live.set(path, text);
    const bytes = new TextEncoder().encode('event: content-changed\ndata: {"type":"content-changed"}\n\n');
    for (const stream of this.#streams) stream.enqueue(bytes);
  }

  get listeners(): number {
    return this.#streams.length;
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'http://studio.example');
    const method = init.method ?? 'GET';
    const route = `${method} ${url.pathname.replace('/v1', '')}`;
    const body = init.body ? JSON.parse(String(init.body)) : {};
    this.calls.push({ route, body });
    const scripted = this.#scripts.get(route)?.shift();
    if (scripted) return scripted();
    if (this.editor === undefined) return problem(401, {});
    const path = url.searchParams.get('path') ?? undefined;
    if (path !== undefined && route.endsWith('/file'))
      return this.#file(method, path, new Headers(init.headers), body);
    return this.#answer(route, path, body);
  };

  #answer(route: string, path: string | undefined, body: Record<string, unknown>): Response {
    switch (route) {
      case 'GET /agent/session':
      case 'POST /agent/session':
        return json(this.editor);
      case 'GET /content/overview':
        return json(this.#overview());
      case 'GET /content/search':
        return json({ paths: this.found });
      case 'GET /content/health':
        return json({ intents: this.health, pending: false });
      case 'GET /content/events':
        return this.#stream();
      case 'GET /content/draft':
        return json({ files: [...this.draft].map(([own, file]) => this.#changed(own, file)) });
      case 'DELETE /content/draft':
        if (path === undefined) this.draft.clear();
        else this.draft.delete(path);
        return new Response(null, { status: 204 });
      case 'POST /content/draft/check':
        return json({ faults: this.checked });
      case 'POST /content/draft/tests':
        return json(this.tests);
      case 'POST /content/draft/try':
        return json(this.tried);
      case 'GET /content/suggestions':
        return json({ utterances: this.suggested, model: this.model });
      case 'POST /content/suggestions':
        return json({ texts: this.written[String(body.language)] ?? [] });
      case 'POST /content/publish':
        return this.#publish(String(body.note));
      case 'GET /content/editions':
        return json({
          editions: this.editions.map(({ files, ...edition }) => ({
            ...edition,
            paths: files.map((file) => file.path),
          })),
        });
      default:
        return this.#edition(route);
    }
  }

  #file(method: string, path: string, headers: Headers, body: Record<string, unknown>): Response {
    const before = this.textOf(path);
    if (method === 'GET') return before === undefined ? problem(404, {}) : json(this.#view(path, before));
    const seen = headers.get('if-match') ?? '';
    const isSeen = before === undefined ? headers.get('if-none-match') === '*' : seen === `"${hash(before)}"`;
    if (!isSeen) return problem(412, {});
    const text = method === 'DELETE' ? null : String(body.text ?? JSON.stringify(body.data, null, 1));
    const own = this.draft.get(path);
    const base = own === undefined || body.onto !== undefined ? this.live.get(path) : own.base;
    if (text === (this.live.get(path) ?? null)) this.draft.delete(path);
    else this.draft.set(path, { text, base });
    return text === null ? new Response(null, { status: 204 }) : json(this.#view(path, text));
  }

  #view(path: string, text: string) {
    const own = this.draft.get(path);
    const live = this.live.get(path);
    const data = dataIn(text);
    const changed = own?.base === undefined ? 'new' : 'changed';
    return {
      path,
      text,
      hash: hash(text),
      state: own === undefined ? 'live' : changed,
      faults: this.faults.filter(({ file }) => file === path),
      standing: own === undefined || own.base === live ? 'fresh' : 'stale',
      ...(data && { data }),
      ...(own && { live: live === undefined ? null : { text: live, hash: hash(live), data: dataIn(live) } }),
    };
  }

  #overview(): Overview {
    const paths = [...new Set([...this.live.keys(), ...this.draft.keys()])].sort();
    return {
      languages: ['id', 'en'],
      departments: [{ id: 'general', name: { id: 'Layanan umum', en: 'General' } }],
      placeholders: { order_url: 'https://shop.example/orders', shop_name: 'Kopi Lereng' },
      faults: this.faults,
      model: this.model,
      files: paths.map((path) => {
        const text = this.textOf(path);
        const own = this.draft.get(path);
        const changed = own?.base === undefined ? 'new' : 'changed';
        const state = own === undefined ? 'live' : changed;
        return { path, hash: hash(text ?? ''), state: text === undefined ? 'removed' : state };
      }),
      intents: paths.flatMap((path) => {
        const data = dataIn(this.textOf(path) ?? '');
        if (path.startsWith('_') || data === undefined) return [];
        const [id = '', en = id] = String(data.title).split(' / ');
        return [
          {
            id: path.replace('.yaml', ''),
            path,
            title: { id, en },
            utterances: { id: 3 },
            tests: 1,
            answers: ['id'],
            tags: [],
          },
        ];
      }),
    };
  }

  #changed(
    path: string,
    { text, base }: { readonly text: string | null; readonly base: string | undefined },
  ) {
    const before = this.live.get(path) ?? null;
    return { path, before, after: text, standing: (base ?? null) === before ? 'fresh' : 'stale' };
  }

  #publish(note: string): Response {
    const files = [...this.draft].map(([path, { text }]) => ({
      path,
      before: this.live.get(path) ?? null,
      after: text,
    }));
    const edition = { editionId: `e${this.editions.length + 1}`, at: 0, by: 'Dina', note, files };
    this.editions = [edition, ...this.editions];
    for (const { path, after } of files) {
      if (after === null) this.live.delete(path);
      else this.live.set(path, after);
    }
    this.draft.clear();
    return json(edition);
  }

  #edition(route: string): Response {
    const [, id] = /\/editions\/(\w+)/.exec(route) ?? [];
    const edition = this.editions.find(({ editionId }) => editionId === id);
    return edition === undefined ? problem(404, {}) : json(edition);
  }

  #stream(): Response {
    const body = new ReadableStream<Uint8Array>({ start: (stream) => void this.#streams.push(stream) });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

function dataIn(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hash(text: string): string {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return sum.toString(16).padStart(64, '0');
}
