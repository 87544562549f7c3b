import { skipToken, useQuery } from '@tanstack/react-query';
import { writeKeys } from '#renderer/app/keys.ts';
import styles from '#renderer/app/palette/PalettePreview.module.css';
import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import { entityPageOf } from '#renderer/entities/queries.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { MarkedText } from '#renderer/search/MarkedText.tsx';
import { useDocumentText } from '#renderer/search/use-document-text.ts';
import { useSettled } from '#renderer/search/use-settled.ts';
import { storyPageOf } from '#renderer/stories/queries.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import { termOf } from '#shared/search/edit-query.ts';

/** Rows that are only passed by are not looked up. */
const restMs = 90;
const mostParagraphs = 5;

/** What a row leads to, beside the list; those who hear the window have it in the row's own words. */
export function PalettePreview({ row }: { readonly row: PaletteRow | undefined }) {
  const settled = useSettled(row, restMs);
  return (
    <div className={styles.preview} aria-hidden="true">
      {settled && <RowPreview key={settled.key} row={settled} />}
    </div>
  );
}

function RowPreview({ row }: { readonly row: PaletteRow }) {
  switch (row.kind) {
    case 'search':
      return <FoundPreview title={`“${row.query}”`} query={row.query} />;
    case 'command':
      return (
        <>
          <h3 className={styles.title}>{row.command.title}</h3>
          {row.command.keys && <p className={styles.meta}>{writeKeys(row.command.keys)}</p>}
        </>
      );
    case 'text': {
      const { hit } = row;
      return (
        <>
          <h3 className={styles.title}>{hit.document.title || 'Untitled'}</h3>
          <p className={styles.meta}>{hit.document.outlet ?? (hit.document.kind === 'note' ? 'Note' : 'Clip')}</p>
          <p className={styles.text}>
            <MarkedText text={hit.snippet} marks={hit.marks} />
          </p>
        </>
      );
    }
    case 'passage':
      return (
        <p className={styles.text}>
          <MarkedText text={row.text} marks={row.marks} />
        </p>
      );
    case 'entry':
      return <EntryPreview row={row} />;
    default:
      return row satisfies never;
  }
}

function EntryPreview({ row: { entry } }: { readonly row: Extract<PaletteRow, { kind: 'entry' }> }) {
  const { kind, target, title, value, detail } = entry;
  if (kind === 'tag') return <FoundPreview title={`#${title}`} query={termOf('tag', value ?? title)} />;
  if (kind === 'search') return <FoundPreview title={title} query={detail} />;
  switch (target?.kind) {
    case 'entity':
      return <EntityPreview id={target.id} />;
    case 'story':
      return <StoryPreview id={target.id} />;
    case 'note':
      return (
        <DocumentPreview
          kind="note"
          id={target.id}
          title={kind === 'heading' ? detail : title}
          from={kind === 'heading' ? title : undefined}
        />
      );
    case 'clip':
      return <DocumentPreview kind="clip" id={target.id} title={title} />;
    default:
      return null;
  }
}

function EntityPreview({ id }: { readonly id: EntityId }) {
  const { data: page } = useQuery(entityPageOf(id));
  if (!page) return null;
  const { entity, mentionCount, clipCount, noteCount, storyCount, lastSeen } = page;
  return (
    <>
      <h3 className={styles.title}>
        <EntityMark type={entity.type} size={10} /> {entity.name}
      </h3>
      <p className={styles.meta}>{entityTypeLabels[entity.type].one}</p>
      {entity.description !== '' && <p className={styles.text}>{entity.description}</p>}
      <dl className={styles.facts}>
        <dt>Mentions</dt>
        <dd>{`${plural(mentionCount, 'mention')} in ${plural(clipCount + noteCount, 'document')}`}</dd>
        <dt>Stories</dt>
        <dd>{plural(storyCount, 'story', 'stories')}</dd>
        <dt>Last seen</dt>
        <dd>{lastSeen === null ? 'Never' : formatDate(lastSeen)}</dd>
        {entity.aliases.length > 0 && (
          <>
            <dt>Also called</dt>
            <dd>{entity.aliases.join(', ')}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function StoryPreview({ id }: { readonly id: StoryId }) {
  const { data: page } = useQuery(storyPageOf(id));
  if (!page) return null;
  return (
    <>
      <h3 className={styles.title}>{page.name}</h3>
      <p className={styles.meta}>{plural(page.documents.length, 'document')}</p>
      {page.description !== '' && <p className={styles.text}>{page.description}</p>}
      <ul className={styles.titles}>
        {page.documents.slice(0, mostParagraphs).map((document) => (
          <li key={document.id}>{document.title || 'Untitled'}</li>
        ))}
      </ul>
    </>
  );
}

interface DocumentPreviewProps {
  readonly kind: DocumentKind;
  readonly id: DocumentId;
  readonly title: string;
  /** The heading that it is shown from. */
  readonly from?: string | undefined;
}

function DocumentPreview({ kind, id, title, from }: DocumentPreviewProps) {
  const text = useDocumentText({ kind, id });
  const paragraphs = (text ?? '').split('\n').filter((paragraph) => paragraph.trim() !== '');
  const start = from === undefined ? 0 : Math.max(0, paragraphs.indexOf(from));
  return (
    <>
      <h3 className={styles.title}>{title || 'Untitled'}</h3>
      <div className={styles.text}>
        {paragraphs.slice(start, start + mostParagraphs).map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is what stands at its place
          <p key={at} data-heading={(from !== undefined && at === 0) || undefined}>
            {paragraph}
          </p>
        ))}
      </div>
    </>
  );
}

function FoundPreview({ title, query }: { readonly title: string; readonly query: string }) {
  const input = query.trim() === '' ? skipToken : { query, limit: mostParagraphs };
  const { data } = useQuery(orpc.search.query.queryOptions({ input }));
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {data && <p className={styles.meta}>{plural(data.total, 'result')}</p>}
      <ul className={styles.titles}>
        {data?.hits.map(({ document }) => (
          <li key={document.id}>{document.title || 'Untitled'}</li>
        ))}
      </ul>
    </>
  );
}
