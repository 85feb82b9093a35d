import { unzipSync } from 'fflate';
import { z } from 'zod';
import { decodeJson } from './decode.ts';
import {
  type ForeignFile,
  ForeignFormatError,
  type Imported,
  type ImportOptions,
  type Loss,
} from './exchange.ts';
import { add, createGatherer, type Gathering } from './gather.ts';

// The archive that Dialogflow ES exports (https://cloud.google.com/dialogflow/es/docs).

const says = z.array(
  z.looseObject({
    data: z.array(z.looseObject({ text: z.string().default(''), meta: z.string().optional() })).default([]),
  }),
);
const message = z.looseObject({
  type: z.union([z.number(), z.string()]).default(0),
  lang: z.string().optional(),
  speech: z.union([z.string(), z.array(z.string())]).default([]),
});
const intentFile = z.looseObject({
  name: z.string(),
  responses: z.array(z.looseObject({ messages: z.array(message).default([]) })).default([]),
  userSays: says.default([]),
});
const agentFile = z.looseObject({ language: z.string().optional() });

/** Parts of an intent that nobody would miss where they are empty. */
const unsaidParts = ['contexts', 'parameters', 'events', 'conditionalResponses', 'conditionalFollowupEvents'];
const limits = { entries: 25_000, bytes: 200 * 1024 * 1024 } as const;

/** Archives of Dialogflow ES. */
export function readDialogflow(files: readonly ForeignFile[], options: ImportOptions): Imported {
  const gatherer = createGatherer();
  const losses: Loss[] = [];
  for (const archive of files) {
    const entries = unpack(archive);
    const language = languageIn(entries, options.language);
    for (const file of entries) {
      const [, name, spoken] =
        /(?:^|\/)intents\/(.+?)(?:_usersays_([A-Za-z-]+))?\.json$/u.exec(file.path) ?? [];
      if (name === undefined) continue;
      const into = (own: string) => gatherer.of(own);
      if (spoken === undefined) losses.push(...takeIntent(file, into, language));
      else addSayings(into(name), decodeJson(file, says), base(spoken), losses, file.path);
    }
    const entities = entries.filter(({ path }) => /(?:^|\/)entities\//u.test(path)).length;
    if (entities > 0)
      losses.push({
        place: archive.path,
        message: `${entities} files of entities: there is no place for this here`,
      });
  }
  return { intents: gatherer.all(), losses };
}

/** The archive's JSON files; throws where it is none, or would grow too large. */
function unpack({ path, bytes }: ForeignFile): readonly ForeignFile[] {
  let size = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > limits.bytes || count > limits.entries) throw new RangeError('too large');
        return name.endsWith('.json');
      },
    });
    return Object.entries(entries).map(([name, content]) => ({ path: name, bytes: content }));
  } catch (cause) {
    const expected =
      cause instanceof RangeError
        ? `expected at most ${limits.bytes / 1024 / 1024} MB in ${limits.entries.toLocaleString('en')} files, found more`
        : 'expected a ZIP archive of Dialogflow ES, found another file or a damaged one';
    throw Object.assign(new ForeignFormatError(path, expected), { cause });
  }
}

function languageIn(entries: readonly ForeignFile[], otherwise: string): string {
  const agent = entries.find(({ path }) => /(?:^|\/)agent\.json$/u.test(path));
  const written = agent && decodeJson(agent, agentFile).language;
  return written === undefined ? otherwise : base(written);
}

function takeIntent(file: ForeignFile, into: (name: string) => Gathering, language: string): readonly Loss[] {
  const { name, responses, userSays, ...rest } = decodeJson(file, intentFile);
  const intent = into(name);
  const losses: Loss[] = [];
  addSayings(intent, userSays, language, losses, file.path);
  const messages = responses.flatMap((one) => one.messages);
  for (const { type, lang, speech } of messages) {
    if (Number(type) !== 0) {
      losses.push({ place: file.path, message: `an answer that is no text (type ${type}): it is left out` });
      continue;
    }
    takeSpeech(
      intent,
      base(lang ?? language),
      [speech].flat().filter((text) => text.trim() !== ''),
      file.path,
      losses,
    );
  }
  const parts = [...Object.entries(rest), ...responses.flatMap((one) => Object.entries(one))];
  for (const [key, value] of parts) {
    if (!unsaidParts.includes(key) || [value].flat().length === 0) continue;
    intent.kept[key] = value;
    losses.push({
      place: file.path,
      message: `${key}: there is no place for this here; it is kept under source`,
    });
  }
  return losses;
}

function takeSpeech(
  intent: Gathering,
  language: string,
  texts: readonly string[],
  place: string,
  losses: Loss[],
): void {
  const [first, ...others] = intent.answers[language] === undefined ? texts : [undefined, ...texts];
  if (first !== undefined) intent.answers[language] = first;
  if (others.length === 0) return;
  intent.kept[`answers-${language}`] = [intent.answers[language], ...others];
  losses.push({
    place,
    message: `one of ${others.length + 1} answers in "${language}" is given; all are kept under source`,
  });
}

function addSayings(
  into: Gathering,
  sayings: z.infer<typeof says>,
  language: string,
  losses: Loss[],
  place: string,
): void {
  if (sayings.length === 0) return;
  add(into.utterances, language, ...sayings.map(({ data }) => data.map(({ text }) => text).join('')));
  const marked = sayings.filter(({ data }) => data.some(({ meta }) => meta !== undefined)).length;
  if (marked > 0)
    losses.push({ place, message: `marks of entities in ${marked} examples are read as plain words` });
}

/** `pt-BR` → `pt`. */
function base(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
