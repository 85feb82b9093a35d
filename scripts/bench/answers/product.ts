import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';

/** What the product's process says: where it listens, or what it has used since its start. */
export interface ProductReport {
  readonly url?: string;
  /** Of all its threads, in ms. */
  readonly cpuMs?: number;
}

// The whole product in a process of its own, so that its CPU can be told from the visitors'.
const app = await openApp(readConfig(), (fault) => {
  throw fault;
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 } satisfies ProductReport);
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: app.url } satisfies ProductReport);
