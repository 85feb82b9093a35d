import { defineConfig } from 'vite';
import { chunkName, facade, inOneFile } from './scripts/vite/in-one-file.ts';
import { nameBuild } from './scripts/vite/name-build.ts';
import { selfContained } from './scripts/vite/self-contained.ts';
import { squeezeTemplates } from './scripts/vite/squeeze-templates.ts';
import { stampSources } from './scripts/vite/stamp-sources.ts';
import { tidyLit } from './scripts/vite/tidy-lit.ts';
import { projectRoot, widgetOutput } from './scripts/widget-sources.ts';

/** What a page loads by name, each one file that runs as a classic script. */
const scripts = { widget: 'widget/embed.ts', shop: 'widget/pages/shop.ts', embed: 'widget/pages/embed.ts' };
/** One file at first, which fetches what few need once they do. */
const chat = 'widget/chat/index.ts';

export default defineConfig({
  root: projectRoot,
  base: './',
  publicDir: false,
  plugins: [
    ...Object.values(scripts).map((entry) => selfContained(entry, 'script')),
    selfContained(chat, 'module'),
    squeezeTemplates(),
    nameBuild('widget.js'),
    stampSources(),
    tidyLit(),
  ],
  build: {
    target: 'es2022',
    outDir: widgetOutput,
    emptyOutDir: true,
    sourcemap: true,
    lib: {
      entry: {
        ...scripts,
        chat,
        continue: 'widget/pages/continue.ts',
        desk: 'widget/desk/index.ts',
        setup: 'widget/desk/setup/index.ts',
        studio: 'widget/studio/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: { annotation: false },
        codeSplitting: { groups: [inOneFile('chat', chat)] },
        // A classic script's names are the whole page's names.
        banner: ({ name }) => (name in scripts ? '(()=>{' : ''),
        footer: ({ name }) => (name in scripts ? '})();' : ''),
        // A browser that heeds it compiles all of the chat while it comes in, and not bit by bit while it is drawn.
        postBanner: ({ name }) => (name === 'chat' ? '//# allFunctionsCalledOnLoad\n' : ''),
        entryFileNames: ({ name }) => (name === 'chat' ? facade : '[name].js'),
        chunkFileNames: chunkName,
      },
    },
  },
});
