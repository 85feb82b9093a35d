import { decodeJson, decodeText } from './decode.ts';
import {
  type ForeignFile,
  ForeignFormatError,
  type Imported,
  type ImportOptions,
  type Loss,
} from './exchange.ts';
import { readForeignYaml } from './foreign-yaml.ts';
import { createGatherer, type Gathering } from './gather.ts';
import { type Asked, addExamples, examplesIn } from './rasa-examples.ts';
import { type RasaFile, type Response, type Rule, rasaFile, rasaJson } from './rasa-shapes.ts';

/** What the files say together. */
interface Project {
  readonly asked: Asked[];
  readonly responses: Map<string, readonly Response[]>;
  /** The responses that rules give, by intent. */
  readonly answeredBy: Map<string, string>;
  readonly losses: Loss[];
}

/** Keys that say nothing which anybody would miss. */
const silent: readonly string[] = ['version', 'intents', 'nlu', 'responses', 'rules', 'session_config'];

/**
 * A Rasa project: `nlu.yml`, `domain.yml` and `rules.yml` in any files, the older Markdown or JSON. What stands in a folder
 * or file named for tests is held back. All of it is in one language.
 */
export function readRasa(files: readonly ForeignFile[], { language }: ImportOptions): Imported {
  const project: Project = { asked: [], responses: new Map(), answeredBy: new Map(), losses: [] };
  for (const file of files) takeFile(file, project);
  const gatherer = createGatherer();
  for (const asked of project.asked) addExamples(gatherer.of(asked.intent), asked, language, project.losses);
  const used = new Set<string>();
  for (const { name } of gatherer.all()) {
    const key = [project.answeredBy.get(name), `utter_${name}`].find(
      (one) => one !== undefined && project.responses.has(one),
    );
    if (key === undefined) continue;
    used.add(key);
    answerWith(gatherer.of(name), project.responses.get(key) ?? [], language, project.losses);
  }
  for (const key of project.responses.keys()) {
    if (!used.has(key))
      project.losses.push({ place: key, message: 'no intent is answered with this: it is left out' });
  }
  return { intents: gatherer.all(), losses: project.losses };
}

function takeFile(file: ForeignFile, project: Project): void {
  const isTest = /(?:^|[/_-])tests?(?:[/_.-]|$)/iu.test(file.path);
  if (/\.json$/iu.test(file.path)) {
    const { common_examples: examples } = decodeJson(file, rasaJson).rasa_nlu_data;
    for (const { intent, text } of examples) {
      project.asked.push({ intent, texts: [text], place: `${file.path}: ${intent}`, isTest });
    }
  } else if (/\.md$/iu.test(file.path)) takeMarkdown(file, project, isTest);
  else takeYaml(file, project, isTest);
}

function takeYaml(file: ForeignFile, project: Project, isTest: boolean): void {
  const { data, lineOf } = readForeignYaml(file);
  const parsed = rasaFile.safeParse(data);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new ForeignFormatError(
      file.path,
      `${place || 'the file'}: expected what Rasa writes, found something else`,
    );
  }
  const lose = (place: string, message: string) => project.losses.push({ place, message });
  for (const key of Object.keys(parsed.data)) {
    if (!silent.includes(key)) lose(file.path, `${key}: there is no place for this here`);
  }
  (parsed.data.nlu ?? []).forEach(({ intent, examples, ...others }, index) => {
    const place = `${file.path}:${lineOf('nlu', index)}`;
    if (intent === undefined)
      lose(place, `${Object.keys(others)[0] ?? 'an entry'}: there is no place for this here`);
    else project.asked.push({ intent, texts: examplesIn(examples), place, isTest });
  });
  for (const [name, texts] of Object.entries(parsed.data.responses ?? {})) project.responses.set(name, texts);
  takeRules(file.path, parsed.data, lineOf, project);
}

function takeRules(
  path: string,
  { rules }: RasaFile,
  lineOf: (list: string, index: number) => number,
  project: Project,
): void {
  (rules ?? []).forEach((rule, index) => {
    const answered = answeredIn(rule);
    if (answered === undefined) {
      const message = `the rule "${rule.rule ?? ''}" is more than one intent and one answer: it is left out`;
      project.losses.push({ place: `${path}:${lineOf('rules', index)}`, message });
    } else project.answeredBy.set(...answered);
  });
}

/** The intent and the response of a rule that does no more. */
function answeredIn({ steps }: Rule): [string, string] | undefined {
  const [first, second] = steps;
  if (steps.length !== 2 || first?.intent === undefined) return undefined;
  return second?.action?.startsWith('utter_') === true ? [first.intent, second.action] : undefined;
}

/** `## intent:name`, then a line for each example. */
function takeMarkdown(file: ForeignFile, project: Project, isTest: boolean): void {
  let current: { intent: string; texts: string[]; place: string; isTest: boolean } | undefined;
  decodeText(file)
    .split(/\r?\n/u)
    .forEach((line, index) => {
      const [, kind, name] = /^##\s*(\w+)\s*:\s*(.+?)\s*$/u.exec(line) ?? [];
      const [, text] = /^\s*[-*+]\s+(.*)$/u.exec(line) ?? [];
      const place = `${file.path}:${index + 1}`;
      if (kind === 'intent' && name !== undefined) {
        current = { intent: name, texts: [], place, isTest };
        project.asked.push(current);
      } else if (kind !== undefined) {
        current = undefined;
        project.losses.push({ place, message: `${kind}: there is no place for this here` });
      } else if (text !== undefined) current?.texts.push(text);
    });
}

/** The first text without conditions is the answer; what else there is, is kept. */
function answerWith(into: Gathering, responses: readonly Response[], language: string, losses: Loss[]): void {
  const plain = responses.filter(({ text, condition }) => text !== undefined && condition === undefined);
  const first = plain[0] ?? responses.find(({ text }) => text !== undefined);
  if (first?.text === undefined) return;
  into.answers[language] = first.text;
  for (const { payload } of first.buttons ?? []) {
    const [, name] = /^\/([^{]+)/u.exec(payload ?? '') ?? [];
    if (name !== undefined) into.followUps.push(name.trim());
  }
  const others = Object.keys(first).filter((key) => key !== 'text' && key !== 'buttons');
  if (responses.length === 1 && others.length === 0) return;
  into.kept[`responses-${language}`] = responses;
  const message = `one of ${responses.length} answers is given, its text and buttons; all are kept under source`;
  losses.push({ place: into.name, message });
}
