import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';
import { deleteBlock } from '#renderer/editor/block-tools/block-acts.ts';
import { $isCalloutNode, $setCalloutTone, toneNames } from '#renderer/editor/callout/CalloutNode.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { tones } from '#shared/notes/nodes.ts';

interface CalloutBarProps {
  readonly editor: LexicalEditor;
  readonly calloutKey: NodeKey;
}

/** What a callout is there for. */
export function CalloutBar({ editor, calloutKey }: CalloutBarProps) {
  const tone = editor.getEditorState().read(() => {
    const node = $getNodeByKey(calloutKey);
    return $isCalloutNode(node) ? node.getTone() : undefined;
  });
  if (!tone) return null;
  return (
    <>
      <select
        className={styles.select}
        aria-label="Kind"
        value={tone}
        onChange={(event) => {
          const next = tones.find((one) => one === event.target.value) ?? 'note';
          editor.update(() => {
            const node = $getNodeByKey(calloutKey);
            if ($isCalloutNode(node)) $setCalloutTone(node, next);
          });
        }}
      >
        {tones.map((one) => (
          <option key={one} value={one}>
            {toneNames[one]}
          </option>
        ))}
      </select>
      <IconButton label="Delete the callout" icon="trash" onClick={() => deleteBlock(editor, calloutKey)} />
    </>
  );
}
