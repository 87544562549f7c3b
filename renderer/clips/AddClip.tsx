import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { refusalOf } from '#renderer/app/clip-files.ts';
import { go } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/AddClip.module.css';
import { AddressField } from '#renderer/clips/AddressField.tsx';
import { type Addition, addAll, keepRefused, type Refusal } from '#renderer/clips/adding.ts';
import { addressesIn, type CaptureWay, guessWay, isProse } from '#renderer/clips/capture-ways.ts';
import { FilesField } from '#renderer/clips/FilesField.tsx';
import { PasteField } from '#renderer/clips/PasteField.tsx';
import { tellClipped } from '#renderer/clips/tell-clipped.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { explain } from '#renderer/ui/explain-failure.ts';
import { ExplanationNote } from '#renderer/ui/FailureNote.tsx';
import { plural } from '#renderer/ui/format.ts';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';

interface AddClipProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** An address or a text to begin with. */
  readonly initialText?: string | undefined;
}

/** Clips articles: by their addresses, from pasted text, or from files. */
export function AddClip({ isOpen, onClose, initialText = '' }: AddClipProps) {
  return isOpen ? <AddClipDialog key={initialText} onClose={onClose} initialText={initialText} /> : null;
}

function AddClipDialog({ onClose, initialText }: { readonly onClose: () => void; readonly initialText: string }) {
  const formId = useId();
  const tabsId = useId();
  const [way, setWay] = useState<CaptureWay>(() => guessWay(initialText));
  const [addresses, setAddresses] = useState(way === 'address' ? initialText.trim() : '');
  const [text, setText] = useState(way === 'paste' ? initialText : '');
  const [isMoved, setMoved] = useState(false);
  const html = useRef<string>(undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [isDragging, setDragging] = useState(false);
  const [isAdding, setAdding] = useState(false);

  const additions = additionsOf(way, { addresses, text, html: html.current, files });
  const choose = (chosen: Iterable<File>) => {
    setWay('file');
    const checked = [...chosen].map((file) => ({ file, refusal: refusalOf(file) }));
    setFiles((present) => [...present, ...checked.filter(({ refusal }) => !refusal).map(({ file }) => file)]);
    setRefused(
      checked.flatMap(({ file, refusal }) => (refusal ? [{ name: file.name, explanation: explain(refusal) }] : [])),
    );
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isAdding || additions.length === 0) return;
    // Many go on without the dialog: the strip at the bottom says how far they are.
    if (additions.length > 1) {
      onClose();
      go({ view: 'inbox' });
      const result = await addAll(additions);
      keepRefused(result.refused);
      tellClipped(result.clips);
      return;
    }
    setAdding(true);
    setRefused([]);
    const { clips, refused: none } = await addAll(additions);
    setAdding(false);
    setRefused(none);
    const [only] = clips;
    if (!only) return;
    onClose();
    if (only.clippedBefore) tellClipped(clips);
    go({ view: 'inbox', clip: only.id });
  };
  const keepMarkup = (pasted: string | undefined) => {
    html.current = pasted;
  };
  // A text that came into the wrong field is clipped as what it is.
  const writeAddresses = (written: string) => {
    if (addresses !== '' || !isProse(written)) return setAddresses(written);
    setText(written);
    setMoved(true);
    setWay('paste');
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    choose(event.dataTransfer.files);
  };

  return (
    <Dialog
      title="Clip an article"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isAdding} disabled={additions.length === 0}>
            {additions.length > 1 ? `Clip ${plural(additions.length, way === 'file' ? 'file' : 'page')}` : 'Clip'}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped anywhere; "Choose files" does the same */}
      <div
        className={styles.ways}
        data-dragging={isDragging || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={(event) => event.currentTarget === event.target && setDragging(false)}
        onDrop={onDrop}
      >
        <Tabs
          id={tabsId}
          label="What to clip"
          tabs={[
            { id: 'address', label: 'Addresses' },
            { id: 'paste', label: 'Text' },
            { id: 'file', label: 'Files' },
          ]}
          selected={way}
          onSelect={(next) => {
            setWay(next);
            setMoved(false);
            setRefused([]);
          }}
        />
        <TabPanel id={tabsId} selected={way}>
          <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
            {way === 'address' && (
              <AddressField text={addresses} count={additions.length} onChange={writeAddresses} onPaste={keepMarkup} />
            )}
            {way === 'paste' && <PasteField text={text} onChange={setText} onPaste={keepMarkup} isMoved={isMoved} />}
            {way === 'file' && (
              <FilesField
                files={files}
                onChoose={choose}
                onRemove={(file) => setFiles(files.filter((other) => other !== file))}
              />
            )}
          </form>
        </TabPanel>
        {refused.map(({ name, explanation }) => (
          <ExplanationNote key={name} explanation={explanation} />
        ))}
      </div>
    </Dialog>
  );
}

interface Given {
  readonly addresses: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly files: readonly File[];
}

/** What there is to clip of what was given in one way. */
function additionsOf(way: CaptureWay, { addresses, text, html, files }: Given): Addition[] {
  switch (way) {
    case 'address':
      return addressesIn(addresses).map((address) => ({
        name: address,
        source: { kind: 'address', address: address.slice(0, 4096) },
      }));
    case 'paste':
      return text === '' ? [] : [{ name: 'Pasted text', source: { kind: 'paste', text, ...(html && { html }) } }];
    case 'file':
      return files.map((file) => ({ name: file.name, source: { kind: 'file', name: file.name, bytes: file } }));
    default:
      return way satisfies never;
  }
}
