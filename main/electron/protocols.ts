import { readFile } from 'node:fs/promises';
import { createRouterClient } from '@orpc/server';
import type { Protocol } from 'electron';
import type { AppRouter } from '#main/app-types.ts';
import { appOrigin, snapshotScheme } from '#main/electron/schemes.ts';
import { readPageFiles } from '#main/hosting/page-files.ts';
import { commonHeaders, pagePolicy } from '#main/hosting/page-policy.ts';
import { pictureType } from '#main/hosting/picture-type.ts';
import { type Snapshots, snapshotHeaders } from '#main/hosting/snapshots.ts';
import { FailureError } from '#shared/failures.ts';

/** Serves the app's page and the pictures of the open vault under the app's own schemes. */
export async function serveSchemes(
  protocol: Protocol,
  page: string,
  router: AppRouter,
  snapshots: Snapshots,
): Promise<void> {
  const files = await readPageFiles(page);
  const askForPicture = createRouterClient(router).clips.asset;
  const policy = pagePolicy({ connect: '', images: 'backstory-asset:', frames: `${snapshotScheme}:` });
  protocol.handle('backstory-app', async ({ method, url }) => {
    const { origin, pathname } = splitAddress(url);
    const found = method === 'GET' && origin === appOrigin ? files.get(pathname) : undefined;
    if (!found) return nothing();
    const headers = { ...commonHeaders, 'Content-Security-Policy': policy, 'Content-Type': found.type };
    return new Response(new Uint8Array(await readFile(found.file)), { headers });
  });
  protocol.handle('backstory-asset', async ({ method, url }) => {
    const name = /^backstory-asset:\/\/vault\/([0-9a-f]{64}\.[a-z0-9]{2,5})$/.exec(url)?.[1];
    return method === 'GET' && name !== undefined ? picture(name, askForPicture) : nothing();
  });
  protocol.handle(snapshotScheme, (request) => snapshotPart(request, snapshots));
}

/** Its page once, and its own pictures. */
async function snapshotPart({ method, url }: Request, snapshots: Snapshots): Promise<Response> {
  const [, name, asset] =
    /^backstory-clip:\/\/([0-9a-f]{32})\/([0-9a-f]{64}\.[a-z0-9]{2,5})?$/.exec(url.replace(/\?$/, '')) ?? [];
  if (method !== 'GET' || name === undefined) return nothing();
  const headers = snapshotHeaders({ pictures: `${snapshotScheme}://${name}`, parent: appOrigin });
  if (asset === undefined) {
    const html = snapshots.page(name);
    if (html === undefined) return nothing();
    return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
  }
  const bytes = await snapshots.picture(name, asset);
  const type = bytes && pictureType(bytes);
  if (!bytes || type === undefined) return nothing();
  return new Response(Uint8Array.from(bytes), { headers: { ...headers, 'Content-Type': type } });
}

/** The address of a custom scheme has no origin of its own in Node's eyes. */
function splitAddress(address: string): { origin: string; pathname: string } {
  const { protocol, host, pathname } = new URL(address);
  return { origin: `${protocol}//${host}`, pathname };
}

type AskForPicture = (input: { name: string }) => Promise<Blob>;

async function picture(name: string, ask: AskForPicture): Promise<Response> {
  try {
    const bytes = new Uint8Array(await (await ask({ name })).arrayBuffer());
    const type = pictureType(bytes);
    if (type === undefined) return nothing();
    const headers = {
      ...commonHeaders,
      'Content-Type': type,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      // The page shows it from its own, different scheme.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    };
    return new Response(bytes, { headers });
  } catch (error) {
    if (error instanceof FailureError) return nothing();
    throw error;
  }
}

function nothing(): Response {
  return new Response('', { status: 404, headers: commonHeaders });
}
