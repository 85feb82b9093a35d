import { benchMatcher } from './matcher.ts';
import { benchSave } from './save.ts';

// npm run bench -- <name> [options]: runs one benchmark; without a name it lists them.
const benchmarks: Readonly<
  Record<string, { readonly says: string; readonly run: (options: string[]) => void | Promise<void> }>
> = {
  matcher: {
    says: '--data FILE [--shots N] [--hide 0.25] [--seeds 1,2,3] [--oos-train] [--refined] [--peer nlpjs] [--json]: how well and how fast messages are matched',
    run: benchMatcher,
  },
  save: {
    says: '[--intents FOLDER] [--rate 200] [--json]: how soon a saved intent is live while messages come in',
    run: benchSave,
  },
};

const [name = '', ...options] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  for (const [known, { says }] of Object.entries(benchmarks)) console.log(`${known} ${says}`);
  process.exitCode = name === '' ? 0 : 2;
} else {
  await benchmark.run(options);
}
