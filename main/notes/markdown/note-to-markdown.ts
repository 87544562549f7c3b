import { bold, code, italic, strikethrough } from '#main/notes/markdown/nodes.ts';
import { referenceType } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** The note's text as Markdown; links into the vault become `[[label]]`, parts that are not known become their words. */
export function noteToMarkdown(state: EditorState): string {
  return (state.root.children ?? []).map((block) => blockToMarkdown(block)).join('\n\n');
}

function blockToMarkdown(block: EditorNode): string {
  const children = block.children ?? [];
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Number(String(block.tag)[1]) || 1)} ${inlinesToMarkdown(children).replaceAll('\n', ' ')}`;
    case 'quote':
      return linesOf(inlinesToMarkdown(children), '> ');
    case 'list':
      return listToMarkdown(block, '');
    case 'code':
      return codeToMarkdown(block);
    case 'horizontalrule':
      return '---';
    default:
      return children.some((child) => child.children && child.type !== 'link')
        ? children.map(blockToMarkdown).join('\n\n')
        : guardLines(inlinesToMarkdown(typeof block.text === 'string' ? [block] : children));
  }
}

function listToMarkdown(list: EditorNode, indent: string): string {
  const lines: string[] = [];
  let number = Number(list.start ?? 1);
  for (const entry of list.children ?? []) {
    const [first] = entry.children ?? [];
    const mark = list.listType === 'number' ? `${number}.` : '-';
    const inner = indent + ' '.repeat(mark.length + 1);
    if (first?.type === 'list') {
      // A nested list belongs to the item above it.
      const above = list.listType === 'number' ? ' '.repeat(`${number - 1}.`.length + 1) : '  ';
      lines.push(listToMarkdown(first, indent + above));
      continue;
    }
    const box = list.listType === 'check' ? (entry.checked ? '[x] ' : '[ ] ') : '';
    const [line = '', ...more] = guardLines(inlinesToMarkdown(entry.children ?? [])).split('\n');
    lines.push(`${indent}${mark} ${box}${line}`, ...more.map((text) => inner + text));
    number += 1;
  }
  return lines.join('\n');
}

function codeToMarkdown(block: EditorNode): string {
  const text = (block.children ?? [])
    .map((child) => (child.type === 'linebreak' ? '\n' : String(child.text ?? '')))
    .join('');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${typeof block.language === 'string' ? block.language : ''}\n${text}\n${fence}`;
}

function inlinesToMarkdown(nodes: readonly EditorNode[]): string {
  return nodes.map(inlineToMarkdown).join('');
}

function inlineToMarkdown(node: EditorNode): string {
  if (node.type === 'linebreak') return '\\\n';
  if (node.type === 'link') {
    return `[${inlinesToMarkdown(node.children ?? [])}](<${String(node.url).replace(/[<>]/g, encodeURIComponent)}>)`;
  }
  const text = typeof node.text === 'string' ? node.text : '';
  const format = typeof node.format === 'number' ? node.format : 0;
  if (node.type === referenceType) return `[[${text.replace(/[[\]|]/g, ' ')}]]`;
  return text === '' ? inlinesToMarkdown(node.children ?? []) : formatted(text, format);
}

/** Marks must touch the words they mark: spaces at the ends stand outside. */
function formatted(text: string, format: number): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  let marked = (format & code) !== 0 ? codeSpan(words) : escapeMarkdown(words);
  if ((format & strikethrough) !== 0) marked = `~~${marked}~~`;
  if ((format & italic) !== 0) marked = `*${marked}*`;
  if ((format & bold) !== 0) marked = `**${marked}**`;
  return before + marked + after;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + space + text + space + fence;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~&|]/g, '\\$&');
}

/** A line that begins like a block gets its mark escaped. */
function guardLines(text: string): string {
  return text.replace(/^([ \t]*)(#{1,6}(?=\s|$)|[-+](?=\s|$|-)|=|(\d{1,9})(?=[.)](\s|$)))/gm, (whole, space, mark) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : whole.replace(mark, `\\${mark}`),
  );
}

function linesOf(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => prefix + line)
    .join('\n');
}
