import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/catalogue/json-schemas.ts';
import { sampleFiles } from '../support/sample-content.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

function faultsOf(name: string, data: unknown): unknown {
  const validate = ajv.compile(jsonSchemas().get(name) ?? false);
  return validate(data)
    ? []
    : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function schemaFor(path: string): string {
  const [, common] = /_(\w+)\.yaml$/.exec(path) ?? [];
  return common ?? 'intent';
}

describe('the published schemas', () => {
  it.each([...jsonSchemas()])(
    'says in docs/schema/%s.json what content is checked by; npm run intents:schema writes it',
    (name, schema) => {
      expect(JSON.parse(readFileSync(`docs/schema/${name}.json`, 'utf8'))).toEqual(schema);
    },
  );

  it('takes every file of the demo shop', () => {
    for (const path of globSync('intents/**/*.yaml')) {
      expect([path, faultsOf(schemaFor(path), parse(readFileSync(path, 'utf8')))]).toEqual([path, []]);
    }
  });

  it.each([
    ['intent', 'title: 5', '/title must be string'],
    ['intent', 'ttle: A', ' must NOT have additional properties'],
    ['intent', 'handoff: maybe', '/handoff must be equal to one of the allowed values'],
    ['intent', 'utterances: { id: halo }', '/utterances/id must be array'],
    ['intent', 'valid_from: tomorrow', '/valid_from must match pattern'],
    ['settings', 'languages: []', '/languages must NOT have fewer than 1 items'],
    ['departments', 'general: { colour: red }', '/general must have required property'],
    ['replies', 'unsure: 1', '/unsure must be object'],
    ['escalation', 'misunderstandings: 0', '/misunderstandings must be >= 1'],
  ])('lets an editor see in an %s what is wrong with %s', (name, text, fault) => {
    const file = name === 'intent' ? parse(sampleFiles['shipping/cost.yaml'] ?? '') : {};
    const common = parse(sampleFiles[`_${name}.yaml`] ?? '{}');
    const faults = faultsOf(name, { ...common, ...file, ...parse(text) });
    expect(JSON.stringify(faults)).toContain(fault);
  });
});
