import { Refused } from '#renderer/rpc/keep-connected.ts';

const storageKey = 'backstory:session';

/**
 * The key that this window shows with every connection. The address it was opened with holds a token, good for one
 * exchange: it is taken out of the address before anything else, so that no history or copied address keeps it.
 */
export async function sessionKey(): Promise<string> {
  const token = takeToken();
  if (token !== undefined) pendingToken = token;
  if (pendingToken !== undefined) {
    const key = await exchange(pendingToken);
    pendingToken = undefined;
    sessionStorage.setItem(storageKey, key);
    return key;
  }
  const key = sessionStorage.getItem(storageKey);
  if (key === null) throw new Refused('this window was not opened by Backstory');
  return key;
}

/** Kept while the host cannot be reached, because the address has it no more. */
let pendingToken: string | undefined;

function takeToken(): string | undefined {
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (token !== undefined) history.replaceState(null, '', location.pathname);
  return token;
}

async function exchange(token: string): Promise<string> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    cache: 'no-store',
    signal: AbortSignal.timeout(5000),
  });
  if (response.status === 403) {
    pendingToken = undefined;
    throw new Refused('this address was used before');
  }
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  const { key }: { key: string } = await response.json();
  return key;
}
