import type { App, WebContents } from 'electron';
import { appOrigin, snapshotScheme } from '#main/electron/schemes.ts';

/**
 * The page is the app and never becomes another page: no window opens, no frame moves, no guest is attached. A link that
 * was pressed reaches `onLink` instead.
 */
export function guardNavigation(app: App, onLink: (link: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      onLink(url);
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event) => {
      // Reloading is the one navigation that leads to where the page already is.
      if (isReload(contents, event.url)) return;
      event.preventDefault();
      onLink(event.url);
    });
    contents.on('will-frame-navigate', (event) => {
      // A frame shows the snapshot it was made for, and never becomes anything else.
      const isSnapshot = event.url.startsWith(`${snapshotScheme}://`);
      if (!event.isMainFrame && !isSnapshot) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function isReload(contents: WebContents, url: string): boolean {
  return url.startsWith(`${appOrigin}/`) && withoutFragment(url) === withoutFragment(contents.getURL());
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
