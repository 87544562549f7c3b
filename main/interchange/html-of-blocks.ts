import type { PictureAddress } from '#main/interchange/dossier.ts';
import { cleanText, safeHref } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';

/** Blocks as HTML. Only these elements come out, whatever the text is; links lead to the web, to mail or within the page. */
export function htmlOfBlocks(blocks: readonly Block[], picture: PictureAddress): string {
  return blocks.map((block) => htmlOfBlock(block, picture)).join('\n');
}

function htmlOfBlock(block: Block, picture: PictureAddress): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto">${htmlOfInlines(block.inlines)}</p>`;
    case 'heading': {
      const level = Math.max(4, block.level);
      return `<h${level} dir="auto">${htmlOfInlines(block.inlines)}</h${level}>`;
    }
    case 'quote':
      return `<blockquote>${htmlOfBlocks(block.blocks, picture)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== undefined ? ` start="${block.start}"` : '';
      const items = block.items.map((item) => `<li dir="auto">${htmlOfBlocks(item, picture)}</li>`);
      return `<${tag}${start}>${items.join('\n')}</${tag}>`;
    }
    case 'code':
      return `<pre dir="ltr"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return htmlOfTable(block);
    case 'figure':
      return htmlOfFigure(block, picture);
    default:
      return block satisfies never;
  }
}

function htmlOfTable({ header, rows }: Block & { type: 'table' }): string {
  const rowOf = (tag: string, cells: readonly Inline[][]) =>
    `<tr>${cells.map((cell) => `<${tag} dir="auto">${htmlOfInlines(cell)}</${tag}>`).join('')}</tr>`;
  const head = header.length > 0 ? `<thead>${rowOf('th', header)}</thead>` : '';
  return `<table>${head}<tbody>${rows.map((row) => rowOf('td', row)).join('\n')}</tbody></table>`;
}

function htmlOfFigure({ asset, alt, caption }: Block & { type: 'figure' }, picture: PictureAddress): string {
  const source = asset && picture(asset);
  const shown = source
    ? `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`
    : `<p class="meta" dir="auto">Picture: ${escapeHtml(alt) || 'without a description'}</p>`;
  const words = htmlOfInlines(caption);
  return `<figure>${shown}${words === '' ? '' : `<figcaption dir="auto">${words}</figcaption>`}</figure>`;
}

export function htmlOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(htmlOfInline).join('');
}

const tags = { code: 'code', emphasis: 'em', strong: 'strong' } as const;

function htmlOfInline({ text, marks = [], href }: Inline): string {
  const marked = marks.reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escapeHtml(text));
  if (href?.startsWith('#')) return `<a href="${escapeHtml(href)}">${marked}</a>`;
  const followed = safeHref(href);
  return followed ? `<a href="${escapeHtml(followed)}" rel="noreferrer noopener">${marked}</a>` : marked;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
