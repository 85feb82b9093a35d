// Runs before start, dev and test on whatever Node is there, so it keeps to syntax that old ones know.
import { existsSync } from 'node:fs';

const NEEDED = 24;
const running = process.versions.node;
const installed = existsSync(new URL('../node_modules', import.meta.url));

if (!installed) {
  refuse(`Sapa is not installed yet: run "npm ci". It brings everything along, Node ${NEEDED} included.`);
}
if (Number.parseInt(running, 10) < NEEDED) {
  refuse(
    `Sapa needs Node ≥ ${NEEDED} and this is Node ${running}: run "npm ci" without --omit=optional.\n` +
      `That puts Node ${NEEDED} into node_modules, where "npm start" and "npm test" find it first.`,
  );
}

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}
