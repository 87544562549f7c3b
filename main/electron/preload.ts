import { ipcRenderer } from 'electron';

// This layer has no DOM types; these are the parts of the page that are used here.
declare const window: {
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
};
declare const location: { readonly origin: string };

interface PageMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly unknown[];
}

/** Ports cannot be given to the page from here, so the page makes the channel and posts one end to be passed on. */
window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
  if (source !== window || origin !== location.origin || data !== 'backstory:connect' || !port) return;
  ipcRenderer.postMessage('backstory:connect', null, [port]);
});
