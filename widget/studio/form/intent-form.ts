/** Texts per language. */
export type Texts = Readonly<Record<string, string>>;
/** Lists of texts per language. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** An intent as the form shows it. */
export interface IntentForm {
  /** Per language; the same text in each where the file has one for all. */
  readonly title: Texts;
  readonly department: string;
  readonly handoff: 'never' | 'offer' | 'always';
  readonly verbatim: 'free' | 'verbatim';
  readonly validFrom: string;
  readonly validUntil: string;
  readonly tags: readonly string[];
  readonly utterances: Lists;
  readonly answer: Texts;
  readonly followUps: readonly string[];
  readonly tests: Lists;
  readonly not: readonly string[];
}

export type FileData = Readonly<Record<string, unknown>>;

/**
 * What a file says, for the form; undefined where a value is of a kind that the form would not keep, so that such a file
 * is changed as text only.
 */
export function readForm(data: FileData, languages: readonly string[]): IntentForm | undefined {
  try {
    const title = textOf(data.title);
    const parts = languages.length > 1 ? ` ${title} `.split(' / ').map((part) => part.trim()) : [title];
    return {
      title: Object.fromEntries(languages.map((key, at) => [key, parts[at] ?? parts[0] ?? ''])),
      department: textOf(data.department),
      handoff: handoffOf(data.handoff),
      verbatim: data.verbatim === true ? 'verbatim' : 'free',
      validFrom: textOf(data.valid_from),
      validUntil: textOf(data.valid_until),
      tags: listOf(data.tags),
      utterances: perLanguage(data.utterances, listOf),
      answer: perLanguage(data.answer, textOf),
      followUps: listOf(data.follow_ups),
      tests: perLanguage(data.tests, listOf),
      not: listOf(data.not),
    };
  } catch (reason) {
    if (reason instanceof UnfitError) return undefined;
    throw reason;
  }
}

/** The file's data, changed to say what the form says. What says the same already is left as it is. */
export function writeForm(form: IntentForm, before: FileData, languages: readonly string[]): FileData {
  const was = readForm(before, languages);
  const written: FileData = {
    title: joinTitle(form.title, languages),
    department: form.department.trim() || undefined,
    handoff: form.handoff === 'never' ? undefined : form.handoff,
    verbatim: form.verbatim === 'verbatim' ? true : undefined,
    valid_from: form.validFrom || undefined,
    valid_until: form.validUntil || undefined,
    tags: filled(form.tags),
    utterances: filledLists(form.utterances) ?? {},
    answer: filledTexts(form.answer),
    follow_ups: filled(form.followUps),
    tests: filledLists(form.tests),
    not: filled(form.not),
  };
  const data: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(written)) {
    if (was !== undefined && isSame(was, form, key)) continue;
    if (value === undefined) delete data[key];
    else data[key] = value;
  }
  return data;
}

/** A form with nothing in it. */
export function emptyForm(languages: readonly string[]): IntentForm {
  const lists = Object.fromEntries(languages.map((language) => [language, []]));
  const texts = Object.fromEntries(languages.map((language) => [language, '']));
  return {
    title: texts,
    department: '',
    handoff: 'never',
    verbatim: 'free',
    validFrom: '',
    validUntil: '',
    tags: [],
    utterances: lists,
    answer: texts,
    followUps: [],
    tests: {},
    not: [],
  };
}

/** Both editors' work: mine, with what the other one's lists have beside. Of texts and choices mine count. */
export function combineForms(mine: IntentForm, theirs: IntentForm): IntentForm {
  return {
    ...mine,
    answer: { ...theirs.answer, ...mine.answer },
    tags: union(mine.tags, theirs.tags),
    utterances: unionLists(mine.utterances, theirs.utterances),
    followUps: union(mine.followUps, theirs.followUps).slice(0, 3),
    tests: unionLists(mine.tests, theirs.tests),
    not: union(mine.not, theirs.not),
  };
}

const fields: Readonly<Record<string, keyof IntentForm>> = {
  title: 'title',
  department: 'department',
  handoff: 'handoff',
  verbatim: 'verbatim',
  valid_from: 'validFrom',
  valid_until: 'validUntil',
  tags: 'tags',
  utterances: 'utterances',
  answer: 'answer',
  follow_ups: 'followUps',
  tests: 'tests',
  not: 'not',
};

function isSame(was: IntentForm, is: IntentForm, key: string): boolean {
  const field = fields[key];
  return field !== undefined && JSON.stringify(was[field]) === JSON.stringify(is[field]);
}

/** What a form cannot show is no fault: the file is then changed as text. */
class UnfitError extends Error {}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new UnfitError();
  return value;
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new UnfitError();
  return value.map(textOf);
}

function perLanguage<T>(value: unknown, read: (value: unknown) => T): Readonly<Record<string, T>> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new UnfitError();
  return Object.fromEntries(Object.entries(value).map(([language, own]) => [language, read(own)]));
}

function handoffOf(value: unknown): IntentForm['handoff'] {
  if (value === undefined || value === 'never') return 'never';
  if (value === 'offer' || value === 'always') return value;
  throw new UnfitError();
}

function joinTitle(title: Texts, languages: readonly string[]): string {
  const parts = languages.map((language) => (title[language] ?? '').trim());
  const [first = ''] = parts;
  return parts.every((part) => part === first || part === '') ? first : parts.join(' / ');
}

function filled(texts: readonly string[]): readonly string[] | undefined {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return said.length === 0 ? undefined : said;
}

function filledLists(lists: Lists): Lists | undefined {
  const said = Object.entries(lists).flatMap(([language, texts]) => {
    const own = filled(texts);
    return own === undefined ? [] : [[language, own] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function filledTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

function unionLists(one: Lists, other: Lists): Lists {
  const languages = union(Object.keys(one), Object.keys(other));
  return Object.fromEntries(languages.map((key) => [key, union(one[key] ?? [], other[key] ?? [])]));
}
