import type { CustomScheme } from 'electron';

/** The app's own page; nothing else has this origin. */
export const appOrigin = 'backstory-app://main';
export const appAddress = `${appOrigin}/`;

/** Each snapshot is a host of its own under this scheme, and so an origin of its own. */
export const snapshotScheme = 'backstory-clip';

/** A page on its way to paper; each is a host of its own. */
export const printScheme = 'backstory-print';

/** What pages and pictures come from. Neither may be fetched from elsewhere, and nothing loosens the page's policy. */
export const schemes: CustomScheme[] = [
  {
    scheme: 'backstory-app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, allowServiceWorkers: false },
  },
  { scheme: 'backstory-asset', privileges: { standard: true, secure: true, stream: true, allowServiceWorkers: false } },
  {
    scheme: snapshotScheme,
    privileges: { standard: true, secure: true, stream: true, supportFetchAPI: false, allowServiceWorkers: false },
  },
  {
    scheme: printScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: false, allowServiceWorkers: false },
  },
];
