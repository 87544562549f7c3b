import type { MouseEvent, ReactNode } from 'react';
import { openBeside } from '#renderer/app/beside.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import styles from '#renderer/editor/embed/Embed.module.css';
import { EmbedContent } from '#renderer/editor/embed/EmbedContent.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface EmbedFrameProps {
  readonly title: string;
  readonly icon: IconName;
  readonly target: LinkTarget;
  readonly span?: Span | undefined;
  /** What a press on the button beside the title does there: the words are changed at their source. */
  readonly editLabel: string;
  readonly children: ReactNode;
}

/** What stands over an embed: what it is of, and the ways there. */
export function EmbedFrame({ title, icon, target, span, editLabel, children }: EmbedFrameProps) {
  const pane = usePane();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) openBeside(target, span);
    else pane.openTarget(target, span);
  };
  return (
    <section className={styles.embed} aria-label={`Embedded: ${title}`} contentEditable={false}>
      <header className={styles.head}>
        <button type="button" className={styles.title} onClick={open}>
          <Icon name={icon} size={14} />
          <span dir="auto">{title}</span>
        </button>
        <IconButton label={editLabel} icon="compose" onClick={() => openBeside(target, span)} />
      </header>
      <EmbedContent title={title}>{children}</EmbedContent>
    </section>
  );
}

interface EmbedMessageProps {
  readonly label: string;
  readonly target?: LinkTarget | undefined;
  readonly onRemove?: (() => void) | undefined;
  readonly onRestore?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** An embed that has nothing to show, and what can be done about it. */
export function EmbedMessage({ label, target, onRemove, onRestore, children }: EmbedMessageProps) {
  const pane = usePane();
  return (
    <section className={styles.embed} aria-label={`Embedded: ${label || 'nothing'}`} contentEditable={false}>
      <p className={styles.message}>
        {label && <strong dir="auto">{label}</strong>} {children}
      </p>
      <div className={styles.actions}>
        {target && (
          <Button kind="quiet" size="small" onClick={() => pane.openTarget(target)}>
            Open
          </Button>
        )}
        {onRestore && (
          <Button kind="quiet" size="small" icon="undo" onClick={onRestore}>
            Restore from the trash
          </Button>
        )}
        {onRemove && (
          <Button kind="quiet" size="small" onClick={onRemove}>
            Take it out of this note
          </Button>
        )}
      </div>
    </section>
  );
}
