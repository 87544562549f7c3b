import { connectToBrowserHost } from '#renderer/rpc/connect-to-browser-host.ts';
import { connectToElectron } from '#renderer/rpc/connect-to-electron.ts';

/**
 * Connects to main and stays connected until the page goes: over the port that the preload of the desktop app hands
 * over, or over a socket to the browser host. Calls may be made at once; they wait for the connection.
 */
export function connect(): void {
  // The host is what the page was served by: an own scheme in the desktop app, http in a browser.
  if (location.protocol === 'http:') connectToBrowserHost();
  else connectToElectron();
}
