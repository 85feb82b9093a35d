import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../scripts/widget-sources.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveHostPage } from '../support/host-page.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** What `docs/embedding.md` says to write for a framework, with our server's address in it. */
function snippetFor(framework: string): string {
  const docs = readFileSync(join(projectRoot, 'docs/embedding.md'), 'utf8');
  const [, snippet] =
    new RegExp(`\\*\\*${framework}\\*\\*[^\`]*(?:\`[^\`]+\`[^\`]*)?\`\`\`\\w+\\n([^\`]+)\`\`\``).exec(docs) ??
    [];
  if (snippet === undefined) throw new Error(`docs/embedding.md has no code for ${framework}.`);
  return snippet.replaceAll('https://chat.example.org', server.url);
}

/** An application of two pages whose layout is made anew on each, with the code of the docs in it. */
const applications = {
  React: (snippet: string) => `
    import { createElement, StrictMode, useEffect, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    function Layout({ children }) {
      ${snippet}
      return createElement('main', null, children);
    }
    function App() {
      const [page, setPage] = useState(1);
      const next = createElement('button', { onClick: () => setPage(page + 1) }, 'Next page');
      return createElement(Layout, { key: page }, createElement('h1', null, 'Page ' + page), next);
    }
    createRoot(document.querySelector('#app')).render(createElement(StrictMode, null, createElement(App)));`,
  Vue: (snippet: string) => `
    import { createApp, h, onMounted, ref } from 'vue';
    const Layout = {
      setup(_props, { slots }) {
        ${snippet}
        return () => h('main', slots.default());
      },
    };
    createApp({
      setup() {
        const page = ref(1);
        return () => h(Layout, { key: page.value }, () => [
          h('h1', 'Page ' + page.value),
          h('button', { onClick: () => { page.value += 1; } }, 'Next page'),
        ]);
      },
    }).mount('#app');`,
};

/** The page of an application, bundled as its maker would. */
async function bundle(source: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === 'application' ? '\0application' : null),
        load: (id) => (id === '\0application' ? source : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'application', output: { format: 'iife' } } },
  });
  const [built] = [output].flat();
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.');
  const code = built.output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><title>Shop</title><div id="app"></div><script>${code}</script></html>`;
}

it.each(['React', 'Vue'] as const)('works in %s as the docs say, from page to page', async (framework) => {
  const host = await serveHostPage(await bundle(applications[framework](snippetFor(framework))), {});
  onTestFinished(() => host.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Chat now' }).click();
  const composer = page.getByRole('textbox', { name: 'Write a message' });
  await composer.fill('where is my refund?');
  await composer.press('Enter');
  const answer = page.getByText(/working days/).first();
  await answer.waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('heading', { name: 'Page 2' }).waitFor();
  expect(await answer.isVisible()).toBe(true);
  expect(await page.locator('[data-sapa-launcher]').count()).toBe(1);
  expect(await page.locator('sapa-chat').count()).toBe(1);
  await page.close();
});
