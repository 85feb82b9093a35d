import { defineConfig } from 'vite';
import { selfContained } from './scripts/vite/self-contained.ts';
import { squeezeTemplates } from './scripts/vite/squeeze-templates.ts';
import { stampSources } from './scripts/vite/stamp-sources.ts';
import { projectRoot, widgetOutput } from './scripts/widget-sources.ts';

/** What a page loads by name, each one file that runs as a classic script. */
const alone = { widget: 'widget/embed.ts', chat: 'widget/chat/index.ts', shop: 'widget/pages/shop.ts' };

export default defineConfig({
  root: projectRoot,
  base: './',
  publicDir: false,
  plugins: [...Object.values(alone).map(selfContained), squeezeTemplates(), stampSources()],
  build: {
    target: 'es2022',
    outDir: widgetOutput,
    emptyOutDir: true,
    sourcemap: true,
    lib: {
      entry: { ...alone, desk: 'widget/desk/index.ts', setup: 'widget/desk/setup/index.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        // A classic script's names are the whole page's names.
        banner: ({ name }) => (name in alone ? '(()=>{' : ''),
        footer: ({ name }) => (name in alone ? '})();' : ''),
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
