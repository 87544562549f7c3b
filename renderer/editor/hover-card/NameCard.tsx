import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { EntityPreview } from '#renderer/editor/hover-card/EntityPreview.tsx';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { useMakeEntity } from '#renderer/editor/hover-card/use-make-entity.ts';
import { $linkName } from '#renderer/editor/known-names/link-name.ts';
import type { PlacedName } from '#renderer/editor/known-names/name-at-caret.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { entityTypes } from '#shared/entities/types.ts';

interface NameCardProps {
  readonly editor: LexicalEditor;
  readonly name: PlacedName;
  readonly onClose: () => void;
}

/** A name in the words: linked by one press where it is known, made an entity of a chosen type where it is not. */
export function NameCard({ editor, name, onClose }: NameCardProps) {
  const make = useMakeEntity(editor);
  const { known, words } = name;
  const [isOther, setOther] = useState(false);
  if (known && known.target.kind === 'entity' && !isOther) {
    const link = () => {
      onClose();
      rememberTargets([{ target: known.target, title: known.title, entityType: known.mention.type, isMissing: false }]);
      editor.update(() => $linkName(name, known.target));
      editor.focus();
    };
    return (
      <>
        <EntityPreview id={known.target.id} />
        <div className={styles.actions}>
          <Button data-first kind="quiet" size="small" icon="link" onClick={link}>
            Link it <kbd className={styles.keys}>↵</kbd>
          </Button>
          <Button kind="quiet" size="small" onClick={() => setOther(true)}>
            Something else
          </Button>
        </div>
      </>
    );
  }
  const makeAt = (at: number) => {
    const type = entityTypes[at];
    if (!type) return;
    onClose();
    void make(name, type);
  };
  return (
    <>
      <strong className={styles.name}>What is “{words}”?</strong>
      <span className={styles.meta}>It becomes an entity, and these words a link to it.</span>
      <div className={styles.actions}>
        {entityTypes.map((type, at) => (
          <Button
            key={type}
            data-key={at + 1}
            data-first={at === 0 || undefined}
            kind="quiet"
            size="small"
            onClick={() => makeAt(at)}
          >
            <EntityMark type={type} size={8} />
            {entityTypeLabels[type].one} <kbd className={styles.keys}>{at + 1}</kbd>
          </Button>
        ))}
      </div>
    </>
  );
}
