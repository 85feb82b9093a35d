import { watch } from 'node:fs';

/** Quiet time after which a burst of writes counts as finished. */
const settleMs = 50;
/** A burst that does not end is looked at this often all the same. */
const longestBurstMs = 600;
/** Network folders and containers do not always report changes, and a folder may be replaced as a whole. */
const pollMs = 2_000;

/**
 * Calls `look` at once and whenever something may have changed below the folder: once after each burst of changes,
 * never twice at the same time, and every two seconds in any case. Stops when the signal aborts.
 */
export function watchFolder(folder: string, look: () => Promise<void>, signal: AbortSignal): void {
  if (signal.aborted) return;
  let settling: NodeJS.Timeout | undefined;
  let burstBegan = 0;
  let looking = false;
  let lookAgain = false;

  const lookNow = async (): Promise<void> => {
    clearTimeout(settling);
    settling = undefined;
    lookAgain = looking;
    if (looking || signal.aborted) return;
    looking = true;
    await look().finally(() => {
      looking = false;
    });
    if (lookAgain) await lookNow();
  };

  const onEvent = () => {
    const now = performance.now();
    if (settling === undefined) burstBegan = now;
    clearTimeout(settling);
    const rest = Math.min(settleMs, burstBegan + longestBurstMs - now);
    settling = setTimeout(lookNow, Math.max(rest, 0));
  };

  const poll = setInterval(() => settling ?? lookNow(), pollMs);
  const stop = () => {
    clearInterval(poll);
    clearTimeout(settling);
  };
  signal.addEventListener('abort', stop, { once: true });
  listenForEvents(folder, onEvent, signal);
  void lookNow();
}

function listenForEvents(folder: string, onEvent: () => void, signal: AbortSignal): void {
  try {
    watch(folder, { recursive: true, signal }, onEvent).on('error', onEvent);
  } catch {
    // No folder yet, or no watches left: the poll needs neither.
  }
}
