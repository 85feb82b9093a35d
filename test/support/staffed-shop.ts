import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterEach, beforeEach } from 'vitest';
import { hireStaff } from '../../scripts/screenshots/demo-shop.ts';
import { launchChromium } from './chromium.ts';
import { type ServerProcess, startServerWith } from './server-process.ts';
import { type ShopPages, shopPages } from './shop-pages.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A shop with the demo's staff, and a browser. */
export interface StaffedShop extends ShopPages {
  readonly server: Pick<ServerProcess, 'url'>;
}

/** One for each test of the file, with these settings of the environment. */
export function staffedShop(settings: Readonly<Record<string, string>> = {}): StaffedShop {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: ServerProcess;
  let browser: Browser;

  beforeEach(async () => {
    folder = temporaryFolder();
    await hireStaff(join(folder.path, 'sapa.db'));
    [server, browser] = await Promise.all([startServerWith(folder.path, settings), launchChromium()]);
  });

  afterEach(async () => {
    await browser?.close();
    await server?.stop();
    folder?.remove();
  });

  return {
    ...shopPages(() => browser),
    server: {
      get url() {
        return server.url;
      },
    },
  };
}
