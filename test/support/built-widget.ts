import { buildIfStale } from '../../scripts/build-if-stale.ts';

/** Vitest runs this once before the end-to-end tests: the server they start serves the widget as it is now. */
export default buildIfStale;
