import { readFileSync } from 'node:fs';

/*
 * Loaded before the server: its clock is the machine's and as much more as the file says that `?file=` names, read again
 * now and then, so that a morning passes in seconds.
 */
const file = new URL(import.meta.url).searchParams.get('file') ?? '';
const RealDate = Date;
let shift = 0;
let readAt = Number.NEGATIVE_INFINITY;

globalThis.Date = new Proxy(RealDate, {
  construct: (_target, given) => Reflect.construct(RealDate, given.length === 0 ? [now()] : given),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

function now(): number {
  if (performance.now() - readAt > 20) {
    readAt = performance.now();
    shift = Number(readFileSync(file, 'utf8'));
  }
  return RealDate.now() + shift;
}
