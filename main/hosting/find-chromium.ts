import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** The browser of this machine that is built on Chromium; undefined where there is none. */
export function findChromium(env: Env, platform: NodeJS.Platform): string | undefined {
  return candidates(env, platform).find(isProgram);
}

function candidates(env: Env, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windowsPrograms.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  return onPath.flatMap((name) => placesOf(name, env));
}

/** The program of this name that a shell would start. */
export function findProgram(name: string, env: Env): string | undefined {
  return placesOf(name, env).find(isProgram);
}

function placesOf(name: string, env: Env): string[] {
  return (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run.
    return false;
  }
}
