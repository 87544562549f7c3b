import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/AddClip.module.css';
import { type CaptureWay, checkFile, guessWay } from '#renderer/clips/capture-ways.ts';
import { addClip } from '#renderer/clips/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { type Explanation, explain, explainFailure } from '#renderer/ui/explain-failure.ts';
import { ExplanationNote } from '#renderer/ui/FailureNote.tsx';
import { formatSize, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';

interface AddClipProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** An address or a text to begin with. */
  readonly initialText?: string | undefined;
}

const accepted = '.html,.htm,.xhtml,.mhtml,.mht,.txt,.md,.markdown,.pdf,.eml';

/** Clips an article: by its address, from pasted text, or from files. */
export function AddClip({ isOpen, onClose, initialText = '' }: AddClipProps) {
  return isOpen ? <AddClipDialog key={initialText} onClose={onClose} initialText={initialText} /> : null;
}

function AddClipDialog({ onClose, initialText }: { readonly onClose: () => void; readonly initialText: string }) {
  const formId = useId();
  const [way, setWay] = useState<CaptureWay>(() => guessWay(initialText));
  const [address, setAddress] = useState(way === 'address' ? initialText.trim() : '');
  const [text, setText] = useState(way === 'paste' ? initialText : '');
  const html = useRef<string>(undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [failed, setFailed] = useState<readonly { name: string; explanation: Explanation }[]>([]);
  const [isDragging, setDragging] = useState(false);
  const { mutateAsync, isPending } = useMutation(addClip);
  useEffect(() => {
    // The dialog has just been opened, and has given the focus to its first button.
    document.getElementById(formId)?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [formId]);

  const choose = (chosen: Iterable<File>) => {
    setWay('file');
    const checked = [...chosen].map((file) => ({ file, failure: checkFile(file) }));
    setFiles((present) => [...present, ...checked.filter(({ failure }) => !failure).map(({ file }) => file)]);
    setFailed(
      checked.flatMap(({ file, failure }) => (failure ? [{ name: file.name, explanation: explain(failure) }] : [])),
    );
  };

  const finish = (clips: readonly Clip[]) => {
    onClose();
    const [only] = clips;
    if (clips.length === 1 && only) go({ view: 'inbox', clip: only.id });
    else {
      go({ view: 'inbox' });
      showToast({ icon: 'check', message: `${plural(clips.length, 'article')} clipped` });
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    setFailed([]);
    const clips: Clip[] = [];
    const failures: { name: string; explanation: Explanation; file?: File }[] = [];
    for (const { name, source, file } of sources()) {
      try {
        clips.push(await mutateAsync({ source }));
      } catch (error) {
        failures.push({ name, explanation: explainFailure(error), ...(file && { file }) });
      }
    }
    setFailed(failures);
    setFiles(failures.flatMap(({ file }) => file ?? []));
    if (failures.length === 0) finish(clips);
    else if (clips.length > 0) showToast({ icon: 'check', message: `${plural(clips.length, 'article')} clipped` });
  };

  const sources = () => {
    switch (way) {
      case 'address':
        return [{ name: address, source: { kind: 'address', address: address.trim() } as const, file: undefined }];
      case 'paste': {
        const markup = html.current === undefined ? {} : { html: html.current };
        return [{ name: 'Pasted text', source: { kind: 'paste', text, ...markup } as const, file: undefined }];
      }
      case 'file':
        return files.map((file) => ({
          name: file.name,
          source: { kind: 'file', name: file.name, bytes: file } as const,
          file,
        }));
      default:
        return way satisfies never;
    }
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    choose(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    // Kept beside the words, so that headings, lists and links of a copied article come along.
    html.current = event.clipboardData.getData('text/html') || undefined;
  };
  const isEmpty = { address: address.trim() === '', paste: text.trim() === '', file: files.length === 0 }[way];

  return (
    <Dialog
      title="Clip an article"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isPending} disabled={isEmpty}>
            {files.length > 1 && way === 'file' ? `Clip ${plural(files.length, 'file')}` : 'Clip'}
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
          label="What to clip"
          tabs={[
            { id: 'address', label: 'Address' },
            { id: 'paste', label: 'Text' },
            { id: 'file', label: 'Files' },
          ]}
          selected={way}
          onSelect={(next) => {
            setWay(next);
            setFailed([]);
          }}
        />
        <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          {way === 'address' && (
            <label className={styles.label}>
              Address of the article
              <input
                className={styles.field}
                type="url"
                inputMode="url"
                placeholder="https://"
                spellCheck={false}
                value={address}
                maxLength={4096}
                onChange={(event) => setAddress(event.target.value)}
              />
              <span className={styles.hint}>Backstory fetches this one page and keeps a copy in your vault.</span>
            </label>
          )}
          {way === 'paste' && (
            <label className={styles.label}>
              Text of the article
              <textarea
                className={styles.area}
                rows={10}
                value={text}
                onPaste={onPaste}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
                    event.currentTarget.form?.requestSubmit();
                }}
              />
              <span className={styles.hint}>The first line becomes the title.</span>
            </label>
          )}
          {way === 'file' && (
            <Files
              files={files}
              onChoose={choose}
              onRemove={(file) => setFiles(files.filter((other) => other !== file))}
            />
          )}
        </form>
        {failed.map(({ name, explanation }) => (
          <ExplanationNote key={name} explanation={explanation} />
        ))}
      </div>
    </Dialog>
  );
}

interface FilesProps {
  readonly files: readonly File[];
  readonly onChoose: (files: Iterable<File>) => void;
  readonly onRemove: (file: File) => void;
}

function Files({ files, onChoose, onRemove }: FilesProps) {
  return (
    <>
      <label className={styles.drop}>
        <Icon name="download" size={20} />
        <span>Drop files here, or choose them</span>
        <span className={styles.hint}>Web pages, text, Markdown, PDF and mail, up to 25 MB each</span>
        <input
          className={styles.chooser}
          type="file"
          multiple
          accept={accepted}
          aria-label="Choose files"
          onChange={(event) => {
            onChoose(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      </label>
      <ul className={styles.files} aria-label="Files to clip">
        {files.map((file) => (
          <li key={`${file.name} ${file.lastModified} ${file.size}`}>
            <Icon name="clip" />
            <span>{file.name}</span>
            <span className={styles.hint}>{formatSize(file.size)}</span>
            <IconButton label={`Leave out ${file.name}`} icon="close" onClick={() => onRemove(file)} />
          </li>
        ))}
      </ul>
    </>
  );
}
