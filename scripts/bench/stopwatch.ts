/** Gives the way to ask for the milliseconds of CPU that this process has spent since, all threads together. */
export function cpuStopwatch(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
