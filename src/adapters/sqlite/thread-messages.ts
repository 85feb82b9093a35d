import { StorageFullError } from '../sql/storage-full-error.ts';
import type { Stores } from '../sql/stores.ts';

/** A call of one of the stores' methods, to be answered under its number. */
export interface WriteRequest {
  readonly number: number;
  readonly store: keyof Stores;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type ToThread =
  | { readonly type: 'write'; readonly request: WriteRequest }
  | { readonly type: 'close' };

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly fault: Fault }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] };

export type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: Fault };

/** An error on its way between threads, which would lose its name and code if it were sent as it is. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Fault;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined ? {} : { cause: faultOf(cause) }),
  };
}

/** The error again, with its name, code, stack and causes; a StorageFullError where the disk is full. */
export function errorOf({ cause, ...rest }: Fault): Error {
  const error = Object.assign(
    new Error(rest.message, cause === undefined ? undefined : { cause: errorOf(cause) }),
    rest,
  );
  return rest.code === 'SQLITE_FULL' ? new StorageFullError(error) : error;
}
