import { type ReactNode, useState } from 'react';
import styles from '#renderer/editor/embed/Embed.module.css';
import { useCut } from '#renderer/editor/embed/use-cut.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface EmbedContentProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What an embed shows: as tall as there is room for, scrolled by itself, until all of it is asked for. */
export function EmbedContent({ title, children }: EmbedContentProps) {
  const { outer, inner, isCut, hasMore, look } = useCut();
  const [isWhole, setWhole] = useState(false);
  // What is scrolled has to be reached by keys, and what is reached has to have a name.
  const asRegion = isCut ? { tabIndex: 0, role: 'region', 'aria-label': `${title}, a part of it` } : {};
  return (
    <>
      <div
        ref={outer}
        className={styles.content}
        data-whole={isWhole || undefined}
        data-more={hasMore || undefined}
        onScroll={look}
        {...asRegion}
      >
        <div ref={inner}>{children}</div>
      </div>
      {(isCut || isWhole) && (
        <div className={styles.actions}>
          <Button
            kind="quiet"
            size="small"
            icon={isWhole ? 'chevron-up' : 'chevron-down'}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Show less' : 'Show all of it'}
          </Button>
        </div>
      )}
    </>
  );
}
