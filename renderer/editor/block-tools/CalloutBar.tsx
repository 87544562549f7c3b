import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { BarSelect } from '#renderer/editor/block-tools/BarSelect.tsx';
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
      <BarSelect
        editor={editor}
        label="Kind"
        value={tone}
        options={tones.map((one) => ({ value: one, label: toneNames[one] }))}
        onChoose={(chosen) =>
          editor.update(() => {
            const node = $getNodeByKey(calloutKey);
            if ($isCalloutNode(node)) $setCalloutTone(node, tones.find((one) => one === chosen) ?? 'note');
          })
        }
      />
      <IconButton label="Delete the callout" icon="trash" onClick={() => deleteBlock(editor, calloutKey)} />
    </>
  );
}
