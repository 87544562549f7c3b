import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CitationMenu } from '#renderer/editor/citation/CitationMenu.tsx';
import { useTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { linkClosed } from '#renderer/editor/reference/link-written.ts';
import { ReferenceMenu } from '#renderer/editor/reference-menu/ReferenceMenu.tsx';
import { SlashMenu } from '#renderer/editor/slash-menu/SlashMenu.tsx';
import { TagMenu } from '#renderer/editor/tags/TagMenu.tsx';
import type { NoteId } from '#shared/ids.ts';

interface EditorMenusProps {
  readonly noteId: NoteId;
  readonly isMac: boolean;
}

/** The menu for the mark at the caret, if there is one. */
export function EditorMenus({ noteId, isMac }: EditorMenusProps) {
  const [editor] = useLexicalComposerContext();
  const [trigger, dismiss] = useTrigger(editor, (left) => void linkClosed(editor, left));
  if (!trigger) return null;
  const { kind } = trigger;
  if (kind === 'block') return <SlashMenu editor={editor} trigger={trigger} onClose={dismiss} />;
  if (kind === 'tag') return <TagMenu editor={editor} trigger={trigger} onClose={dismiss} />;
  if (kind === 'citation') return <CitationMenu editor={editor} trigger={trigger} onClose={dismiss} />;
  return (
    <ReferenceMenu
      key={`${kind}${trigger.isEmbed ?? ''}`}
      editor={editor}
      noteId={noteId}
      trigger={{ ...trigger, kind }}
      modKey={isMac ? '⌘' : 'Ctrl+'}
      onClose={dismiss}
    />
  );
}
