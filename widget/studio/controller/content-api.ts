import type { Fault } from '../../../src/protocol/content-parts.ts';
import type { ContentFile, Edition, Editions } from '../../../src/protocol/editing-rest.ts';
import type { DraftFiles, Overview, TestResults, TriedBoth } from '../../../src/protocol/studio-rest.ts';
import type { ContentHealth, Suggestions } from '../../../src/protocol/traffic-rest.ts';
import type { Ask } from './ask.ts';

export type IntentHealth = ContentHealth['intents'][number];

/** What becomes of a file: its text, or an intent's keys. `onto`: the hash of the live state that was taken into account. */
export type FileChange = { readonly onto?: string | null } & (
  | { readonly text: string }
  | { readonly data: Readonly<Record<string, unknown>> }
);

/** The routes for content. Every call rejects with HttpFault where the answer is not a 2xx. */
export function contentApi(ask: Ask) {
  const at = (path: string) => `/v1/content/file?path=${encodeURIComponent(path)}`;
  const editions = '/v1/content/editions';
  return {
    overview: () => ask<Overview>({ method: 'GET', path: '/v1/content/overview' }),
    search: (text: string, signal: AbortSignal) =>
      ask<{ readonly paths: readonly string[] }>({
        method: 'GET',
        path: `/v1/content/search?text=${encodeURIComponent(text)}`,
        signal,
      }),
    health: () => ask<ContentHealth>({ method: 'GET', path: '/v1/content/health' }),
    file: (path: string) => ask<ContentFile>({ method: 'GET', path: at(path) }),
    change: (path: string, seen: string | null, body: FileChange) =>
      ask<ContentFile>({ method: 'PUT', path: at(path), seen, body }),
    remove: (path: string, seen: string) => ask<void>({ method: 'DELETE', path: at(path), seen }),
    rename: (from: string, to: string) =>
      ask<{ readonly paths: readonly string[] }>({
        method: 'POST',
        path: '/v1/content/draft/rename',
        body: { from, to },
      }),
    draft: () => ask<DraftFiles>({ method: 'GET', path: '/v1/content/draft' }),
    discard: (path?: string) =>
      ask<void>({
        method: 'DELETE',
        path: path === undefined ? '/v1/content/draft' : `/v1/content/draft?path=${encodeURIComponent(path)}`,
      }),
    check: (signal: AbortSignal) =>
      ask<{ readonly faults: readonly Fault[] }>({
        method: 'POST',
        path: '/v1/content/draft/check',
        signal,
      }),
    tryOut: (text: string, signal: AbortSignal) =>
      ask<TriedBoth>({ method: 'POST', path: '/v1/content/draft/try', body: { text }, signal }),
    test: (intentId: string, signal: AbortSignal) =>
      ask<TestResults>({ method: 'POST', path: '/v1/content/draft/tests', body: { intentId }, signal }),
    suggestions: (intentId: string, signal: AbortSignal) =>
      ask<Suggestions>({
        method: 'GET',
        path: `/v1/content/suggestions?intent=${encodeURIComponent(intentId)}`,
        signal,
      }),
    writeSuggestions: (intent: string, language: string, signal: AbortSignal) =>
      ask<{ readonly texts: readonly string[] }>({
        method: 'POST',
        path: '/v1/content/suggestions',
        body: { intent, language },
        signal,
      }),
    publish: (note: string) => ask<Edition>({ method: 'POST', path: '/v1/content/publish', body: { note } }),
    editions: () => ask<Editions>({ method: 'GET', path: editions }),
    edition: (id: string) => ask<Edition>({ method: 'GET', path: `${editions}/${encodeURIComponent(id)}` }),
    rollBack: (id: string, note: string) =>
      ask<Edition>({
        method: 'POST',
        path: `${editions}/${encodeURIComponent(id)}/roll-back`,
        body: { note },
      }),
  };
}

export type ContentApi = ReturnType<typeof contentApi>;
