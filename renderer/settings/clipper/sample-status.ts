import type { ClipperStatus, PairedBrowser } from '#shared/clipper/types.ts';

/** For tests. */
export const shownCode = {
  code: '48291305',
  expiresAt: '2026-11-29T10:01:00.000Z',
  leftMs: 60_000,
  triesLeft: 5,
} as const;

export const pairedChrome: PairedBrowser = {
  id: 'chrome',
  name: 'Chrome, Work',
  pairedAt: '2026-11-27T10:00:00.000Z',
  lastUsedAt: null,
  hasKey: true,
};

export function someStatus(changes: Partial<ClipperStatus> = {}): ClipperStatus {
  return {
    state: changes.pairing || changes.browsers?.length ? 'listening' : 'off',
    port: null,
    ports: [27271, 27371, 27471],
    browsers: [],
    pairing: null,
    extensions: { chrome: '/opt/backstory/extension/chrome', firefox: null },
    ...changes,
  };
}
