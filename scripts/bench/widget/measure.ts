import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { launchChromium } from '../../../test/support/chromium.ts';
import { widgetOutput } from '../../widget-sources.ts';
import { startUnlimited } from '../unlimited-server.ts';
import { serveHost } from './host-server.ts';
import { type LongConversation, measureLong } from './long-conversation.ts';
import { fetchPeers, type Peer } from './peers.ts';
import { type Opening, timeOpenings } from './time-opening.ts';

export interface PeerFigures extends Opening {
  readonly gzip: number;
  /** What ours took likewise, from the start of the page: as an element where the peer is one, else over its launcher. In ms. */
  readonly oursMs: number;
}

export interface WidgetFigures extends Opening, LongConversation {
  /** Bytes. */
  readonly launcherGzip: number;
  /** The chat and one language, which a visitor gets when they open it. Bytes. */
  readonly chatGzip: number;
  /** What comes later, to those who use it. Bytes. */
  readonly laterGzip: Readonly<Record<string, number>>;
  readonly requestsBeforeOpen: number;
  /** From the start of a page that holds the chat as an element, without a launcher, until somebody can write. In ms. */
  readonly inlineMs: number;
  /** Between which half of the visits were there. */
  readonly inlineHalf: readonly [number, number];
  /** What a bare text field behind a button takes, on the same machine in the same minutes: nobody opens sooner. */
  readonly floor: Opening;
  readonly peers: Readonly<Record<string, PeerFigures>>;
  /** The peers that could not be had, and why. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Measures the built widget on another site's page, and the peers on pages of their own, in the same browser. */
export async function measureWidget(withPeers: 'with-peers' | 'alone'): Promise<WidgetFigures> {
  const [server, browser] = await Promise.all([startUnlimited(), launchChromium()]);
  const { peers, missing } = withPeers === 'with-peers' ? fetchPeers() : { peers: [], missing: {} };
  const host = await serveHost(`<script async src="${server.url}/widget.js"></script>`);
  const inline = await serveHost(inlineBody(server.url));
  const plain = await serveHost(plainBody);
  const theirs = await Promise.all(peers.map(({ body, folder }) => serveHost(body, folder)));
  try {
    const input = 'sapa-chat sapa-composer textarea';
    const [opening = never, inPage = never, floor = never, ...others] = await timeOpenings([
      { url: host.url, launcher: '[data-sapa-launcher] button', input },
      { url: inline.url, input },
      { url: plain.url, launcher: '#plain', input: 'textarea' },
      ...peers.map(({ launcher, input }, at) => ({ url: theirs[at]?.url ?? '', launcher, input })),
    ]);
    const figures = peers.map((peer, at) => {
      const oursMs = peer.launcher === undefined ? inPage.usableMs : opening.usableMs;
      return [peer.name, { gzip: weigh(peer), ...(others[at] ?? never), oursMs }];
    });
    return {
      launcherGzip: gzipped(join(widgetOutput, 'widget.js')),
      chatGzip: gzipped(join(widgetOutput, 'chat.js')) + gzipped(join(widgetOutput, 'locale-en.js')),
      laterGzip: await laterChunks(),
      requestsBeforeOpen: await countRequests(browser, host.url),
      ...opening,
      inlineMs: inPage.usableMs,
      inlineHalf: inPage.usableHalf,
      floor,
      ...(await measureLong(browser, server, host.url)),
      peers: Object.fromEntries(figures),
      missing,
    };
  } finally {
    await browser.close();
    await Promise.all([host, inline, plain, ...theirs].map((page) => page.close()));
    await server.stop();
  }
}

/** A page that holds the chat as an element, as `docs/embedding.md` says. */
function inlineBody(url: string): string {
  return `<link rel="modulepreload" href="${url}/locale-en.js">
    <script type="module" src="${url}/chat.js"></script>
    <sapa-chat server="${url}" locale="en" style="height: 500px; width: 340px"></sapa-chat>`;
}

/** A page whose button shows a text field that is there already: before it, since the button is pressed as soon as it shows. */
const plainBody = `<textarea hidden></textarea>
  <button id="plain" onclick="this.previousElementSibling.hidden = false">Chat</button>`;

/** What was not measured. */
const never: Opening = { usableMs: Number.NaN, usableHalf: [Number.NaN, Number.NaN] };

function weigh({ files, folder }: Peer): number {
  return files.reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
}

/** What a page with the widget asks for besides itself, before anybody opens the chat. */
async function countRequests(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  return asked.filter((address) => address !== url && !address.endsWith('/favicon.ico')).length;
}

async function laterChunks(): Promise<Record<string, number>> {
  const folder = join(widgetOutput, 'chunks');
  const files = (await readdir(folder)).filter((file) =>
    /^(?!page-styles|password-field|dialog).*\.js$/.test(file),
  );
  return Object.fromEntries(
    files.map((file) => [file.replace(/-.{8}\.js$/, ''), gzipped(join(folder, file))]),
  );
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
