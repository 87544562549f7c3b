import type { LexicalEditor } from 'lexical';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import type { CardSubject } from '#renderer/editor/hover-card/shown-card.ts';
import { chooseAnother, repointLinks, unlink } from '#renderer/editor/reference/repair-links.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { createTarget } from '#renderer/editor/reference-menu/queries.ts';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ResolvedTarget } from '#shared/documents/types.ts';

interface BrokenLinkProps {
  readonly editor: LexicalEditor;
  readonly subject: Extract<CardSubject, { kind: 'link' }>;
  readonly resolved: ResolvedTarget;
  readonly onClose: () => void;
}

/** A link that leads nowhere, and the ways to mend it. */
export function BrokenLink({ editor, subject, resolved, onClose }: BrokenLinkProps) {
  const { nodeKey, target, label } = subject;
  const run = (act: () => void | Promise<void>) => async () => {
    onClose();
    editor.focus();
    try {
      await act();
    } catch (error) {
      showFailure(error);
    }
  };
  const restore = async () => {
    if (target.kind !== 'note' && target.kind !== 'clip') return;
    const { restored } = await client.documents.restore({ ids: [target.id] });
    if (restored.length === 0) {
      showToast({ message: `“${label}” is not in the trash any more.` });
      return;
    }
    rememberTargets(await client.documents.resolve({ targets: [target] }));
    showToast({ icon: 'undo', message: `“${label}” is back from the trash` });
  };
  const makeAgain = async () => {
    const made = await createTarget({ kind: 'note' }, label.slice(0, 500));
    rememberTargets([made]);
    repointLinks(editor, target, made.target);
  };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.icon}>
          <Icon name="warning" />
        </span>
        <div>
          <strong className={styles.name} dir="auto">
            {label}
          </strong>
          <span className={styles.meta}>
            {resolved.isInTrash ? 'In the trash' : 'Not in this vault any more'}. The words here are safe.
          </span>
        </div>
      </div>
      <div className={styles.actions}>
        {resolved.isInTrash && (
          <Button data-first kind="quiet" size="small" icon="undo" onClick={run(restore)}>
            Restore from the trash
          </Button>
        )}
        <Button
          data-first={resolved.isInTrash ? undefined : true}
          kind="quiet"
          size="small"
          icon="plus"
          onClick={run(makeAgain)}
        >
          New note with this name
        </Button>
        <Button kind="quiet" size="small" icon="link" onClick={run(() => chooseAnother(editor, nodeKey))}>
          Link to something else
        </Button>
        <Button kind="quiet" size="small" icon="text" onClick={run(() => unlink(editor, nodeKey))}>
          Turn into text
        </Button>
      </div>
    </>
  );
}
