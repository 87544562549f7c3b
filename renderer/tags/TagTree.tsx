import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { tagsQuery } from '#renderer/documents/queries.ts';
import { setTagOpen, useOpenTags } from '#renderer/tags/open-tags.ts';
import { type AskedOfTag, TagDialogs, tagMenuRows } from '#renderer/tags/TagMenu.tsx';
import styles from '#renderer/tags/TagTree.module.css';
import { keyOfTag, parentOf, type TagRow, tagRows } from '#renderer/tags/tag-tree.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { MenuSheet } from '#renderer/ui/Menu.tsx';

/** The tags of the sidebar: those within a tag fold into it. */
export function TagTree() {
  const { data: tags = [] } = useQuery(tagsQuery);
  const open = useOpenTags((state) => state.open);
  const current = useNavigation(({ place }) => (place.view === 'tag' ? keyOfTag(place.tag) : undefined));
  const [menu, setMenu] = useState<{ readonly row: TagRow; readonly anchor: HTMLElement }>();
  const [asked, setAsked] = useState<AskedOfTag>();
  const rows = tagRows(tags, open);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: TagRow) => {
    const element = event.currentTarget;
    if (event.key === 'ArrowRight' && row.hasWithin && !row.isOpen) setTagOpen(row.tag, true);
    else if (event.key === 'ArrowRight' && row.isOpen) focusTag(element, rows[rows.indexOf(row) + 1]?.tag);
    else if (event.key === 'ArrowLeft' && row.isOpen) setTagOpen(row.tag, false);
    else if (event.key === 'ArrowLeft') focusTag(element, parentOf(row.tag));
    else if (event.key === 'F2') setAsked({ what: 'rename', tag: row.tag });
    else if (event.key === 'Delete') setAsked({ what: 'remove', tag: row.tag });
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenu({ row, anchor: element });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onMenu = (event: MouseEvent<HTMLElement>, row: TagRow) => {
    event.preventDefault();
    setMenu({ row, anchor: event.currentTarget });
  };
  return (
    <>
      <div className={styles.tree} role="tree" aria-label="Tags">
        {rows.map((row) => (
          <div key={row.tag} className={styles.place} role="presentation">
            <button
              type="button"
              role="treeitem"
              className={styles.row}
              data-tag={keyOfTag(row.tag)}
              style={{ paddingInlineStart: `calc(var(--s-4) + ${(row.level - 1) * 14}px)` }}
              aria-level={row.level}
              aria-expanded={row.hasWithin ? row.isOpen : undefined}
              aria-selected={keyOfTag(row.tag) === current}
              aria-current={keyOfTag(row.tag) === current ? 'page' : undefined}
              aria-label={row.count > 0 ? `${row.name}, ${formatCount(row.count)}` : row.name}
              title={row.tag}
              onClick={() => go({ view: 'tag', tag: row.tag })}
              onKeyDown={(event) => onKeyDown(event, row)}
              onContextMenu={(event) => onMenu(event, row)}
            >
              <span className={styles.icon}>
                <Icon name="tag" />
              </span>
              <span className={styles.name}>{row.name}</span>
              {row.count > 0 && <span className={styles.count}>{formatCount(row.count)}</span>}
            </button>
            {row.hasWithin && (
              // The keyboard folds with the arrow keys, on the row itself.
              <span
                className={styles.fold}
                style={{ insetInlineStart: `${(row.level - 1) * 14 - 8}px` }}
                aria-hidden="true"
                title={row.isOpen ? 'Fold' : 'Unfold'}
                onClick={() => setTagOpen(row.tag, !row.isOpen)}
              >
                <Icon name={row.isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
              </span>
            )}
          </div>
        ))}
      </div>
      {menu && (
        <MenuSheet
          id="tag-menu"
          label={`#${menu.row.tag}`}
          anchor={menu.anchor}
          onClose={() => {
            setMenu(undefined);
            menu.anchor.focus();
          }}
          rows={tagMenuRows(menu.row.tag, (what) => setAsked({ what, tag: menu.row.tag }))}
        />
      )}
      <TagDialogs asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function focusTag(from: HTMLElement, tag: string | undefined): void {
  if (tag === undefined) return;
  const tree = from.closest('[role="tree"]');
  tree?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(keyOfTag(tag))}"]`)?.focus();
}
