import { createHash } from 'node:crypto';

/** The one style a snapshot has; its hash is the only one that its policy lets in. */
export const snapshotStyle = `:root{color-scheme:light}body{margin:0 auto;max-width:60rem;padding:24px 32px;background:#fff;color:#1f1c18;font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{overflow:auto}table{border-collapse:collapse}td,th{border:1px solid #c9c4bb;padding:4px 8px;text-align:start;vertical-align:top}blockquote{margin-inline:0;padding-inline-start:16px;border-inline-start:3px solid #c9c4bb}u{text-decoration-color:#8f897e}small{color:#6b655b}`;

export const snapshotStyleHash = `sha256-${createHash('sha256').update(snapshotStyle).digest('base64')}`;
