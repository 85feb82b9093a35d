import type { Plugin } from 'vite';

/** What the widget can do without, by the file of Lit's that has it, and what stands there instead. */
const traces: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'css-tag.js': [
    // For browsers without style sheets to adopt, which know no `light-dark()` either.
    [/e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0'],
    // Faults in code that calls it otherwise than ours.
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]*"\);/, 'this._$cssResult$=!0;'],
    // No sheet of ours holds a number, and nobody asks for one as text.
    [/if\("number"==typeof (\w)\)return \1;/, ''],
    [/toString\(\)\{return this\.cssText\}/, ''],
    [/throw Error\("Value passed to 'css' function.*?page security\."\)/, 'throw Error(t)'],
  ],
  'reactive-element.js': [
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    // Properties by decorators, which we do not use.
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w,\w\)\}/, ''],
    [/static addInitializer\(\w\)\{[^}]*\}/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    // Attributes of the chat's hold text, or are there or not.
    [/case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
    [/case Number:.*?case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
    // No property has a symbol for a name.
    [/(\[\.\.\.\w\(\w\)),\.\.\.\w\(\w\)(?=\];for)/, '$1'],
    // No property of it has a default that it does not show.
    [/\|\|\w\.useDefault&&.*?this\.hasAttribute\(.*?\)\)(?=\))/, ''],
    [/\w&&!\(this\._\$Ej\?\?=new Map\)\.has\(\w\)&&\(.*?void 0!==\w\)\|\|(?=\()/, ''],
    // None has an accessor of our own.
    [/const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?\)\}(?=\}let)/, ''],
    // Every controller stays as long as its element.
    [/removeController\(\w\)\{[^}]*\}/, ''],
    // Where browsers know no elements of ours, which ours all do.
    [/,\w=\w\.reactiveElementPolyfillSupport(?=,)/, ''],
    [/\w\?\.\(\{ReactiveElement:\w\}\),/, ''],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  ],
  'lit-html.js': [
    // Templates that are no HTML: who imports them has the build fail.
    [/,\w=(\w)\(2\),\w=\1\(3\)/, ''],
    [/,\w as mathml/, ''],
    [/,\w as svg/, ''],
    [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
    [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
    [/if\((this\.el=[^{]*?),2===\w\|\|3===\w\)\{.*?\}(?=for)/, '$1;'],
    // No expression of ours stands in a comment, or as the text of a field.
    [/if\(\w\.test\(\w\.tagName\)\)\{const.*?\.append\(\w\[\w\],\w\(\)\)\}\}(?=\}else if)/, ''],
    [/else\{let \w=-1;for\(;-1!==\(\w=\w\.data\.indexOf\(.*?length-1\}/, ''],
    [/(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),/, '$1=0;'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  ],
  'lit-element.js': [
    [
      /\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/,
      '0;',
    ],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  ],
};

/**
 * Keeps Lit from leaving anything on `window` or `Symbol` of the pages that carry the widget: lists of its versions, and
 * what decorators keep of properties; and from bringing what no browser that can show the widget needs. Only in a copy that is the widget's own: the desk's components use decorators.
 * Fails the build where a Lit says it otherwise than the one we know.
 */
export function tidyLit(): Plugin {
  return {
    name: 'sapa:tidy-lit',
    enforce: 'pre',
    transform(code, id) {
      const file =
        /\/(?:@lit\/reactive-element|lit-html|lit-element)\/([\w-]+\.js)\?own-copy-of=/.exec(id)?.[1] ?? '';
      const found = traces[file];
      return found === undefined ? null : { code: tidied(code, file, found), map: null };
    },
  };
}

function tidied(code: string, file: string, found: readonly (readonly [RegExp, string])[]): string {
  return found.reduce((left, [trace, instead]) => {
    if (!trace.test(left))
      throw new Error(`Lit’s ${file} is not as scripts/vite/tidy-lit.ts knows it: ${trace}`);
    return left.replace(trace, instead);
  }, code);
}
