import { beforeAll, describe, expect, it } from 'vitest';
import { FolderCatalogueSource } from '../../../src/adapters/files/folder-catalogue-source.ts';
import type { ForeignFile } from '../../../src/catalogue/formats/exchange.ts';
import type { ExportFormat } from '../../../src/catalogue/formats/formats.ts';
import type { SourceSnapshot } from '../../../src/catalogue/source.ts';
import { emptyFolder, exchange, exportOf, importInto } from './exchange-samples.ts';

/** Some topics of the demo shop, with the follow-ups among them. */
let shop: SourceSnapshot;
beforeAll(async () => {
  const whole = await new FolderCatalogueSource('intents').read();
  const files = whole.files.filter(({ path }) =>
    /^(?:_[a-z]+\.yaml|(?:returns|payment|products)\/.*)$/.test(path),
  );
  const ids = files.map(({ path }) => path.replace('.yaml', ''));
  const among = (list: string) => list.split(', ').filter((id) => ids.includes(id));
  shop = {
    files: files.map(({ path, text }) => ({
      path,
      text: text.replace(/^follow_ups: \[(.*)\]$/m, (_, list) => `follow_ups: [${among(list).join(', ')}]`),
    })),
    unreadable: [],
  };
});

/** Files of formats that know one language are imported one language after another. */
function importAll(into: SourceSnapshot, format: ExportFormat, files: readonly ForeignFile[]) {
  const byLanguage =
    format === 'csv' || format === 'nlpjs'
      ? [['id', files] as const]
      : ['id', 'en'].map(
          (language) => [language, files.filter(({ path }) => path.includes(language))] as const,
        );
  let after = into;
  const writes: string[] = [];
  const losses = byLanguage.flatMap(([language, own]) => {
    const result = importInto(after, format, own, language);
    after = result.after;
    writes.push(...result.writes.map(({ path }) => path));
    return result.losses;
  });
  return { after, writes, losses };
}

/** What both formats can say of every intent, by id; as texts, which a failing test compares quickly. */
function said(snapshot: SourceSnapshot, keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    exchange(snapshot).intents.map(({ id, shape }) => {
      const sayable = Object.entries(shape).filter(([key]) => keys.includes(key));
      return [id, JSON.stringify(sayable.toSorted(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => one.get(id) !== other.get(id));
}

function textsOf(files: readonly ForeignFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

const common = ['utterances', 'answer', 'tests'];
/** Which files come out otherwise after an import, since buttons are named after titles, which few formats have. */
const formats: readonly (readonly [ExportFormat, readonly string[], buttons: readonly string[]])[] = [
  ['csv', [...common, 'tags', 'department', 'valid_from', 'valid_until'], []],
  ['nlpjs', common, []],
  ['rasa', [...common, 'follow_ups'], ['id/domain.yml', 'en/domain.yml']],
  ['qna', [...common, 'tags', 'department', 'follow_ups'], ['qna-id.tsv', 'qna-en.tsv']],
];

describe.each(formats)('the demo shop as %s', (format, keys, buttons) => {
  /** The shop's settings, departments and replies, and no intents. */
  const shell = () => ({ ...shop, files: shop.files.filter(({ path }) => path.startsWith('_')) });

  it('comes back as it was where both can say it, and changes nothing a second time', () => {
    const files = exportOf(shop, format);
    const { after, losses } = importAll(shell(), format, files);
    expect(differing(said(after, keys), said(shop, keys))).toEqual([]);
    expect(losses.slice(0, 3)).toEqual([]);
    expect(importAll(after, format, files).writes).toEqual([]);
    expect(importAll(shop, format, files).writes).toEqual([]);
    expect(differing(textsOf(exportOf(after, format)), textsOf(files))).toEqual(buttons);
  });
});

describe('an empty folder', () => {
  it('takes nothing from nothing', () => {
    expect(importInto(emptyFolder, 'csv', exportOf(emptyFolder, 'csv')).writes).toEqual([]);
  });
});
