import type { Site } from '../../src/protocol/visitor-rest.ts';
import { call } from '../shared/http.ts';

/** Whether some department is open now, or anybody can be reached there; also where the server does not say. */
export async function isAnyOpen(server: string): Promise<boolean> {
  try {
    const response = await call((...request) => globalThis.fetch(...request), {
      method: 'GET',
      url: new URL('v1/site', server).href,
    });
    const { departments }: Pick<Site, 'departments'> = await response.json();
    return departments.some(({ open }) => open);
  } catch {
    return true;
  }
}
