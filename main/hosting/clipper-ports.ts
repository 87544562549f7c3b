/**
 * Ports for the clipper from `BACKSTORY_CLIPPER_PORTS` (`0` or `27281,27381`), so that several apps run side by side in
 * tests; undefined for those that the extension looks for. @throws an error fit to be shown
 */
export function clipperPortsOf(env: Readonly<Record<string, string | undefined>> = process.env): number[] | undefined {
  const text = env.BACKSTORY_CLIPPER_PORTS;
  if (!text) return undefined;
  const ports = text.split(',').map(Number);
  if (!/^\d{1,5}(?:,\d{1,5}){0,2}$/.test(text) || ports.some((port) => port > 65_535)) {
    throw new Error(`BACKSTORY_CLIPPER_PORTS needs up to three ports, not "${text}"`);
  }
  return ports;
}
