import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, Protocol, Session } from 'electron';
import { DoubleApp } from './lifecycle.ts';

/** What a test looks at, and what it says beforehand. */
export const seen = {
  openedOutside: [] as string[],
  dialogs: [] as unknown[],
  dialogAnswers: [] as number[],
  refusedRequests: [] as string[],
  downloads: [] as { readonly url: string; readonly isPrevented: boolean }[],
};

export const app = new DoubleApp();

type Handler = Parameters<Protocol['handle']>[1];
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;
type PermissionHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

export const schemes = {
  privileged: undefined as Electron.CustomScheme[] | undefined,
  handlers: new Map<string, Handler>(),
};

/** Each scheme is played by a host of its own under https, because a browser page cannot have a scheme of ours. */
const suffix = '.electron-double.test';

export function toBrowser(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (!schemes.handlers.has(protocol.slice(0, -1))) {
    throw new Error(`electron-double: nothing handles ${protocol} (ERR_UNKNOWN_URL_SCHEME)`);
  }
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

export function fromBrowser(address: string): string {
  const url = URL.parse(address);
  if (!url?.hostname.endsWith(suffix)) return address;
  const [host = '', scheme = ''] = url.hostname.slice(0, -suffix.length).split('.');
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}

export class DoubleSession extends EventEmitter {
  permission: PermissionHandler | undefined;
  hasPermissionCheck = false;
  hasDeviceCheck = false;
  beforeRequest: BeforeRequest | undefined;

  readonly webRequest = {
    onBeforeRequest: (_filter: unknown, listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.permission = handler;
  }

  setPermissionCheckHandler(): void {
    this.hasPermissionCheck = true;
  }

  setDevicePermissionHandler(): void {
    this.hasDeviceCheck = true;
  }

  /** Whether a request may go out, as the app's own listener decides. */
  isCancelled(url: string): Promise<boolean> {
    const listener = this.beforeRequest;
    if (!listener) return Promise.resolve(false);
    // The app looks at the address only.
    const details = { url } as OnBeforeRequestListenerDetails;
    return new Promise((resolve) => listener(details, ({ cancel = false }) => resolve(cancel)));
  }
}

export const defaultSession = new DoubleSession();
