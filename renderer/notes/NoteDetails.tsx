import type { LexicalEditor } from 'lexical';
import { useId, useState } from 'react';
import { BacklinksPane } from '#renderer/backlinks/BacklinksPane.tsx';
import type { Autosave } from '#renderer/notes/autosave.ts';
import styles from '#renderer/notes/NoteDetails.module.css';
import { NoteInfo } from '#renderer/notes/NoteInfo.tsx';
import { Outline } from '#renderer/notes/Outline.tsx';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';
import type { Note } from '#shared/notes/types.ts';

interface NoteDetailsProps {
  readonly note: Note;
  readonly editor: LexicalEditor | undefined;
  readonly autosave: Autosave;
}

const tabs = [
  { id: 'backlinks', label: 'Backlinks' },
  { id: 'outline', label: 'Outline' },
  { id: 'info', label: 'Info' },
] as const;

/** What goes with a note: what links here, its headings, what is known about it. */
export function NoteDetails({ note, editor, autosave }: NoteDetailsProps) {
  const tabsId = useId();
  const [selected, setSelected] = useState<(typeof tabs)[number]['id']>('backlinks');
  return (
    <>
      <div className={styles.bar}>
        <Tabs id={tabsId} label="Details" tabs={tabs} selected={selected} onSelect={setSelected} />
      </div>
      <TabPanel id={tabsId} selected={selected} className={styles.panel}>
        {selected === 'backlinks' && <BacklinksPane target={{ kind: 'note', id: note.id }} />}
        {selected === 'outline' && editor && <Outline editor={editor} />}
        {selected === 'info' && <NoteInfo note={note} editor={editor} autosave={autosave} />}
      </TabPanel>
    </>
  );
}
