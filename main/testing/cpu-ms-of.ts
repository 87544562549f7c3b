/** Milliseconds that this thread works for it: what other programs do meanwhile, and waiting for them, is not counted. */
export function cpuMsOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
