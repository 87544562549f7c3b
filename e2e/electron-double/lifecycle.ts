import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { PreventableEvent } from './strict.ts';

type Part = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'whenReady'
>;

interface Closable {
  /** False when a listener kept it open. */
  requestClose(): boolean;
}

/** The stages of an Electron program: what may be done when, and in which order it ends. */
export class DoubleApp extends EventEmitter implements Part {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  readonly switches: string[] = [];
  isReady = false;
  isSandboxed = false;
  #isQuitting = false;
  #ready: Promise<void>;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.onlyBeforeReady('commandLine.appendSwitch');
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };

  constructor() {
    super();
    // The program's first file has run to its end before Electron says that it is ready.
    this.#ready = new Promise((resolve) => {
      setTimeout(() => {
        this.isReady = true;
        this.emit('ready', new PreventableEvent(), {});
        resolve();
      }, 50);
    });
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  enableSandbox(): void {
    this.onlyBeforeReady('app.enableSandbox');
    this.isSandboxed = true;
  }

  setAsDefaultProtocolClient(): boolean {
    throw new Error('electron-double: a test registers no protocol with the system');
  }

  onlyBeforeReady(what: string): void {
    if (this.isReady) throw new Error(`electron-double: ${what} has to be called before the app is ready`);
  }

  onlyWhenReady(what: string): void {
    if (!this.isReady) throw new Error(`electron-double: ${what} cannot be used before the app is ready`);
  }

  /** The lock is a file in the folder that stands for the user's; a second program leaves its arguments beside it. */
  requestSingleInstanceLock(): boolean {
    const folder = doubleFolder();
    const lock = join(folder, 'lock');
    const calls = join(folder, 'second-instances');
    mkdirSync(calls, { recursive: true });
    if (existsSync(lock)) {
      writeFileSync(join(calls, `${process.pid}.json`), JSON.stringify(process.argv));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.once('exit', () => rmSync(lock, { force: true }));
    setInterval(() => this.#readCalls(calls), 50);
    return true;
  }

  #readCalls(calls: string): void {
    for (const name of readdirSync(calls)) {
      const argv: unknown = JSON.parse(readFileSync(join(calls, name), 'utf8'));
      rmSync(join(calls, name));
      this.emit('second-instance', new PreventableEvent(), argv, process.cwd(), {});
    }
  }

  quit(): void {
    if (this.#isQuitting) return;
    const before = new PreventableEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of [...this.windows]) {
      if (window.requestClose()) continue;
      this.#isQuitting = false;
      return;
    }
    this.#end();
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  #end(): void {
    const will = new PreventableEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.exit(0);
  }

  exit(code = 0): never {
    this.emit('quit', new PreventableEvent(), code);
    process.exit(code);
  }
}

export function doubleFolder(): string {
  const folder = process.env.ELECTRON_DOUBLE_FOLDER;
  if (!folder) throw new Error('electron-double: ELECTRON_DOUBLE_FOLDER is not set');
  return folder;
}
