import { createHash } from 'node:crypto';

/** The one style of a page that leaves the app: light and dark by the reader's own choice, and made to be printed. */
export const htmlStyle = [
  ':root{color-scheme:light dark;--page:#fffefc;--ink:#1f1c18;--soft:#5b554c;--line:#dcd8d0;--fill:#f4f1ea;--link:#1d4f8f}',
  '@media(prefers-color-scheme:dark){:root{--page:#1f1e1c;--ink:#ece8e1;--soft:#b3ac9f;--line:#3d3a36;--fill:#2a2825;--link:#9cc3f2}}',
  'body{margin:0 auto;max-width:46rem;padding:2.5rem 1.5rem 5rem;background:var(--page);color:var(--ink);font:17px/1.6 Charter,"Noto Serif",Georgia,serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,h5,h6,nav,th,.meta{font-family:system-ui,"Noto Sans",sans-serif;line-height:1.3}',
  'h1{font-size:1.9rem;margin:0 0 .4rem}h2{font-size:1.35rem;margin:3rem 0 .8rem;padding-top:.8rem;border-top:1px solid var(--line)}h3{font-size:1.1rem;margin:2rem 0 .5rem}h4,h5,h6{font-size:1rem;margin:1.4rem 0 .4rem}',
  'p,li,td,th,h1,h2,h3,h4,h5,h6,figcaption,pre{unicode-bidi:isolate}p,ul,ol{margin:.6rem 0}li>p{margin:.2rem 0}',
  '.meta,figcaption{color:var(--soft);font-size:.85rem}nav{font-size:.9rem;columns:2;margin:1.5rem 0}nav p{margin:.15rem 0}',
  'a{color:var(--link)}:focus-visible{outline:2px solid var(--link);outline-offset:2px}',
  'blockquote{margin:1.2rem 0 .4rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}',
  'code,pre{font:.85em/1.5 ui-monospace,"Noto Sans Mono",monospace}pre{overflow:auto;padding:.8rem;background:var(--fill)}p,li,td{white-space:pre-line}',
  'table{border-collapse:collapse;width:100%;font-size:.92rem}td,th{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:start;vertical-align:top}',
  'figure{margin:1.2rem 0}img{max-width:100%;height:auto}article{margin-bottom:3rem}',
  '@page{margin:20mm 18mm}@media print{:root{--page:#fff;--ink:#000;--soft:#444;--line:#bbb;--fill:#f4f4f4;--link:#000;color-scheme:light}body{max-width:none;padding:0;font-size:11pt}h1,h2,h3,h4{break-after:avoid}figure,tr,blockquote{break-inside:avoid}pre{white-space:pre-wrap}}',
].join('\n');

const styleHash = `sha256-${createHash('sha256').update(htmlStyle).digest('base64')}`;

/** Nothing runs and nothing is fetched, wherever the page is opened; `pictures` says where its pictures may be. */
export function htmlPolicy(pictures: string): string {
  return `default-src 'none'; img-src ${pictures}; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
}
