import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../src/catalogue/json-schemas.ts';

// npm run intents:schema: writes docs/schema/*.json anew from the shapes that content is checked by. A test says when.
const folder = 'docs/schema';
await mkdir(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
