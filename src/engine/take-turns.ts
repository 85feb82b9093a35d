/** Runs work once all that was handed in before has ended, well or badly; gives what the work gives. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own: what two must not do at once, they do one after the other. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
