import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type { contract } from '#shared/contract.ts';

/** One question to the app over a line of its own, with the key of this window. */
export async function askApp<Answer>(
  page: Page,
  ask: (app: ContractRouterClient<typeof contract>) => Promise<Answer>,
): Promise<Answer> {
  const { origin, host } = new URL(page.url());
  const key = await page.evaluate(() => sessionStorage.getItem('backstory:session'));
  const socket = new WebSocket(`ws://${host}/rpc`, { origin });
  try {
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const ready = new Promise((resolve) => socket.once('message', resolve));
    socket.send(key ?? '');
    await ready;
    // The library's own type names a browser's socket; this one has what it uses of it.
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    return await ask(createORPCClient(link));
  } finally {
    socket.close();
  }
}
