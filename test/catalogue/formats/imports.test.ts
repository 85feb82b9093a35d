import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, fileIn, foreign, importInto, messages } from './exchange-samples.ts';

describe('a corpus of nlp.js', () => {
  const corpus = {
    name: 'Corpus',
    locale: 'en-US',
    entities: { city: {} },
    data: [
      {
        intent: 'agent.hours',
        utterances: ['when do you open', 'are you open in @city'],
        tests: ['open now?'],
        answers: [{ answer: 'Only today', opts: 'today' }, 'At {{ shop_name }} from 8, {{ name }}'],
        slotFilling: { city: 'Where?' },
      },
      { intent: 'None', utterances: ['blah'] },
    ],
  };

  it('becomes intents, and comes out with all that it had', () => {
    const { after, losses } = importInto(emptyFolder, 'nlpjs', [
      foreign('corpus.json', JSON.stringify(corpus)),
    ]);
    expect(parse(fileIn(after, 'agent/hours.yaml'))).toMatchObject({
      title: 'Hours',
      utterances: { en: ['when do you open', 'are you open in @city'] },
      answer: { en: 'At {shop_name} from 8, [name]', id: 'At {shop_name} from 8, [name]' },
      tests: { en: ['open now?'] },
      source: { format: 'nlpjs', name: 'agent.hours', kept: { slotFilling: { city: 'Where?' } } },
    });
    expect(messages(losses)).toEqual([
      'corpus.json entities: there is no place for this here',
      'corpus.json: agent.hours one of 2 answers in "en" is given, without conditions; all are kept under source',
      'corpus.json: agent.hours slotFilling: there is no place for this here; it is kept under source',
      'corpus.json: agent.hours 1 utterances name an entity, such as @city, which is read as a word',
      expect.stringContaining('agent/hours answer in "en": placeholders'),
      expect.stringContaining('agent/hours there is no answer in "id"'),
      'imported/none there is no answer: the intent is left out',
    ]);
  });

  it.each([
    ['no JSON', '{\n "a": ]', 'c.json:2:7 expected JSON'],
    ['another shape', '{"locale":"id","data":[{"intent":5}]}', 'c.json:1:1 data.0.intent: '],
  ])('is refused with its place for %s', (_, text, message) => {
    expect(() => importInto(emptyFolder, 'nlpjs', [foreign('c.json', text)])).toThrow(message);
  });
});

