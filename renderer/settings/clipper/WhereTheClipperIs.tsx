import styles from '#renderer/settings/clipper/WhereTheClipperIs.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';

interface WhereTheClipperIsProps {
  readonly extensions: ClipperStatus['extensions'];
}

/** How to add the extension to a browser, from the folder it is in on this computer. */
export function WhereTheClipperIs({ extensions: { chrome, firefox } }: WhereTheClipperIsProps) {
  if (chrome === null && firefox === null) {
    return <p className={styles.words}>The clipper itself is not part of this copy of Backstory.</p>;
  }
  return (
    <details className={styles.words}>
      <summary className={styles.summary}>Add the clipper to your browser</summary>
      {chrome !== null && (
        <>
          <p>
            Chrome, Edge, Brave, Arc: open the page <b>chrome://extensions</b>, turn on Developer mode, press Load
            unpacked, and choose this folder.
          </p>
          <Folder path={chrome} name="Chrome" />
        </>
      )}
      {firefox !== null && (
        <>
          <p>
            Firefox: open the page <b>about:debugging#/runtime/this-firefox</b>, press Load Temporary Add-on, and choose{' '}
            <b>manifest.json</b> in this folder. Firefox forgets it when it is closed.
          </p>
          <Folder path={firefox} name="Firefox" />
        </>
      )}
      <p>Then press its icon in the toolbar, and type the code that Pair a browser shows here.</p>
    </details>
  );
}

function Folder({ path, name }: { readonly path: string; readonly name: string }) {
  return (
    <p className={styles.folder}>
      <code className={styles.path}>{path}</code>
      <Button size="small" icon="copy" aria-label={`Copy the folder for ${name}`} onClick={() => void copy(path)}>
        Copy
      </Button>
    </p>
  );
}

async function copy(path: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(path);
    showToast({ icon: 'copy', message: 'Folder copied' });
  } catch {
    showToast({ icon: 'warning', message: 'The folder could not be copied. Select it instead.' });
  }
}
