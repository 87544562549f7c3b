import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipperStatus } from '#shared/clipper/types.ts';

/**
 * Where the built browser extension is: beside the built programs in a checkout, among the resources of an installed
 * app, because a browser cannot load it from inside the app's archive.
 */
export function extensionFolders(resources: string | undefined = process.resourcesPath): ClipperStatus['extensions'] {
  const built = join(import.meta.dirname, import.meta.url.includes('/chunks/') ? '../../extension' : '../extension');
  const places = [...(resources === undefined ? [] : [join(resources, 'extension')]), built];
  const find = (browser: string) =>
    places
      .map((place) => join(place, browser))
      .filter((folder) => !folder.includes('.asar'))
      .find((folder) => existsSync(join(folder, 'manifest.json'))) ?? null;
  return { chrome: find('chrome'), firefox: find('firefox') };
}
