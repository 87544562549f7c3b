import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appNode, root, run, tool } from './programs.mjs';

/**
 * Brings a clone to the point where the app can run: dependencies as the lockfile says, and, when `build` is set, the
 * built app. Does nothing that was done before; says what it does on standard error.
 */
export async function setUp({ build = false } = {}) {
  if (!areDependenciesCurrent()) await install();
  if (build && !isBuildCurrent()) await buildApp();
}

/** npm's own record of what it installed, compared with what the lockfile asks for. */
function areDependenciesCurrent() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

async function install() {
  console.error('Installing dependencies (once, about a minute)…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Everything goes to standard error: the command line's own output has to stay clean.
  const stdio = ['ignore', 2, 2];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { stdio })
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { stdio });
  if (code !== 0) throw new Error('npm ci failed; see above.');
}

const stamp = join(root, 'out', '.built-from');

function isBuildCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceMark();
}

/** Builds the app unless it is current; the tests build it whatever the stamp says. */
export async function buildApp() {
  console.error('Building…');
  rmSync(stamp, { force: true });
  const mark = sourceMark();
  const args = [tool('electron-vite/bin/electron-vite.js'), 'build', '--config', 'electron.config.ts'];
  const code = await run(appNode(), [...args, '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The build failed; see above.');
  const clipper = await run(appNode(), [join(root, 'main/launch/build-extension.mjs')], { stdio: ['ignore', 2, 2] });
  if (clipper !== 0) throw new Error('The build of the browser clipper failed; see above.');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, mark);
}

/** Changes whenever a file that goes into the build does: name, size and time of each. */
function sourceMark() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', 'electron.config.ts']) mark(hash, join(root, name));
  for (const folder of ['main', 'renderer', 'shared']) markFolder(hash, join(root, folder));
  return hash.digest('hex');
}

function markFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) markFolder(hash, path);
    else if (!/\.test\.tsx?$/.test(entry.name)) mark(hash, path);
  }
}

function mark(hash, file) {
  const { size, mtimeMs } = statSync(file);
  hash.update(`${file}\0${size}\0${mtimeMs}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUp({ build: true });
