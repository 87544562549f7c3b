import { $isCodeNode } from '@lexical/code';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { BarSelect } from '#renderer/editor/block-tools/BarSelect.tsx';
import { languages, listedLanguage } from '#renderer/editor/code/languages.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { showToast } from '#renderer/ui/toast.ts';

interface CodeBarProps {
  readonly editor: LexicalEditor;
  readonly codeKey: NodeKey;
}

/** The language of code, and a copy of it. */
export function CodeBar({ editor, codeKey }: CodeBarProps) {
  const code = editor.getEditorState().read(() => {
    const node = $getNodeByKey(codeKey);
    return $isCodeNode(node) ? { language: node.getLanguage() ?? '', text: node.getTextContent() } : undefined;
  });
  if (!code) return null;
  const shown = listedLanguage(code.language);
  const isListed = languages.some(({ id }) => id === shown);
  const copy = async () => {
    await navigator.clipboard.writeText(code.text);
    showToast({ message: 'Code copied' });
  };
  return (
    <>
      <BarSelect
        editor={editor}
        label="Language"
        value={shown}
        options={[
          ...(isListed ? [] : [{ value: code.language, label: code.language }]),
          ...languages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(language) =>
          editor.update(() => {
            const node = $getNodeByKey(codeKey);
            if ($isCodeNode(node)) node.setLanguage(language);
          })
        }
      />
      <IconButton label="Copy the code" icon="copy" onClick={() => void copy()} />
    </>
  );
}
