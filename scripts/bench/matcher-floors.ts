import { existsSync } from 'node:fs';
import { enterLive } from './entrants.ts';
import { clinc150, readData } from './labelled-data.ts';
import { type Figures, figuresOf } from './matcher-figures.ts';

// How good the live model has to stay on CLINC150, with no out-of-scope messages to learn from. The data lies beside the project, not in it: where it is missing
// this is skipped, and says so. Another file can be given as an argument.
const [file = clinc150] = process.argv.slice(2);

const floors: readonly (readonly [keyof Figures, 'at least' | 'at most', number])[] = [
  ['accuracy', 'at least', 0.93],
  ['oosAuroc', 'at least', 0.955],
  ['auto95', 'at least', 0.74],
  ['auto98', 'at least', 0.63],
  ['ece', 'at most', 0.025],
  ['bytes', 'at most', 8_000_000],
];

if (existsSync(file)) process.exitCode = await holdFloors();
else console.warn(`SKIPPED: the matcher's floors were not checked, since there is no ${file}`);

async function holdFloors(): Promise<number> {
  const all = await figuresOf({ live: enterLive }, { ...readData(file), oos_train: [] }, 1);
  const figures = all.get('live');
  const broken = floors.filter(([key, bound, floor]) => {
    const value = figures?.[key] ?? Number.NaN;
    const holds = bound === 'at least' ? value >= floor : value <= floor;
    console.log(`${holds ? 'ok    ' : 'BROKEN'} ${key} ${value.toPrecision(4)}, ${bound} ${floor}`);
    return !holds;
  });
  return broken.length === 0 ? 0 : 1;
}
