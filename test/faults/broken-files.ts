import { symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that no editor meant: what is in it, and what is said of it. */
export interface BrokenFile {
  readonly name: string;
  readonly put: (place: string) => Promise<void>;
  /** Line and column; `*` stands for any. */
  readonly place: string;
  readonly message: string;
  /** The file before has to be out of the way. */
  readonly isLink?: true;
}

const good = `title: Jam buka
utterances:
  id: [jam buka, buka jam berapa, kapan buka, toko buka, bukanya kapan]
answer:
  id: Jam 8.
  en: At 8.
`;

const file = (
  name: string,
  content: string | Uint8Array,
  place: BrokenFile['place'],
  message: string,
): BrokenFile => ({
  name,
  put: (path) => writeFile(path, content),
  place,
  message,
});

/** The good file with one piece replaced. */
const changed = (name: string, from: string, to: string, place: BrokenFile['place'], message: string) =>
  file(
    name,
    good.replace(from, () => to),
    place,
    message,
  );

const added = (name: string, lines: string, place: BrokenFile['place'], message: string) =>
  file(name, good + lines, place, message);

const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x, x, x]'
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n');

/** One after another is put in the same place. */
export const brokenFiles: readonly BrokenFile[] = [
  file('nothing', '', '1:1', 'a mapping with title'),
  file('only a comment', '# nothing yet\n', '1:1', 'a mapping with title'),
  file('only spaces', '   \n\n', '1:1', 'a mapping with title'),
  file('a list', '- a\n- b\n', '1:1', 'a mapping with title'),
  file('a text', 'halo\n', '1:1', 'a mapping with title'),
  file('a number', '5\n', '1:1', 'a mapping with title'),
  file('JSON with a fault', '{"title": "A",, }', '1:15', 'expected'),
  file(
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
    '1:1',
    'saved as UTF-8',
  ),
  file('UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), '1:1', 'saved as UTF-8'),
  file('Latin-1', Buffer.from(good.replace('Jam buka', 'Café'), 'latin1'), '1:1', 'saved as UTF-8'),
  file('50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), '1:1', 'expected at most 256 kB, found 51200 kB'),
  file('a bomb of references', bomb, '1:5', 'since it begins with &'),
  file('nesting without end', `title: ${'['.repeat(50_000)}`, '1:*', 'expected a few levels of nesting'),
  file('a merge key', `x: &x { a: 1 }\n${good}<<: *x\n`, '1:4', 'since it begins with &'),
  file('a circle of references', `title: &t [*t]\n`, '1:8', 'since it begins with &'),
  added('a NUL', 'not: ["a\0b"]\n', '7:9', 'U+0000'),
  added('an invisible character', 'not: [a\u200bb]\n', '7:8', 'U+200B'),
  added('a text that runs backwards', 'not: [a\u202eb]\n', '7:8', 'U+202E'),
  added('an escaped NUL', 'not: ["a\\0"]\n', '7:7', 'characters that can be seen'),
  added('half a character', 'not: ["\\ud83d"]\n', '7:7', 'characters that can be seen'),
  changed('a tab', '  id: [jam', '\tid: [jam', '3:1', 'found a tab'),
  changed('an open quote', 'Jam buka', '"Jam buka', '1:8', 'expected a closing quote'),
  changed('an open bracket', 'kapan]', 'kapan', '4:1', 'expected'),
  changed('a missing colon', 'title: Jam', 'title Jam', '1:1', 'expected "key: value"'),
  changed('uneven indentation', '  en: At', '   en: At', '5:7', 'expected the same indentation'),
  changed(
    'text after quotes',
    'title: Jam buka',
    'title: "Jam" buka',
    '1:14',
    'quotes must go around the whole text',
  ),
  changed('a tag', 'Jam buka', '!!js/function x', '1:8', 'since it begins with !'),
  added('a second document', '---\ntitle: B\n', '7:1', 'expected one document'),
  added('a key twice', 'title: B\n', '7:1', 'expected "title" once'),
  added('an unknown key', 'colour: red\n', '7:1', 'found "colour"'),
  added('the prototype', '__proto__: { a: 1 }\n', '7:1', 'found "__proto__"'),
  changed('a number for a title', 'Jam buka', '8', '1:8', 'expected text, found the number 8'),
  changed('a mapping for a title', 'Jam buka', '{ id: A }', '1:1', 'expected text, found a mapping'),
  changed('a text for a list', '[jam buka, buka', 'buka # [', '3:7', 'expected a list of texts'),
  changed('a mapping for an utterance', 'buka jam berapa', 'buka: jam', '3:18', 'expected text'),
  changed('a language by its name', '  en: At', '  english: At', '6:3', 'a language such as id or en'),
  changed('no answer in the first language', '  id: Jam 8.\n', '', '4:1', 'expected a text for "id"'),
  changed('an unknown placeholder', 'At 8', 'At {eight}', '6:10', 'found "{eight}"'),
  changed('a script', 'At 8', 'At <script>8', '6:10', 'found HTML'),
  changed('a link that runs', 'At 8.', '"[8](javascript:x)"', '6:8', 'a link to https://'),
  added('itself as a follow-up', 'follow_ups: [zoo/hours]\n', '7:14', 'expected other intents'),
  added('a follow-up that is not there', 'follow_ups: [a/b]\n', '7:14', 'found "a/b"'),
  added('an unknown department', 'department: nobody\n', '7:13', 'found "nobody"'),
  added('a day that is none', 'valid_until: 2027-02-30\n', '7:14', 'expected a date'),
  added('yes for true', 'verbatim: yes\n', '7:11', 'expected true or false'),
  added(
    'a test that is an utterance',
    'tests: { id: [JAM BUKA?] }\n',
    '7:15',
    'expected a test that is no utterance',
  ),
  changed('another intent’s utterance', 'jam buka,', 'brp ongkir,', '3:8', 'first in shipping/cost.yaml:7'),
  {
    name: 'a link out of the folder',
    put: (path) => symlink('/etc/passwd', path),
    isLink: true,
    place: '1:1',
    message: 'a link that leaves it',
  },
  {
    name: 'a link to nothing',
    put: (path) => symlink(join(dirname(path), 'none'), path),
    isLink: true,
    place: '1:1',
    message: 'leads nowhere',
  },
  {
    name: 'a link to itself',
    put: (path) => symlink(path, path),
    isLink: true,
    place: '1:1',
    message: 'links that go round in a circle',
  },
];

/** The good one. */
export const goodFile = good;
