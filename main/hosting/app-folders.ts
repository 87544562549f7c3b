import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface AppFolders {
  readonly appDataFolder: string;
  readonly documentsFolder: string;
}

/**
 * Where the app keeps what belongs to this machine, and where people keep their documents; the desktop app, the browser
 * host and the command line use the same ones. `BACKSTORY_DATA` moves the first (for tests, and for a second profile).
 */
export function appFolders(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): AppFolders {
  const appDataFolder = env.BACKSTORY_DATA || join(dataRoot(env, platform, home), 'Backstory', 'data');
  return { appDataFolder, documentsFolder: documents(env, platform, home) };
}

function dataRoot(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || join(home, '.config');
}

function documents(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  const usual = join(home, 'Documents');
  if (platform === 'darwin' || platform === 'win32') return usual;
  const named = xdgDocuments(join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs'));
  return named?.replace(/^\$HOME/, home) ?? usual;
}

/** Linux desktops name the folder in the user's language. The file is absent on machines without a desktop. */
function xdgDocuments(file: string): string | undefined {
  try {
    return /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
