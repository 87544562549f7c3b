import type { LexicalEditor } from 'lexical';
import { openBeside } from '#renderer/app/beside.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import { BrokenLink } from '#renderer/editor/hover-card/BrokenLink.tsx';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import type { CardSubject } from '#renderer/editor/hover-card/shown-card.ts';
import { TargetPreview } from '#renderer/editor/hover-card/TargetPreview.tsx';
import { useLinkState } from '#renderer/editor/hover-card/use-link-state.ts';
import { chooseAnother, repointLink, unlink } from '#renderer/editor/reference/repair-links.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface LinkCardProps {
  readonly editor: LexicalEditor;
  readonly subject: Extract<CardSubject, { kind: 'link' }>;
  readonly onClose: () => void;
}

/** What a link points at, and what can be done with it. */
export function LinkCard({ editor, subject, onClose }: LinkCardProps) {
  const pane = usePane();
  const { nodeKey, target } = subject;
  const state = useLinkState(target);
  if (state?.isMissing) return <BrokenLink editor={editor} subject={subject} resolved={state} onClose={onClose} />;
  const run = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <>
      <TargetPreview target={target} />
      <div className={styles.actions}>
        <Button data-first kind="quiet" size="small" onClick={run(() => pane.openTarget(target))}>
          Open <kbd className={styles.keys}>↵</kbd>
        </Button>
        <Button kind="quiet" size="small" onClick={run(() => openBeside(target))}>
          Open beside
        </Button>
        {state?.isPartMissing && target.kind === 'note' ? (
          <>
            <Button
              kind="quiet"
              size="small"
              onClick={run(() => chooseAnother(editor, nodeKey, `${state.title}${target.heading ? '#' : '^'}`))}
            >
              Choose {target.heading ? 'a heading' : 'a block'}
            </Button>
            <Button
              kind="quiet"
              size="small"
              onClick={run(() => repointLink(editor, nodeKey, { kind: 'note', id: target.id }))}
            >
              Link to the whole note
            </Button>
          </>
        ) : (
          <Button kind="quiet" size="small" onClick={run(() => chooseAnother(editor, nodeKey))}>
            Change
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={run(() => unlink(editor, nodeKey))}>
          Unlink
        </Button>
      </div>
    </>
  );
}
