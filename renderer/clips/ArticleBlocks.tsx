import { Fragment, memo, useMemo } from 'react';
import styles from '#renderer/clips/ArticleBlocks.module.css';
import { ArticleFigure } from '#renderer/clips/ArticleFigure.tsx';
import { LeafText } from '#renderer/clips/LeafText.tsx';
import { mentionsWithin } from '#renderer/clips/piece-inlines.ts';
import { tableRows } from '#renderer/clips/table-cells.ts';
import { textLeaves } from '#shared/clips/plain-text.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { Span } from '#shared/spans.ts';

interface ArticleBlocksProps {
  readonly blocks: readonly Block[];
  /** Those to show, sorted and without overlaps (`shownMentions`). */
  readonly mentions: readonly Mention[];
  /** The passage to light. */
  readonly span: Span | undefined;
}

interface Leaf {
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly lit: Span | undefined;
}

/** The blocks of an article as elements. Whatever carries words says with `data-start` where its first word stands. */
export const ArticleBlocks = memo(function ArticleBlocks({ blocks, mentions, span }: ArticleBlocksProps) {
  const leaves = useMemo(() => {
    const byBlock = new Map<Block, Leaf>();
    for (const { block, start, text } of textLeaves(blocks)) {
      const end = start + text.length;
      const isLit = span !== undefined && span.start < end && span.end > start;
      byBlock.set(block, { start, mentions: mentionsWithin(mentions, { start, end }), lit: isLit ? span : undefined });
    }
    return byBlock;
  }, [blocks, mentions, span]);
  return <Blocks blocks={blocks} leaves={leaves} />;
});

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly leaves: ReadonlyMap<Block, Leaf>;
}

function Blocks({ blocks, leaves }: BlocksProps) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so a block's place is its name
    <BlockElement key={at} block={block} leaves={leaves} />
  ));
}

function BlockElement({ block, leaves }: { readonly block: Block; readonly leaves: ReadonlyMap<Block, Leaf> }) {
  const leaf = leaves.get(block) ?? { start: 0, mentions: [], lit: undefined };
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={styles.paragraph} dir="auto" data-start={leaf.start}>
          <LeafText inlines={block.inlines} {...leaf} />
        </p>
      );
    case 'heading':
      return <Heading level={block.level} inlines={block.inlines} leaf={leaf} />;
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.blocks} leaves={leaves} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so an item's place is its name
        <li key={at}>
          <Blocks blocks={item} leaves={leaves} />
        </li>
      ));
      if (!block.ordered) return <ul className={styles.list}>{items}</ul>;
      return (
        <ol className={styles.list} data-ordered="" start={block.start}>
          {items}
        </ol>
      );
    }
    case 'code':
      return (
        <pre className={styles.code} data-start={leaf.start}>
          <LeafText inlines={[{ text: block.text }]} {...leaf} />
        </pre>
      );
    case 'table':
      return <Table table={block} leaf={leaf} />;
    case 'figure':
      return (
        <ArticleFigure asset={block.asset} alt={block.alt} start={leaf.start}>
          {block.caption.length > 0 && <LeafText inlines={block.caption} {...leaf} />}
        </ArticleFigure>
      );
    default:
      return block satisfies never;
  }
}

interface HeadingProps {
  readonly level: number;
  readonly inlines: readonly Inline[];
  readonly leaf: Leaf;
}

/** The clip's title is the first level, so an article's own headings start at the second. */
function Heading({ level, inlines, leaf }: HeadingProps) {
  const Tag = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <Tag className={styles.heading} dir="auto" data-start={leaf.start}>
      <LeafText inlines={inlines} {...leaf} />
    </Tag>
  );
}

function Table({ table, leaf }: { readonly table: Extract<Block, { type: 'table' }>; readonly leaf: Leaf }) {
  const rows = tableRows(table, leaf.start).map(({ start, isHeader, cells }) => {
    const Cell = isHeader ? 'th' : 'td';
    return {
      isHeader,
      row: (
        <tr key={start}>
          {cells.map((cell) => {
            const end = cell.start + cell.inlines.reduce((length, { text }) => length + text.length, 0);
            return (
              <Cell key={cell.start} dir="auto" data-start={cell.start} {...(isHeader ? { scope: 'col' } : {})}>
                <LeafText
                  inlines={cell.inlines}
                  start={cell.start}
                  mentions={mentionsWithin(leaf.mentions, { start: cell.start, end })}
                  lit={leaf.lit}
                />
              </Cell>
            );
          })}
        </tr>
      ),
    };
  });
  const head = rows.filter(({ isHeader }) => isHeader);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled by keyboard too
    <section className={styles.tableFrame} aria-label="Table" tabIndex={0}>
      <table className={styles.table}>
        {head.length > 0 && <thead>{head.map(({ row }) => row)}</thead>}
        <tbody>
          {rows.map(({ row, isHeader }) => (
            <Fragment key={row.key}>{!isHeader && row}</Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
