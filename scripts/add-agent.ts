import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { openPostgres } from '../src/adapters/postgres/open-postgres.ts';
import { openSqlite } from '../src/adapters/sqlite/open-sqlite.ts';
import { systemIds } from '../src/adapters/system/ids.ts';
import { hashPassword } from '../src/auth/passwords.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import { language } from '../src/catalogue/values.ts';
import { type Config, loadDotEnv, readConfig } from '../src/config.ts';
import type { AgentRecord } from '../src/ports/agent-store.ts';
import { role } from '../src/protocol/agent-rest.ts';

const usage = `Makes an agent who can log in at /desk. The password is read from standard input.

  npm run add-agent -- --email ana@example.test --name Ana --role agent --department general --password-stdin

  --email       what they log in with
  --name        what visitors see
  --role        ${role.options.join(' | ')} (agent when left out)
  --department  may be given several times
  --language    what they speak, such as id; may be given several times (every language when left out)
  --capacity    how many conversations at once (as the department or the settings say when left out)`;

const wanted = z.object({
  email: z.email('--email: expected an address such as ana@example.test').max(254),
  name: z
    .string('--name: expected what visitors see')
    .trim()
    .min(1, '--name: expected what visitors see')
    .max(80),
  role: z.enum(role.options, `--role: expected one of ${role.options.join(', ')}`).default('agent'),
  department: z.array(z.string()).default([]),
  language: z.array(language).optional(),
  capacity: z.coerce.number().int().min(1).max(100).optional(),
  'password-stdin': z.literal(true, '--password-stdin: expected, with the password on standard input'),
});

await run();

async function run(): Promise<void> {
  try {
    loadDotEnv();
    const asked = readArguments();
    if (asked === 'help') return void process.stdout.write(`${usage}\n`);
    const config = readConfig();
    const departments = await knownDepartments(config, asked.department);
    const password = await readPassword();
    const { database } = config;
    const isNew = database.engine === 'sqlite' && !existsSync(database.file);
    const agent = await add(config, { ...asked, departments }, password);
    process.stdout.write(
      added(agent, database.engine === 'sqlite' ? database.file : 'PostgreSQL', isNew ? 'new' : 'known'),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function added(agent: AgentRecord, file: string, database: 'new' | 'known'): string {
  const place = agent.departments.join(', ') || 'no department';
  const hint =
    database === 'new' ? 'There was no database yet: start the server with the same DATA_DIR.\n' : '';
  return `Added ${agent.name} <${agent.email}>, ${agent.role} in ${place}, to ${file}.\n${hint}`;
}

function readArguments(): z.infer<typeof wanted> | 'help' {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      department: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
      capacity: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const parsed = wanted.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Error(`${parsed.error.issues.map(({ message }) => message).join('\n')}\n\n${usage}`);
}

/** The departments asked for, each checked against the content. */
async function knownDepartments(config: Config, asked: readonly string[]): Promise<readonly string[]> {
  const snapshot = await new FolderCatalogueSource(config.intentsDir).read();
  const { catalogue } = parseCatalogue(snapshot, new Date().toISOString().slice(0, 10));
  if (catalogue === undefined) throw new Error('The intents have errors; see npm run intents:check.');
  const known = [...catalogue.departments.keys()];
  for (const department of asked) {
    if (!known.includes(department)) {
      throw new Error(`--department: there is no "${department}"; expected one of ${known.join(', ')}`);
    }
  }
  return [...new Set(asked)].sort();
}

async function readPassword(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password === '') throw new Error('The password on standard input is empty.');
  return password;
}

async function add(
  config: Config,
  asked: z.infer<typeof wanted> & { departments: readonly string[] },
  password: string,
): Promise<AgentRecord> {
  const { database } = config;
  const stores =
    database.engine === 'sqlite'
      ? await openSqlite({ file: database.file, role: 'tool' })
      : await openPostgres({ url: database.url, connections: 1 });
  try {
    const agent: AgentRecord = {
      agentId: systemIds('').id(),
      email: asked.email.toLowerCase(),
      name: asked.name,
      role: asked.role,
      departments: asked.departments,
      ...(asked.capacity === undefined ? {} : { capacity: asked.capacity }),
      ...(asked.language === undefined ? {} : { languages: [...new Set(asked.language)] }),
      presence: 'offline',
    };
    const outcome = await stores.agents.add(agent, await hashPassword(password));
    if (outcome === 'email-taken')
      throw new Error(`There is already an agent with the email ${agent.email}.`);
    return agent;
  } finally {
    await stores.close();
  }
}
