/**
 * Whether a version of SQLite can be trusted with a log (WAL) that one connection resets while another reads it: before
 * 3.51.3 such a reset may lose writes or damage the file, but for two older lines into which the repair was taken.
 */
export function isLogSafe(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const repairedIn = new Map([
    [44, 6],
    [50, 7],
    [51, 3],
  ]).get(minor);
  if (major !== 3) return major > 3;
  return repairedIn === undefined ? minor > 51 : patch >= repairedIn;
}
