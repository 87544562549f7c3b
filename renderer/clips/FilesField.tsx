import { clippableEndings } from '#renderer/app/clip-files.ts';
import styles from '#renderer/clips/AddClip.module.css';
import { formatSize } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface FilesFieldProps {
  readonly files: readonly File[];
  readonly onChoose: (files: Iterable<File>) => void;
  readonly onRemove: (file: File) => void;
}

/** Files that are dropped or chosen, each to be left out again. */
export function FilesField({ files, onChoose, onRemove }: FilesFieldProps) {
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
          accept={clippableEndings.join(',')}
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
