import { referenceType, textOf } from '#shared/notes/editor-state.ts';
import {
  attachmentType,
  bold,
  calloutType,
  code,
  footnoteTextType,
  footnoteType,
  headerRow,
  imageType,
  isTone,
  italic,
  marked,
  mathType,
  strikethrough,
  subscript,
  superscript,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Blocks of a note as HTML for other apps: structure without style, and nothing of the vault but its words. */
export function htmlOfBlocks(blocks: readonly EditorNode[]): string {
  const notes = blocks.filter(({ type }) => type === footnoteTextType);
  const body = blocks.filter(({ type }) => type !== footnoteTextType).map(blockToHtml);
  const footnotes = notes.map((note) => {
    const label = escaped(String(note.label ?? ''));
    return `<li id="fn-${label}" role="doc-footnote">${inlinesToHtml(note.children)}</li>`;
  });
  return (
    body.join('') +
    (footnotes.length > 0 ? `<section role="doc-endnotes"><ol>${footnotes.join('')}</ol></section>` : '')
  );
}

function blockToHtml(block: EditorNode): string {
  const { type, children = [] } = block;
  switch (type) {
    case 'heading': {
      const tag = /^h[1-6]$/.test(String(block.tag)) ? String(block.tag) : 'h1';
      return `<${tag}>${inlinesToHtml(children)}</${tag}>`;
    }
    case 'quote':
      return `<blockquote><p>${inlinesToHtml(children)}</p></blockquote>`;
    case 'list':
      return listToHtml(block);
    case 'code': {
      const language = typeof block.language === 'string' && block.language !== '' ? block.language : undefined;
      const name = language ? ` class="language-${escaped(language)}"` : '';
      return `<pre><code${name}>${escaped(children.map(textOf).join(''))}</code></pre>`;
    }
    case 'horizontalrule':
      return '<hr>';
    case 'table':
      return `<table>${children.map(rowToHtml).join('')}</table>`;
    case calloutType:
      return `<aside class="markdown-alert markdown-alert-${isTone(block.tone) ? block.tone : 'note'}">${children.map(blockToHtml).join('')}</aside>`;
    case imageType:
      return `<figure data-asset="${escaped(String(block.asset ?? ''))}"><img alt="${escaped(String(block.alt ?? ''))}"><figcaption>${inlinesToHtml(children)}</figcaption></figure>`;
    case attachmentType:
      return `<p>${inlinesToHtml(children)}</p>`;
    default:
      return children.some((child) => child.children && child.type !== 'link')
        ? children.map(blockToHtml).join('')
        : `<p>${inlinesToHtml(children.length > 0 ? children : [block])}</p>`;
  }
}

/** The editor nests a list in an item of its own; elsewhere it stands in the item above. */
function listToHtml(list: EditorNode): string {
  const isOrdered = list.listType === 'number';
  const items: string[] = [];
  for (const entry of list.children ?? []) {
    const inner = (entry.children ?? []).filter(({ type }) => type === 'list');
    const words = inlinesToHtml((entry.children ?? []).filter(({ type }) => type !== 'list'));
    const nested = inner.map(listToHtml).join('');
    const box = list.listType === 'check' ? `<input type="checkbox" disabled${entry.checked ? ' checked' : ''}> ` : '';
    if (inner.length > 0 && words === '' && items.length > 0)
      items.push((items.pop() ?? '').replace(/<\/li>$/, `${nested}</li>`));
    else items.push(`<li>${box}${words}${nested}</li>`);
  }
  const start = isOrdered && Number(list.start ?? 1) !== 1 ? ` start="${Number(list.start)}"` : '';
  return isOrdered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
}

function rowToHtml(row: EditorNode): string {
  const cells = (row.children ?? []).map((cell) => {
    const tag = (Number(cell.headerState ?? 0) & headerRow) !== 0 ? 'th' : 'td';
    const blocks = cell.children ?? [];
    const isLine = blocks.length <= 1 && blocks[0]?.type === 'paragraph';
    return `<${tag}>${isLine ? inlinesToHtml(blocks[0]?.children) : blocks.map(blockToHtml).join('')}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

export function inlinesToHtml(nodes: readonly EditorNode[] = []): string {
  return nodes.map(inlineToHtml).join('');
}

const tags: readonly (readonly [format: number, tag: string])[] = [
  [code, 'code'],
  [strikethrough, 's'],
  [italic, 'em'],
  [bold, 'strong'],
  [marked, 'mark'],
  [subscript, 'sub'],
  [superscript, 'sup'],
];

function inlineToHtml(node: EditorNode): string {
  switch (node.type) {
    case 'linebreak':
      return '<br>';
    case 'link':
    case 'autolink':
      return /^(https?|mailto):/i.test(String(node.url))
        ? `<a href="${escaped(String(node.url))}">${inlinesToHtml(node.children)}</a>`
        : inlinesToHtml(node.children);
    case footnoteType: {
      const label = escaped(String(node.label ?? ''));
      return `<sup><a href="#fn-${label}" role="doc-noteref">${label}</a></sup>`;
    }
    case mathType:
      return `<code>${escaped(textOf(node))}</code>`;
    default: {
      if (typeof node.text !== 'string') return inlinesToHtml(node.children);
      const format = typeof node.format === 'number' ? node.format : 0;
      const html = escaped(node.text).replaceAll('\n', '<br>');
      const worn = node.type === referenceType ? tags.filter(([, tag]) => tag !== 'code') : tags;
      return worn.reduce((inner, [bit, tag]) => ((format & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`), html);
    }
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
