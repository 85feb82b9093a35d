import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** From 0, as urgent as everything else, to 19. */
const patience = 15;

/**
 * Lets the calling thread work only while nobody else wants the processor. Linux knows threads by numbers of their own; where
 * they cannot be had, the thread works like the others.
 */
export function giveWay(): void {
  try {
    const [, thread] = /\/task\/(\d+)$/u.exec(readlinkSync('/proc/thread-self')) ?? [];
    if (thread !== undefined) setPriority(Number(thread), patience);
  } catch {
    // Another system, or one that allows it to nobody: what is found is the same, a little later for others.
  }
}
