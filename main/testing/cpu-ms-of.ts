/** Milliseconds that this process works for it: what other programs do meanwhile, and waiting for them, is not counted. */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
