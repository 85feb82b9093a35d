import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import type { Published } from '../../../src/engine/deps.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { sampleToday } from '../../../test/support/sample-content.ts';
import { smallContent } from '../../../test/support/small-content.ts';

/** The departments, how many of the conversations each gets, and how many agents it has. */
export const departments = [
  { id: 'general', weight: 30, agents: 18 },
  { id: 'sales', weight: 24, agents: 14 },
  { id: 'technical', weight: 20, agents: 12 },
  { id: 'billing', weight: 16, agents: 10 },
  { id: 'wholesale', weight: 10, agents: 6 },
] as const;
export type DepartmentId = (typeof departments)[number]['id'];

const rules: Readonly<Record<DepartmentId, string>> = {
  general: '',
  sales: '  strategy: longest-idle\n  fallback: general\n',
  technical: '  strategy: round-robin\n  languages: [id, en]\n',
  billing: '  fallback: general\n  capacity: 3\n',
  wholesale: '  fallback: sales\n',
};

const files = departments
  .map(
    ({ id }) => `${id}:
  name: { id: ${id}, en: ${id} }
  time_zone: Asia/Jakarta
  hours: { mon-sun: 06:00-23:00 }
${rules[id]}`,
  )
  .join('');

/** Eight intents and five departments: read, checked and trained like any content. */
export function openContent(): Published {
  const { files: others, unreadable } = smallContent();
  const snapshot = {
    files: others.map((file) => (file.path === '_departments.yaml' ? { ...file, text: files } : file)),
    unreadable,
  };
  const { catalogue, faults } = parseCatalogue(snapshot, sampleToday);
  if (catalogue === undefined) throw new Error(`The content has errors: ${JSON.stringify(faults)}`);
  const { precision } = catalogue.settings;
  return { catalogue, model: trainModel(examplesOf(catalogue, sampleToday), { precision }) };
}
