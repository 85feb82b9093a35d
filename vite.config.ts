import { defineConfig } from 'vite';
import { selfContained } from './scripts/vite/self-contained.ts';
import { stampSources } from './scripts/vite/stamp-sources.ts';
import { projectRoot, widgetOutput } from './scripts/widget-sources.ts';

const EMBED = 'widget/embed.ts';

export default defineConfig({
  root: projectRoot,
  base: './',
  publicDir: false,
  plugins: [selfContained(EMBED), stampSources()],
  build: {
    target: 'es2022',
    outDir: widgetOutput,
    emptyOutDir: true,
    sourcemap: true,
    // Library mode leaves dynamic imports as written. Outside it vite wraps each in a helper that fetches ahead
    // of need and that embed would have to import.
    lib: { entry: { widget: EMBED, desk: 'widget/desk/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
