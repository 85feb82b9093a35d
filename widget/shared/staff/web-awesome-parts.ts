import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';

// Its own icons are fetched, which the page's CSP forbids; ours stand in their places. A sprite of nothing asks nobody.
for (const name of ['system', 'default'])
  registerIconLibrary(name, { resolver: () => '#', spriteSheet: true });
