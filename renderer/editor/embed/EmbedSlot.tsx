import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { type ComponentType, createContext, useContext } from 'react';
import styles from '#renderer/editor/embed/Embed.module.css';
import type { EmbedTarget } from '#shared/notes/embeds.ts';

export interface EmbedProps {
  readonly target: EmbedTarget;
  readonly label: string;
  /** Takes the embed out of the note; not for one that is shown inside another. */
  readonly nodeKey: NodeKey;
}

/** What draws an embed. The node knows no more of it, so that a note can be loaded where nothing is drawn. */
export const EmbedViewContext = createContext<ComponentType<EmbedProps> | null>(null);

/** The frame of an embed in the text: pressed, it is selected as one piece. */
export function EmbedSlot(props: EmbedProps) {
  const View = useContext(EmbedViewContext);
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(props.nodeKey);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys select it as well
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className={styles.frame}
      data-selected={isSelected || undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, a, [role="link"]')) return;
        if (window.getSelection()?.isCollapsed === false) return;
        clearSelection();
        setSelected(true);
      }}
    >
      {View ? <View {...props} /> : props.label}
    </div>
  );
}
