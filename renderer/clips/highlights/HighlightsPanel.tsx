import { setDragged } from '#renderer/app/drag-data.ts';
import { HighlightDate } from '#renderer/clips/highlights/HighlightDate.tsx';
import styles from '#renderer/clips/highlights/HighlightsPanel.module.css';
import { highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { openNote } from '#renderer/clips/highlights/open-note.ts';
import { useHighlights } from '#renderer/clips/highlights/use-highlights.ts';
import { quoteRows } from '#renderer/clips/quotes/quote-rows.ts';
import { showSpan } from '#renderer/clips/show-span.ts';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { PlacedHighlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** The highlights of a clip in the order of its text, and those that the version shown does not have. */
export function HighlightsPanel({ clip }: { readonly clip: ClipId }) {
  const { highlights, error, remove } = useHighlights(clip, useShownVersion(clip));
  const placed = highlights.filter(({ place }) => place !== null);
  const missing = highlights.filter(({ place }) => place === null);
  if (error) return <FailureNote error={error} />;
  if (highlights.length === 0) {
    return (
      <EmptyState icon="text" title="No highlights yet">
        Select words in the text and press 1 to 4.
      </EmptyState>
    );
  }
  const row = (highlight: PlacedHighlight) => (
    <HighlightRow key={highlight.id} clip={clip} highlight={highlight} onRemove={() => remove(highlight)} />
  );
  return (
    <>
      {placed.length > 0 && (
        <DetailsSection title="Highlights" count={placed.length} hasLine={false}>
          <ul className={styles.list}>{placed.map(row)}</ul>
        </DetailsSection>
      )}
      {missing.length > 0 && (
        <DetailsSection title="Not in this version" count={missing.length} hasLine={placed.length > 0}>
          <p className={styles.hint}>
            Their words are not in the text any more. They are kept with the version they come from.
          </p>
          <ul className={styles.list}>{missing.map(row)}</ul>
        </DetailsSection>
      )}
    </>
  );
}

interface HighlightRowProps {
  readonly clip: ClipId;
  readonly highlight: PlacedHighlight;
  readonly onRemove: () => void;
}

function HighlightRow({ clip, highlight, onRemove }: HighlightRowProps) {
  const { place, anchor, color, comment, id } = highlight;
  const words = (
    <>
      <span className={styles.name}>
        {highlightNames[color]}
        {place && place.score < 1 && <span className={styles.changed}> · words changed since</span>}
      </span>
      <q className={styles.words} dir="auto">
        {anchor.exact}
      </q>
      {comment !== '' && (
        <span className={styles.comment} dir="auto">
          {comment}
        </span>
      )}
      <HighlightDate highlight={highlight} />
    </>
  );
  return (
    <li
      className={styles.row}
      data-color={color}
      draggable
      onDragStart={({ dataTransfer }) => {
        const { version, start, end, exact } = anchor;
        setDragged(dataTransfer, { kind: 'passage', clip, version, start, end, exact }, exact);
      }}
    >
      {place ? (
        <button
          type="button"
          className={styles.open}
          onClick={() => {
            openNote(undefined);
            showSpan({ start: place.start, end: place.end });
          }}
        >
          {words}
        </button>
      ) : (
        <div className={styles.open}>{words}</div>
      )}
      <Menu label={`Quote the highlight ${anchor.exact.slice(0, 40)}`} icon="quote" rows={quoteRows(clip, highlight)} />
      <IconButton
        label={`Remove the highlight ${anchor.exact.slice(0, 40)}`}
        icon="trash"
        onClick={onRemove}
        key={id}
      />
    </li>
  );
}