describe('a project of Rasa', () => {
  const nlu = `version: "3.1"
nlu:
- intent: ask_hours
  examples: |
    - jam buka
    - buka [hari ini](day) ga
    - toko [senin]{"entity": "day"} buka?
- intent: faq/ask_return
  examples:
  - text: |
      bisa retur?
    metadata: {sentiment: neutral}
- synonym: credit
  examples: |
    - kredit
`;
  const domain = `responses:
  utter_hours:
  - text: Jam 8, {name}.
    buttons: [{title: Retur, payload: /faq/ask_return}, {title: X, payload: /nowhere}]
  - text: Malam ini tutup.
    condition: [{type: slot, name: night, value: true}]
  utter_faq/ask_return:
  - text: Bisa.
slots: {name: {type: text}}
`;
  const rules = `rules:
- rule: hours
  steps:
  - intent: ask_hours
  - action: utter_hours
- rule: form
  steps:
  - intent: x
  - action: a_form
  - active_loop: a_form
`;
  const files = [
    foreign('data/nlu.yml', nlu),
    foreign('domain.yml', domain),
    foreign('data/rules.yml', rules),
  ];

  it('becomes intents, its answers found by rules and names', () => {
    const tests = foreign('tests/nlu.yml', 'nlu:\n- intent: ask_hours\n  examples: |\n    - kapan buka\n');
    const { after, created, losses } = importInto(emptyFolder, 'rasa', [...files, tests]);
    expect(created).toEqual(['imported/ask-hours', 'faq/ask-return']);
    expect(parse(fileIn(after, 'imported/ask-hours.yaml'))).toMatchObject({
      title: 'Ask hours',
      utterances: { id: ['jam buka', 'buka hari ini ga', 'toko senin buka?'] },
      answer: { id: 'Jam 8, [name].' },
      follow_ups: ['faq/ask-return'],
      tests: { id: ['kapan buka'] },
    });
    expect(parse(fileIn(after, 'faq/ask-return.yaml')).utterances.id).toEqual(['bisa retur?']);
    expect(messages(losses)).toEqual([
      'data/nlu.yml:13 synonym: there is no place for this here',
      'domain.yml slots: there is no place for this here',
      'data/rules.yml:6 the rule "form" is more than one intent and one answer: it is left out',
      'data/nlu.yml:3 marks of entities in 2 examples are read as plain words',
      'ask_hours one of 2 answers is given, its text and buttons; all are kept under source',
      expect.stringContaining('imported/ask-hours answer in "id": placeholders'),
      'imported/ask-hours the follow-up "nowhere" is no other intent: it is left out',
    ]);
  });

  it('may be of the older kinds', () => {
    const markdown = foreign('nlu.md', '## intent:greet\n- halo\n- hai [kak](person)\n## lookup:city\n- x\n');
    const json = foreign(
      'old.json',
      '{"rasa_nlu_data":{"common_examples":[{"text":"pagi","intent":"greet"}]}}',
    );
    const answers = foreign('domain.yml', 'responses:\n  utter_greet:\n  - text: Halo\n');
    const { after } = importInto(emptyFolder, 'rasa', [markdown, json, answers]);
    expect(parse(fileIn(after, 'imported/greet.yaml')).utterances.id).toEqual(['halo', 'hai kak', 'pagi']);
  });

  it.each([
    ['a fault', 'nlu:\n - a: "b\n', 'nlu.yml:3:1 expected YAML'],
    ['another shape', 'nlu: 5\n', 'nlu.yml:1:1 nlu: expected what Rasa writes'],
    ['a bomb', bomb(), 'nlu.yml:1:1 expected few references'],
  ])('is refused with its place for %s', (_, text, message) => {
    expect(() => importInto(emptyFolder, 'rasa', [foreign('nlu.yml', text)])).toThrow(message);
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
  );
  return `a0: &a0 [x]\n${levels.join('\n')}\n`;
}

describe('a knowledge base of QnA Maker', () => {
  const base = String.raw`Question	Answer	Source	Metadata	SuggestedQuestions	IsContextOnly	Prompts	QnaId
Jam buka?	**Jam 8**\nSetiap hari	faq.docx	topic:shop|level:1	[]	False	[{"displayOrder":0,"qnaId":2,"displayText":"Retur"}]	1
buka kapan	**Jam 8**\nSetiap hari	faq.docx	topic:shop|level:1	[]	False	[]	1
Bisa retur?	Bisa.	Editorial		[]	True	[{"displayOrder":0,"qnaId":9,"displayText":"?"}]	2
`;
  const tests = 'KnowledgeBaseId\tQuestion\tMetadata\tExpected answer ID\nx\tretur dong\t\t2\nx\tapa\t\t7\n';

  it('becomes intents, with its batch tests', () => {
    const files = [foreign('kb.tsv', base), foreign('tests.tsv', tests)];
    const { after, losses } = importInto(emptyFolder, 'qna', files);
    expect(parse(fileIn(after, 'qna/1.yaml'))).toMatchObject({
      title: 'Jam buka',
      tags: ['topic:shop', 'level:1'],
      utterances: { id: ['Jam buka?', 'buka kapan'] },
      answer: { id: '**Jam 8**\nSetiap hari\n' },
      follow_ups: ['qna/2'],
      source: { kept: { source: 'faq.docx' } },
    });
    expect(parse(fileIn(after, 'qna/2.yaml')).tests).toEqual({ id: ['retur dong'] });
    expect(messages(losses)).toEqual([
      'kb.tsv:2 source: there is no place for "faq.docx" here; it is kept under source',
      'kb.tsv:4 iscontextonly: there is no place for "True" here; it is kept under source',
      'qna/2 the prompt for 9 leads nowhere: it is left out',
      'tests.tsv:3 the test expects the answer 7, which is in none of the files',
    ]);
  });

  it('is refused without its first line', () => {
    expect(() => importInto(emptyFolder, 'qna', [foreign('kb.tsv', 'a\tb\n')])).toThrow(
      'kb.tsv:1:1 expected a first line with Question and Answer',
    );
  });
});

describe('an archive of Dialogflow ES', () => {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const archive = zipSync({
    'agent.json': json({ language: 'id' }),
    'entities/city.json': json({}),
    'intents/shop.hours.json': json({
      name: 'shop.hours',
      contexts: ['x'],
      events: [],
      responses: [
        {
          messages: [
            { type: 0, lang: 'id', speech: ['Jam 8', 'Pukul 8'] },
            { type: '4', payload: {} },
          ],
        },
      ],
    }),
    'intents/shop.hours_usersays_id.json': json([
      { data: [{ text: 'jam buka ' }, { text: 'senin', meta: '@sys.date' }] },
      { data: [{ text: 'buka kapan' }] },
    ]),
    'intents/old.json': json({
      name: 'old',
      userSays: [{ data: [{ text: 'lama' }] }],
      responses: [{ messages: [{ type: 0, speech: 'Lama' }] }],
    }),
  });

  it('becomes intents', () => {
    const { after, losses } = importInto(emptyFolder, 'dialogflow', [foreign('agent.zip', archive)]);
    expect(parse(fileIn(after, 'shop/hours.yaml'))).toMatchObject({
      utterances: { id: ['jam buka senin', 'buka kapan'] },
      answer: { id: 'Jam 8' },
      source: { kept: { contexts: ['x'], 'answers-id': ['Jam 8', 'Pukul 8'] } },
    });
    expect(parse(fileIn(after, 'imported/old.yaml')).utterances.id).toEqual(['lama']);
    expect(messages(losses)).toHaveLength(5);
  });

  it('is refused where it is no archive, or one that grows too large', () => {
    const bombs = zipSync({ 'intents/a.json': new Uint8Array(201 * 1024 * 1024) }, { level: 9 });
    const open = (bytes: Uint8Array) => () =>
      importInto(emptyFolder, 'dialogflow', [foreign('a.zip', bytes)]);
    expect(open(bombs)).toThrow('a.zip:1:1 expected at most 200 MB');
    expect(open(archive.slice(0, 200))).toThrow('a.zip:1:1 expected a ZIP archive');
  });
});
