import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { intentKeys } from '../../../src/catalogue/shapes.ts';
import type { SourceFile } from '../../../src/catalogue/source.ts';
import { newYaml } from '../../../src/catalogue/write-yaml.ts';
import { randomFrom } from '../../../src/matcher/random.ts';

/** Content of any size, made up of invented words: what is measured is how much there is, not what it says. */
export interface Generated {
  readonly files: readonly SourceFile[];
  /** As visitors would write them, so many as asked for, each about some intent and none like another. */
  readonly messages: (count: number) => readonly string[];
}

const asked = {
  id: [
    '{a} {b} berapa',
    'mau tanya {a} {b}',
    '{b} {a} gimana kak',
    'bisa {a} {b} ga',
    'kapan {a} {b} ada',
    'cara {a} {b} dong',
  ],
  en: [
    'how much is {a} {b}',
    'question about {a} {b}',
    'how do i {b} {a}',
    'can you {a} {b}',
    'when is {a} {b}',
    '{a} {b} please',
  ],
} as const;
const said = [
  'kak {a} {b} nya',
  'halo, {b} sama {a} dong',
  'min {a} {b} masih',
  'hi, about the {a} {b}',
  '{a} {b} {c} ya',
];
/** What people put around a question; `{c}` is any word of the shop's. */
const before = ['', '', 'halo kak, ', 'permisi, ', 'hi, ', 'min ', 'mau nanya dong, ', 'maaf kak '];
const after = [
  '',
  ' {c}',
  ' buat {c}',
  ' yang {c}',
  ' kalau {c} gimana',
  ' for {c}',
  ' {c} {c}',
  ' sama {c} juga',
];

/** So many intents with twelve utterances and two tests each; the common files are the demo shop's. */
export async function generateContent(intents: number, seed = 1): Promise<Generated> {
  const random = randomFrom(seed);
  const words = inventWords(Math.ceil(intents * 1.5) + 50, random);
  const pick = () => words[Math.floor(random() * words.length)] ?? 'kata';
  const pairs = Array.from({ length: intents }, (_, at) => [words[at] ?? 'kata', pick()] as const);
  const files = pairs.map(([a, b], at) => intentFile(at, a, b));
  return {
    files: [...(await commonFiles()), ...files],
    messages: (count) =>
      distinct(count, () => {
        const [a, b] = pairs[Math.floor(random() * pairs.length)] ?? ['kata', 'kata'];
        const text = [before, said, after].map((parts) => oneOf(parts, random)).join('');
        return fill(text, a, b).replace(/\{c\}/gu, pick);
      }),
  };
}

/** So many different texts: a replay remembers what it was asked, and visitors seldom repeat each other to the letter. */
function distinct(count: number, write: () => string): readonly string[] {
  const texts = new Set<string>();
  while (texts.size < count) texts.add(write());
  return [...texts];
}

function oneOf(parts: readonly string[], random: () => number): string {
  return parts[Math.floor(random() * parts.length)] ?? '';
}

function intentFile(at: number, a: string, b: string): SourceFile {
  const written = (templates: readonly string[]) => templates.map((template) => fill(template, a, b));
  const data = {
    title: `${a} ${b}`.slice(0, 28),
    utterances: { id: written(asked.id), en: written(asked.en) },
    answer: {
      id: `Untuk ${a} ${b}, biayanya Rp${at + 1}.000.`,
      en: `For ${a} ${b} the fee is Rp${at + 1},000.`,
    },
    tests: { id: [fill('tolong {a} nya {b} ya', a, b)], en: [fill('need the {a} of {b}', a, b)] },
  };
  return { path: `topic-${Math.floor(at / 20)}/intent-${at}.yaml`, text: newYaml(data, intentKeys) };
}

function fill(template: string, a: string, b: string): string {
  return template.replace('{a}', a).replace('{b}', b);
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'ji',
  'ko',
  'lu',
  'me',
  'na',
  'po',
  'ri',
  'sa',
  'tu',
  'wi',
  'ya',
  'zo',
];

function inventWords(count: number, random: () => number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = 3 + Math.floor(random() * 2);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return [...words];
}

async function commonFiles(): Promise<readonly SourceFile[]> {
  const names = ['_departments.yaml', '_escalation.yaml', '_replies.yaml', '_settings.yaml'];
  return Promise.all(
    names.map(async (path) => {
      const text = await readFile(join('intents', path), 'utf8');
      return { path, text: text.replace(/^start: .*\n/mu, '') };
    }),
  );
}
