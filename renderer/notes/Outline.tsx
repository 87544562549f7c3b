import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useRef } from 'react';
import { foldsOf } from '#renderer/editor/fold/fold-extension.ts';
import { $readOutline } from '#renderer/editor/state/place-of-span.ts';
import styles from '#renderer/notes/NoteDetails.module.css';
import { useCurrentHeading } from '#renderer/notes/use-current-heading.ts';
import { useEditorValue } from '#renderer/notes/use-editor-value.ts';

interface OutlineProps {
  readonly editor: LexicalEditor;
}

/** The headings of the note; pressing one goes there, and the one that is read is marked. */
export function Outline({ editor }: OutlineProps) {
  const headings = useEditorValue(editor, $readOutline);
  const current = useCurrentHeading(editor, headings);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const goTo = (key: NodeKey) => {
    foldsOf(editor)?.reveal(key);
    editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
    editor.update(() => {
      const heading = $getNodeByKey(key);
      if ($isElementNode(heading)) heading.selectEnd();
    });
    editor.focus();
  };
  if (headings.length === 0) return <p className={styles.empty}>Headings of this note will be listed here.</p>;
  return (
    <ol ref={list} className={styles.outline} aria-label="Outline">
      {headings.map((heading) => (
        <li key={heading.key}>
          <button
            type="button"
            className={styles.heading}
            data-level={heading.level}
            aria-current={heading.key === current ? 'location' : undefined}
            onClick={() => goTo(heading.key)}
          >
            {heading.text || 'Untitled heading'}
          </button>
        </li>
      ))}
    </ol>
  );
}
