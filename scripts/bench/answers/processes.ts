import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeerMode, PeerReport } from './model-peer.ts';
import type { ProductReport } from './product.ts';

/** The product and a model's server, each in a process of its own. */
export interface Processes {
  /** Where the product listens. */
  readonly url: string;
  /** What all threads of the product have used since its start, in ms. */
  productCpuMs(): Promise<number>;
  /** From now on the model does this. */
  tell(mode: PeerMode): void;
  /** What the model's server says next. */
  nextReport(): Promise<PeerReport>;
}

/** Answers what no intent comes near. */
const article = `# Kucing

## Kucing di rak kayu

Kucing kami boleh dielus setelah tidur siang. Ia suka tidur di rak kayu.
`;

/** Starts both on a copy of the intents, and ends them when they have been used. */
export async function withProcesses<T>(
  intentsFolder: string,
  use: (processes: Processes) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-answers-'));
  const peer = fork(join(import.meta.dirname, 'model-peer.ts'));
  const { port } = await said<PeerReport>(peer);
  const env = environment(folder, await contentIn(folder, intentsFolder), port);
  const product = fork(join(import.meta.dirname, 'product.ts'), { env });
  try {
    const { url = '' } = await said<ProductReport>(product);
    return await use({
      url,
      async productCpuMs() {
        const answer = said<ProductReport>(product);
        product.send('cpu');
        return (await answer).cpuMs ?? 0;
      },
      tell: (mode) => void peer.send(mode),
      nextReport: () => said<PeerReport>(peer),
    });
  } finally {
    for (const child of [product, peer]) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

/** The next thing that a process says. */
async function said<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message;
}

/** The intents with an article that answers what they do not, where all visitors have agreed to AI. */
async function contentIn(folder: string, intentsFolder: string): Promise<string> {
  const intentsDir = join(folder, 'intents');
  await cp(intentsFolder, intentsDir, { recursive: true });
  const settings = join(intentsDir, '_settings.yaml');
  const written = await readFile(settings, 'utf8');
  await writeFile(settings, `${written.replace(/^ai_consent:.*\n/m, '')}\nai_consent: given\n`);
  await mkdir(join(intentsDir, '_articles'), { recursive: true });
  await writeFile(join(intentsDir, '_articles/bench.md'), article);
  return intentsDir;
}

function environment(folder: string, intentsDir: string, port = 0): NodeJS.ProcessEnv {
  const many = '1000000';
  return {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    INTENTS_DIR: intentsDir,
    LOG_LEVEL: 'error',
    LLM_BASE_URL: `http://127.0.0.1:${port}/v1`,
    LLM_MODEL: 'bench',
    LLM_DAILY_TOKENS: 'unlimited',
    LIMIT_CONVERSATIONS_PER_ADDRESS: many,
    LIMIT_VISITORS_PER_ADDRESS: many,
  };
}
