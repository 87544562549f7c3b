import { Fragment, memo, type ReactNode, type RefObject, useMemo } from 'react';
import styles from '#renderer/clips/ArticleBlocks.module.css';
import { ArticleFigure } from '#renderer/clips/ArticleFigure.tsx';
import { type ArticleChunk, chunksOf, rowsOf } from '#renderer/clips/article-rows.ts';
import { LeafText } from '#renderer/clips/LeafText.tsx';
import { mentionsWithin, type TextHighlight } from '#renderer/clips/piece-inlines.ts';
import { tableRows } from '#renderer/clips/table-cells.ts';
import { useByChunk } from '#renderer/clips/use-by-chunk.ts';
import { useDrawnChunks } from '#renderer/clips/use-drawn-chunks.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { Span } from '#shared/spans.ts';

interface ArticleBlocksProps {
  /** The element they stand in. */
  readonly text: RefObject<HTMLElement | null>;
  readonly blocks: readonly Block[];
  /** Those to show, sorted and without overlaps (`shownMentions`). */
  readonly mentions: readonly Mention[];
  /** In the order of the text; they may overlap. */
  readonly highlights: readonly TextHighlight[];
  /** The passage to light. */
  readonly span: Span | undefined;
  /** Where reading begins, so that what is seen first is drawn first. */
  readonly from: number;
  /** What goes beside the outermost block whose words these highlights begin in. */
  readonly renderNotes: (highlights: readonly TextHighlight[]) => ReactNode;
}

interface Leaf {
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly lit: Span | undefined;
  readonly highlights: readonly TextHighlight[];
}

const noMentions: readonly Mention[] = [];
const noHighlights: readonly TextHighlight[] = [];

/** The blocks of an article as elements. Whatever carries words says with `data-start` where its first word stands. */
export const ArticleBlocks = memo(function ArticleBlocks({
  text,
  blocks,
  mentions,
  highlights,
  span,
  from,
  renderNotes,
}: ArticleBlocksProps) {
  const chunks = useMemo(() => chunksOf(rowsOf(blocks)), [blocks]);
  const drawn = useDrawnChunks(text, chunks, from);
  const mentionsOf = useByChunk(chunks, mentions, mentionsWithin);
  const highlightsOf = useByChunk(chunks, highlights, highlightsWithin);
  return chunks.map((chunk, at) => {
    const isLit = span !== undefined && touches(span, chunk);
    if (!drawn.has(at) && !isLit) return <WaitingChunk key={chunk.start} chunk={chunk} at={at} />;
    return (
      <Chunk
        key={chunk.start}
        chunk={chunk}
        mentions={mentionsOf[at] ?? noMentions}
        highlights={highlightsOf[at] ?? noHighlights}
        span={isLit ? span : undefined}
        renderNotes={renderNotes}
      />
    );
  });
});

function highlightsWithin(highlights: readonly TextHighlight[], place: Span): readonly TextHighlight[] {
  return highlights.filter((highlight) => touches(highlight, place));
}

function WaitingChunk({ chunk, at }: { readonly chunk: ArticleChunk; readonly at: number }) {
  return <div data-row={chunk.start} data-chunk={at} aria-hidden="true" style={{ blockSize: heightOf(chunk) }} />;
}

const lettersInLine = 68;
const lineHeight = 1.667;

/** About as high as its words are. */
function heightOf({ start, end, rows }: ArticleChunk): string {
  const lines = (end - start) / lettersInLine + rows.length;
  return `${Math.round(lines * lineHeight)}em`;
}

interface ChunkProps extends Pick<ArticleBlocksProps, 'mentions' | 'highlights' | 'span' | 'renderNotes'> {
  readonly chunk: ArticleChunk;
}

const Chunk = memo(function Chunk({ chunk, mentions, highlights, span, renderNotes }: ChunkProps) {
  const leaves = useMemo(() => {
    const byBlock = new Map<Block, Leaf>();
    for (const { block, start, text } of chunk.rows.flatMap((row) => row.leaves)) {
      const place = { start, end: start + text.length };
      byBlock.set(block, {
        start,
        mentions: mentionsWithin(mentions, place),
        lit: span && touches(span, place) ? span : undefined,
        highlights: highlights.length === 0 ? noHighlights : highlightsWithin(highlights, place),
      });
    }
    return byBlock;
  }, [chunk, mentions, highlights, span]);
  const rows = chunk.rows.map(({ block, start, end }) => {
    const begun = highlights.filter((highlight) => highlight.start >= start && highlight.start <= end);
    return (
      <div key={start} className={styles.row} data-row={start}>
        <BlockElement block={block} leaves={leaves} />
        {begun.length > 0 && renderNotes(begun)}
      </div>
    );
  });
  return (
    <div
      className={styles.chunk}
      data-row={chunk.start}
      style={{ containIntrinsicBlockSize: `auto ${heightOf(chunk)}` }}
    >
      {rows}
    </div>
  );
});

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

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
  const leaf = leaves.get(block) ?? { start: 0, mentions: noMentions, lit: undefined, highlights: noHighlights };
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
                  highlights={leaf.highlights}
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
