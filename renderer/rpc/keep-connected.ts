import { connection, refuseLink } from '#renderer/rpc/client.ts';

const firstDelayMs = 250;
const longestDelayMs = 8000;

/** Main will not have this page any more: trying again cannot help. */
export class Refused extends Error {}

/**
 * Runs `attempt` (which resolves when an open connection has ended, and rejects when none came about) again and again,
 * waiting longer after each failure in a row.
 */
export async function keepConnected(attempt: () => Promise<void>): Promise<void> {
  for (let failures = 0; ; ) {
    try {
      await attempt();
      failures = 0;
    } catch (error) {
      if (error instanceof Refused) {
        refuseLink();
        return;
      }
      failures += 1;
      if (failures === 3) connection.setState('lost', true);
    }
    const delayMs = Math.min(firstDelayMs * 2 ** failures, longestDelayMs);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
  }
}
