import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, licencesIn, licencesPage } from './licences.ts';
import { projectRoot } from './widget-sources.ts';

const licensed = licencesIn(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
writeFileSync(join(projectRoot, 'docs/licences.md'), licencesPage(licensed));

const refused = licensed.filter(({ use, licence }) => use === 'production' && !isAllowed(licence));
for (const { name, licence } of refused)
  console.error(`${name} is under ${licence}, which production may not use.`);
process.exitCode = refused.length === 0 ? 0 : 1;
