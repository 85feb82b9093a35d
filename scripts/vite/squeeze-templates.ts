import type { Plugin } from 'vite';

/**
 * Takes the white space that means nothing out of Lit's templates, which minifiers of scripts take for text: all of
 * it in `css`, the indentation in `html`. Lines stay where they are, so that the source map needs no new one.
 */
export function squeezeTemplates(): Plugin {
  return {
    name: 'sapa:squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/widget\/.*\.ts/.test(id)) return null;
      const squeezed = code.replace(/\bcss`([^`]*)`/g, (_whole, styles: string) => {
        const lineBreaks = '\n'.repeat(styles.split('\n').length - 1);
        return `css\`${squeezeStyles(styles)}\`${lineBreaks}`;
      });
      return { code: squeezed.replace(/^[ \t]+/gm, ''), map: null };
    },
  };
}

/** A style sheet without comments and without the white space that means nothing. */
export function squeezeStyles(styles: string): string {
  return styles
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .trim();
}
