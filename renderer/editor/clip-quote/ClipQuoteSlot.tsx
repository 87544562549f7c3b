import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { type ComponentType, createContext, useContext } from 'react';
import styles from '#renderer/editor/clip-quote/ClipQuote.module.css';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';

export interface ClipQuoteSourceProps {
  readonly quote: ClipQuote;
}

/** What draws the line under a quote that says where it is from and leads there. */
export const ClipQuoteSourceContext = createContext<ComponentType<ClipQuoteSourceProps> | null>(null);

interface ClipQuoteSlotProps extends ClipQuoteSourceProps {
  readonly nodeKey: NodeKey;
}

/** A quote in the text: its words, and their source. Pressed, it is selected as one piece. */
export function ClipQuoteSlot({ quote, nodeKey }: ClipQuoteSlotProps) {
  const Source = useContext(ClipQuoteSourceContext);
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys select it as well
    <figure
      className={styles.figure}
      data-selected={isSelected || undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button')) return;
        if (window.getSelection()?.isCollapsed === false) return;
        clearSelection();
        setSelected(true);
      }}
    >
      <blockquote className={styles.words} dir="auto" cite={quote.source.address ?? undefined}>
        {quote.exact.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a quote never change
          <p key={at}>{line}</p>
        ))}
      </blockquote>
      {Source && <Source quote={quote} />}
    </figure>
  );
}
