import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CitationMenu } from '#renderer/editor/citation/CitationMenu.tsx';
import { useTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { ReferenceMenu } from '#renderer/editor/reference-menu/ReferenceMenu.tsx';
import { SlashMenu } from '#renderer/editor/slash-menu/SlashMenu.tsx';

interface EditorMenusProps {
  readonly isMac: boolean;
}

/** The menu for the mark at the caret, if there is one. */
export function EditorMenus({ isMac }: EditorMenusProps) {
  const [editor] = useLexicalComposerContext();
  const [trigger, dismiss] = useTrigger(editor);
  if (!trigger) return null;
  if (trigger.kind === 'block') return <SlashMenu editor={editor} trigger={trigger} onClose={dismiss} />;
  if (trigger.kind === 'citation') return <CitationMenu editor={editor} trigger={trigger} onClose={dismiss} />;
  return (
    <ReferenceMenu
      key={trigger.kind}
      editor={editor}
      trigger={{ ...trigger, kind: trigger.kind }}
      modKey={isMac ? '⌘' : 'Ctrl+'}
      onClose={dismiss}
    />
  );
}
