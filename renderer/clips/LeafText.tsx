import { memo, type ReactNode } from 'react';
import { highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import styles from '#renderer/clips/LeafText.module.css';
import { type Piece, pieceInlines, type Run, type TextHighlight } from '#renderer/clips/piece-inlines.ts';
import { hasSameMembers } from '#renderer/clips/same-members.ts';
import type { Inline } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { Span } from '#shared/spans.ts';

interface LeafTextProps {
  readonly inlines: readonly Inline[];
  readonly start: number;
  readonly mentions: readonly Mention[];
  readonly lit: Span | undefined;
  readonly highlights: readonly TextHighlight[];
}

/** The words of one leaf: what the author set in type, the mentions and highlights over it, and the passage to look at. */
export const LeafText = memo(function LeafText({ inlines, start, mentions, lit, highlights }: LeafTextProps) {
  return pieceInlines(inlines, start, mentions, lit, highlights).map((run) => <RunText key={run.start} run={run} />);
}, isSameText);

/** A change to one highlight draws one leaf again, not all that have highlights. */
function isSameText(a: LeafTextProps, b: LeafTextProps): boolean {
  return (
    a.inlines === b.inlines &&
    a.start === b.start &&
    a.lit === b.lit &&
    hasSameMembers(a.mentions, b.mentions) &&
    hasSameMembers(a.highlights, b.highlights)
  );
}

function RunText({ run: { mention, pieces } }: { readonly run: Run }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a run have no name but their place
  const words = pieces.map((piece, at) => <PieceText key={at} piece={piece} isInMention={mention !== undefined} />);
  if (!mention) return words;
  const isAmbiguous = mention.layer === 'detected' && (mention.alternatives?.length ?? 0) > 0;
  return (
    // A span and not a button, because a name has to break over lines with the text around it. The reader listens for
    // all mentions at once, so that an article with thousands of them stays light.
    // biome-ignore lint/a11y/useSemanticElements: a name has to break over lines, see above
    <span
      role="link"
      tabIndex={-1}
      className={styles.mention}
      data-mention={mention.start}
      data-entity-type={mention.type}
      data-layer={mention.layer}
      data-ambiguous={isAmbiguous || undefined}
      aria-label={isAmbiguous ? `${pieces.map(({ text }) => text).join('')}?` : undefined}
    >
      {words}
    </span>
  );
}

function PieceText({ piece, isInMention }: { readonly piece: Piece; readonly isInMention: boolean }): ReactNode {
  let words: ReactNode = piece.text;
  if (piece.isLit) {
    words = (
      <mark className={styles.lit} data-lit="">
        {words}
      </mark>
    );
  }
  const top = piece.highlights.at(-1);
  if (top) words = <HighlightedText highlights={piece.highlights} top={top} words={words} />;
  if (piece.marks.includes('code')) words = <code className={styles.code}>{words}</code>;
  if (piece.marks.includes('emphasis')) words = <em>{words}</em>;
  if (piece.marks.includes('strong')) words = <strong>{words}</strong>;
  // Inside a mention a press opens the entity; its card has the way to the address, so that no link holds another.
  if (piece.href === undefined || isInMention) return words;
  return (
    <a className={styles.link} href={piece.href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

interface HighlightedTextProps {
  readonly highlights: readonly TextHighlight[];
  readonly top: TextHighlight;
  readonly words: ReactNode;
}

function HighlightedText({ highlights, top, words }: HighlightedTextProps) {
  const names = highlights.map(({ color }) => highlightNames[color]).join(', ');
  return (
    <mark
      tabIndex={-1}
      className={styles.highlight}
      data-highlight={highlights.map(({ id }) => id).join(' ')}
      data-color={top.color}
      aria-description={`Highlight: ${names}${top.hasComment ? ', with a comment' : ''}`}
      aria-details={noteIdOf(top.id)}
    >
      {words}
    </mark>
  );
}

/** The element that has the comment of a highlight. */
export function noteIdOf(highlight: string): string {
  return `note-${highlight}`;
}
