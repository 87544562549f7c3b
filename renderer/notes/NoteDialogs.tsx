import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { insertTemplate } from '#renderer/editor/template/insert-template.ts';
import { CaptureDialog } from '#renderer/notes/CaptureDialog.tsx';
import { mergeNotes } from '#renderer/notes/merge-notes.ts';
import { closeNoteDialog, type NoteDialog, useNoteDialog } from '#renderer/notes/note-dialogs.ts';
import { openMade } from '#renderer/notes/open-made.ts';
import { PickDialog } from '#renderer/notes/PickDialog.tsx';
import { noteSuggestions, templatesQuery } from '#renderer/notes/queries.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { type NoteId, noteIdSchema } from '#shared/ids.ts';
import type { TemplateRow } from '#shared/notes/types.ts';

/** The dialog about notes that is open, if one is. */
export function NoteDialogs() {
  const dialog = useNoteDialog((state) => state.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'capture':
      return <CaptureDialog onClose={closeNoteDialog} />;
    case 'merge':
      return <MergeDialog {...dialog} />;
    default:
      return dialog && <TemplateDialog dialog={dialog} />;
  }
}

type TemplateDialogKind = Extract<NoteDialog, { kind: 'new-from-template' | 'insert-template' }>;

function TemplateDialog({ dialog }: { readonly dialog: TemplateDialogKind }) {
  const { data: templates = [] } = useQuery(templatesQuery);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const use = async (template: NoteId) => {
    closeNoteDialog();
    try {
      if (dialog.kind === 'new-from-template') openMade(await client.notes.fromTemplate({ template }));
      else await insertTemplate(dialog.editor, template, { title: dialog.title, story: dialog.story });
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <PickDialog
      title={dialog.kind === 'new-from-template' ? 'New note from a template' : 'Insert a template'}
      label="Name of the template"
      rows={templates
        .filter(({ title }) => title.toLowerCase().includes(wanted))
        .map((template) => ({
          key: template.id,
          icon: 'note',
          title: template.title || 'Untitled',
          detail: usedFor(template),
        }))}
      empty={
        templates.length === 0 ? 'No templates yet. “New template” in Jump makes one.' : 'No template is called so.'
      }
      query={query}
      onQuery={setQuery}
      onPick={(key) => void use(noteIdSchema.parse(key))}
      onClose={closeNoteDialog}
    />
  );
}

function usedFor({ templateFor }: TemplateRow): string | undefined {
  switch (templateFor) {
    case null:
      return undefined;
    case 'daily':
      return 'Daily notes';
    case 'clip':
      return 'Notes about a clip';
    default:
      return templateFor satisfies never;
  }
}

function MergeDialog({ id, title }: Extract<NoteDialog, { kind: 'merge' }>) {
  const [query, setQuery] = useState('');
  const { data: found = [] } = useQuery({ ...noteSuggestions(query), placeholderData: keepPreviousData });
  const others = found.flatMap(({ target, title: name }) =>
    target.kind === 'note' && target.id !== id
      ? [{ key: target.id, icon: 'note' as const, title: name || 'Untitled' }]
      : [],
  );
  return (
    <PickDialog
      title={`Merge “${title || 'Untitled'}” into`}
      label="Name of the note that stays"
      rows={others}
      empty="No other note is called so."
      query={query}
      onQuery={setQuery}
      onPick={(key) => {
        closeNoteDialog();
        void mergeNotes({ id, title }, noteIdSchema.parse(key));
      }}
      onClose={closeNoteDialog}
    />
  );
}
