import { readFault } from '../../shared/http.ts';

export interface FirstAdmin {
  /** From the one-time link. */
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type Outcome =
  | { readonly type: 'created' }
  | { readonly type: 'link-used' | 'unreachable' }
  | { readonly type: 'refused'; readonly detail: string };

/** Makes the first admin and logs them in. Never rejects. */
export async function createAdmin(fetch: typeof globalThis.fetch, admin: FirstAdmin): Promise<Outcome> {
  try {
    const response = await fetch('/v1/setup', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(admin),
    });
    if (response.ok) return { type: 'created' };
    const { status, message } = await readFault(response);
    const isUsed = [401, 403, 404, 410].includes(status);
    return isUsed ? { type: 'link-used' } : { type: 'refused', detail: message };
  } catch {
    return { type: 'unreachable' };
  }
}
