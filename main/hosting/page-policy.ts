/**
 * What the app's own page may load: its files, and pictures of the vault. Nothing inline, nothing evaluated, nothing from
 * anywhere else.
 */
export function pagePolicy(sources: {
  readonly connect: string;
  readonly images: string;
  /** Where snapshots are framed from. */
  readonly frames: string;
}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: ${sources.images}`.trimEnd(),
    "font-src 'self'",
    "media-src 'none'",
    `connect-src 'self' ${sources.connect}`.trimEnd(),
    `frame-src ${sources.frames}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Goes with everything a host serves. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
};
