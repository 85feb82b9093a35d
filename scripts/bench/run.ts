import { explainArgs } from '../read-args.ts';
import { benchAnswers } from './answers.ts';
import { benchContent } from './content.ts';
import { benchFaults } from './faults.ts';
import { benchMatcher } from './matcher.ts';
import { benchNormaliser } from './normaliser.ts';
import { benchRouting } from './routing.ts';
import { benchSave } from './save.ts';
import { benchWidget } from './widget.ts';

// npm run bench -- <name> [options]: runs one benchmark; without a name it lists them.
const benchmarks: Readonly<
  Record<string, { readonly says: string; readonly run: (options: string[]) => void | Promise<void> }>
> = {
  answers: {
    says: '[--intents FOLDER] [--json]: what answers of a language model cost beside the model, and what an evil one gets through',
    run: benchAnswers,
  },
  faults: {
    says: '[--faults 300] [--messages 500] [--visitors 4] [--seed N] [--json]: what a bad line loses of a conversation, in a real browser',
    run: benchFaults,
  },
  content: {
    says: '[--sizes 50,500,2000] [--messages 10000] [--clustered 5000] [--data FILE] [--rows test] [--json]: what checking, replaying, grouping and saving content cost at several sizes, and how well what was not answered is grouped',
    run: benchContent,
  },
  matcher: {
    says: '--data FILE [--shots N] [--hide 0.25] [--seeds 1,2,3] [--oos-train] [--refined] [--peer nlpjs] [--json]: how well and how fast messages are matched',
    run: benchMatcher,
  },
  normaliser: {
    says: '--data FILE [--shots N] | --intents FOLDER [--asked FILE] [--written elongated|reduplicated] [--seeds 1,2,3] [--json]: what each rule by which texts are read is good for',
    run: benchNormaliser,
  },
  routing: {
    says: '[--seed 1] [--conversations 20000] [--json]: a simulated day of conversations and agents: what gets stuck, who gets how many, how true waiting times are',
    run: benchRouting,
  },
  save: {
    says: '[--intents FOLDER] [--rate 200] [--json]: how soon a saved intent is live while messages come in',
    run: benchSave,
  },
  widget: {
    says: '[--peer] [--json]: what the widget weighs and how soon it is there, beside those that people take from npm',
    run: benchWidget,
  },
};

const [name = '', ...options] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  for (const [known, { says }] of Object.entries(benchmarks)) console.log(`${known} ${says}`);
  process.exitCode = name === '' ? 0 : 2;
} else if (options.includes('--help')) {
  console.log(`${name} ${benchmark.says}`);
} else {
  try {
    await benchmark.run(options);
  } catch (fault) {
    console.error(`${explainArgs(fault)}\n${name} ${benchmark.says}`);
    process.exitCode = 2;
  }
}
