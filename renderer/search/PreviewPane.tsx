import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLayout, widthKey } from '#renderer/app/layout.ts';
import { PaneDivider } from '#renderer/app/PaneDivider.tsx';
import { MarkedText } from '#renderer/search/MarkedText.tsx';
import styles from '#renderer/search/PreviewPane.module.css';
import { paragraphsAround } from '#renderer/search/paragraphs-around.ts';
import { matchesIn } from '#renderer/search/queries.ts';
import { openSimilar } from '#renderer/search/similar-state.ts';
import { useDocumentText } from '#renderer/search/use-document-text.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount, formatDate } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { SearchHit } from '#shared/search/types.ts';
import type { Span } from '#shared/spans.ts';

interface PreviewPaneProps {
  readonly query: string;
  readonly isTyping: boolean;
  readonly hit: SearchHit | undefined;
  readonly onOpen: (span: Span | null) => void;
}

const designWidth = 372;
const none: readonly Span[] = [];

/** The chosen result beside the list, at its best passage. */
export function PreviewPane({ query, isTyping, hit, onOpen }: PreviewPaneProps) {
  const width = useLayout((state) => state.widths[widthKey('details', 'search')]);
  return (
    <aside
      className={styles.pane}
      style={{ inlineSize: width ?? designWidth }}
      aria-label="Preview"
      data-pane="details"
      tabIndex={-1}
    >
      <PaneDivider pane="details" label="Width of the preview" />
      {hit && <Preview key={hit.document.id} query={query} isTyping={isTyping} hit={hit} onOpen={onOpen} />}
    </aside>
  );
}

function Preview({ query, isTyping, hit, onOpen }: PreviewPaneProps & { readonly hit: SearchHit }) {
  const { document } = hit;
  const { data: matches } = useQuery(matchesIn(query, document.id, isTyping));
  const text = useDocumentText(document);
  const spans = matches?.text ?? none;
  const best = Math.max(
    0,
    spans.findIndex(({ end }) => end > (hit.span?.start ?? 0)),
  );
  const [chosen, setChosen] = useState<number>();
  const current = Math.min(chosen ?? best, spans.length - 1);
  const here = spans[current] ?? hit.span;
  const step = (by: 1 | -1) => setChosen((current + by + spans.length) % spans.length);
  return (
    <>
      <header className={styles.bar}>
        {spans.length > 0 && (
          <>
            <span className={styles.count}>
              Match {formatCount(current + 1)} of {formatCount(spans.length)}
            </span>
            <IconButton label="Previous match" icon="chevron-up" disabled={spans.length < 2} onClick={() => step(-1)} />
            <IconButton label="Next match" icon="chevron-down" disabled={spans.length < 2} onClick={() => step(1)} />
          </>
        )}
        <span className={styles.gap} />
        <Button kind="quiet" onClick={() => onOpen(here)}>
          Open
        </Button>
      </header>
      <div className={styles.body}>
        <h2 className={styles.title}>{document.title || 'Untitled'}</h2>
        <p className={styles.source}>
          {[
            document.kind === 'note' ? 'Note' : document.outlet,
            formatDate(document.published ?? document.at),
            document.story,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {text !== undefined && <PreviewText text={text} spans={spans} here={here} />}
        <Button kind="quiet" size="small" onClick={() => openSimilar({ id: document.id, title: document.title })}>
          More like this
        </Button>
      </div>
    </>
  );
}

interface PreviewTextProps {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly here: Span | null;
}

const paragraphsBefore = 6;
const paragraphsAfter = 24;

function PreviewText({ text, spans, here }: PreviewTextProps) {
  const area = useRef<HTMLDivElement>(null);
  const start = here?.start ?? 0;
  const paragraphs = useMemo(
    () => paragraphsAround(text, spans, start, paragraphsBefore, paragraphsAfter),
    [text, spans, start],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other place is brought into view
  useEffect(() => {
    const mark = area.current?.querySelector('mark[data-now]') ?? area.current?.querySelector('[data-now]');
    mark?.scrollIntoView?.({ block: 'center' });
  }, [paragraphs]);
  return (
    <div ref={area} className={styles.text}>
      {paragraphs[0] && paragraphs[0].start > 0 && <p aria-hidden="true">…</p>}
      {paragraphs.map((paragraph) => {
        const isHere = here !== null && start >= paragraph.start && start <= paragraph.start + paragraph.text.length;
        return (
          <p key={paragraph.start} data-now={isHere || undefined} dir="auto">
            <MarkedText
              text={paragraph.text}
              marks={paragraph.marks}
              now={isHere ? start - paragraph.start : undefined}
            />
          </p>
        );
      })}
    </div>
  );
}
