import type { Session } from 'electron';

const ownSchemes = ['backstory-app:', 'backstory-asset:', 'backstory-clip:', 'backstory-print:', 'blob:', 'devtools:'];

/**
 * Nothing on a page gets a device, a permission, a download or a packet out that nobody asked for. Electron grants every permission when nobody
 * asks to be asked, so each kind is answered here.
 */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame }) => {
    answer(isAllowed(permission, isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, { isMainFrame }) =>
    isAllowed(permission, isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  // A copy of a file in the vault, which the app's own page made; Electron asks where to save it.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:backstory-app:')) event.preventDefault();
  });
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>', 'ws://*/*', 'wss://*/*'] }, ({ url }, answer) => {
    answer({ cancel: !ownSchemes.some((scheme) => url.startsWith(scheme)) });
  });
}

/** Writing plain text to the clipboard, when the reader presses "Copy". */
function isAllowed(permission: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame;
}
