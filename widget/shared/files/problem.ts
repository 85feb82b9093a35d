import { HttpFault } from '../http.ts';

/** Why a file has not been sent. */
export type Problem =
  | {
      readonly type:
        | 'type'
        | 'too-big'
        | 'too-many-pixels'
        | 'damaged'
        | 'empty'
        | 'ended'
        | 'full'
        | 'busy'
        | 'unreachable'
        | 'unknown';
    }
  /** The server takes no more for now. `until` is Unix ms. */
  | { readonly type: 'wait'; readonly until: number };

/** The largest file that the server takes. */
const mostBytes = 10 * 1024 * 1024;
export const acceptedTypes = 'image/jpeg,image/png,image/webp,application/pdf';

/** What can be told before a file is sent; the server looks at the bytes themselves. */
export function problemWith({ size, type }: File): Problem | undefined {
  if (size === 0) return { type: 'empty' };
  if (size > mostBytes) return { type: 'too-big' };
  // A browser that does not know a type says none.
  return type === '' || acceptedTypes.split(',').includes(type) ? undefined : { type: 'type' };
}

const byCode: Readonly<Record<string, Exclude<Problem['type'], 'wait'>>> = {
  'file-type': 'type',
  'file-damaged': 'damaged',
  'file-too-big': 'too-big',
  'image-too-large': 'too-many-pixels',
  'file-empty': 'empty',
  'conversation-closed': 'ended',
  'not-yours': 'ended',
};

/** What went wrong at the server or on the way there. */
export function problemAfter(fault: unknown, now: number): Problem {
  if (!(fault instanceof HttpFault)) return { type: 'unreachable' };
  const { status, code, retryAfter } = fault;
  if (status === 429) return { type: 'wait', until: now + (retryAfter ?? 60_000) };
  if (status === 507) return { type: 'full' };
  if (status === 503) return { type: 'busy' };
  return { type: byCode[code ?? ''] ?? 'unknown' };
}

/** Whether another try may end otherwise. */
export function mayRetry({ type }: Problem): boolean {
  return ['wait', 'full', 'busy', 'unreachable', 'unknown'].includes(type);
}
