import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../widget-sources.ts';

/** A chat for web pages that people take from npm, as its own ready bundle. */
export interface Peer {
  readonly name: string;
  /** The unpacked package. */
  readonly folder: string;
  /** What a page loads of it before somebody can write. */
  readonly files: readonly string[];
  /** The page's body: its files under `/peer/`, and an answer to everything under `/answer`. */
  readonly body: string;
  /** What opens it, where it is not open at once, and where somebody writes. */
  readonly launcher?: string;
  readonly input: string;
}

const known: readonly (Omit<Peer, 'folder'> & { readonly spec: string })[] = [
  {
    name: 'deep-chat',
    spec: 'deep-chat@2',
    files: ['dist/deepChat.bundle.js'],
    body: `<script type="module" src="/peer/dist/deepChat.bundle.js"></script>
      <deep-chat connect='{"url": "/answer"}'></deep-chat>`,
    input: 'deep-chat #text-input',
  },
  {
    name: '@n8n/chat',
    spec: '@n8n/chat@1',
    files: ['dist/chat.bundle.umd.js', 'dist/style.css'],
    body: `<link rel="stylesheet" href="/peer/dist/style.css"><script src="/peer/dist/chat.bundle.umd.js"></script>
      <script>N8nChat.createChat({ webhookUrl: '/answer' })</script>`,
    launcher: '.chat-window-toggle',
    input: '.chat-window textarea',
  },
];

/** Where they are kept: no part of the project, and fetched again when it is gone. */
const cache = join(projectRoot, 'node_modules/.cache/sapa-bench');

/** Fetches the peers from npm, unless they are here. Those that cannot be had are named with the reason. */
export function fetchPeers(): {
  readonly peers: readonly Peer[];
  readonly missing: Readonly<Record<string, string>>;
} {
  const peers: Peer[] = [];
  const missing: Record<string, string> = {};
  for (const { spec, ...peer } of known) {
    const folder = join(cache, spec.replace(/\W+/g, '-'), 'package');
    try {
      if (!existsSync(join(folder, 'package.json'))) fetchPackage(spec, join(folder, '..'));
      peers.push({ ...peer, folder });
    } catch (fault) {
      missing[peer.name] = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault);
    }
  }
  return { peers, missing };
}

/** Only the package itself: what it needs is in its bundle. */
function fetchPackage(spec: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', spec], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${spec} gave no archive.`);
  execFileSync('tar', ['xzf', archive], { cwd: folder });
}
