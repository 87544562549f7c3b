import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useState } from 'react';
import { saveFile } from '#renderer/assets/keep-file.ts';
import { BarSelect } from '#renderer/editor/block-tools/BarSelect.tsx';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';
import { deleteBlock } from '#renderer/editor/block-tools/block-acts.ts';
import {
  $describeImage,
  $isImageNode,
  $sizeImage,
  type ImageNode,
  type PictureSize,
  pictureSizes,
} from '#renderer/editor/image/ImageNode.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface ImageBarProps {
  readonly editor: LexicalEditor;
  readonly imageKey: NodeKey;
}

const sizeNames: Readonly<Record<PictureSize, string>> = { small: 'Small', medium: 'Medium', full: 'Full width' };

/** What a picture shows, for who does not see it, and how large it is. */
export function ImageBar({ editor, imageKey }: ImageBarProps) {
  const picture = editor.getEditorState().read(() => {
    const node = $getNodeByKey(imageKey);
    return $isImageNode(node) ? { ...node.getPicture(), size: node.getSize() } : undefined;
  });
  const [alt, setAlt] = useState(picture?.alt ?? '');
  if (!picture) return null;
  const change = ($change: (node: ImageNode) => void) =>
    editor.update(() => {
      const node = $getNodeByKey(imageKey);
      if ($isImageNode(node)) $change(node);
    });
  const describe = () => {
    if (alt !== picture.alt) change((node) => $describeImage(node, alt.trim()));
  };
  return (
    <>
      <input
        className={styles.field}
        type="text"
        aria-label="Description"
        placeholder="Describe the picture"
        title="What the picture shows, for those who do not see it"
        value={alt}
        maxLength={1000}
        onChange={(event) => setAlt(event.target.value)}
        onBlur={describe}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          describe();
          editor.focus();
        }}
      />
      <BarSelect
        editor={editor}
        label="Size"
        value={picture.size}
        options={pictureSizes.map((size) => ({ value: size, label: sizeNames[size] }))}
        onChoose={(chosen) =>
          change((node) => $sizeImage(node, pictureSizes.find((size) => size === chosen) ?? 'full'))
        }
      />
      <IconButton
        label="Save as…"
        icon="download"
        onClick={() => void saveFile({ asset: picture.asset, name: `picture.${picture.asset.split('.').at(-1)}` })}
      />
      <IconButton label="Remove" icon="trash" onClick={() => deleteBlock(editor, imageKey)} />
    </>
  );
}
