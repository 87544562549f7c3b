import { useEffect, useRef, useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { saveAs } from '#renderer/ui/save-as.ts';
import type { DossierForm, DossierPart, DossierStep, DossierTarget } from '#shared/interchange/types.ts';
import type { FolderListing } from '#shared/vault/types.ts';

export interface DossierWish {
  readonly target: DossierTarget;
  readonly form: DossierForm;
  readonly parts: readonly DossierPart[];
  /** Where a folder is to be made; without one it comes packed. */
  readonly into?: FolderListing['ref'] | undefined;
}

export interface MadeDossier {
  readonly name: string;
  readonly leftOut: readonly string[];
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Makes a dossier and hands it to the user; one at a time, ended when nobody looks at it any more. */
export function useDossier(onMade: (made: MadeDossier) => void) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const make = async (wish: DossierWish) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', done: 0, total: null });
    try {
      const made = await makeDossier(wish, stop.signal, (done, total) => setState({ kind: 'running', done, total }));
      if (stop.signal.aborted) return;
      setState({ kind: 'idle' });
      onMade(made);
    } catch (error) {
      if (!stop.signal.aborted) setState({ kind: 'failed', error });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, make: (wish: DossierWish) => void make(wish), cancel };
}

async function makeDossier(
  { target, form, parts, into }: DossierWish,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<MadeDossier> {
  const wish = { target, form, parts: [...parts], ...(into ? { into } : {}) };
  let last: DossierStep | undefined;
  for await (const step of await client.interchange.dossier(wish, { signal })) {
    last = step;
    if (step.kind === 'progress') onProgress(step.done, step.total);
  }
  if (last?.kind === 'written') return { name: last.folder, leftOut: last.leftOut };
  if (last?.kind !== 'made') throw new Error('The dossier ended before it was made');
  const pieces: Blob[] = [];
  for (let offset = 0; ; ) {
    const piece = await client.interchange.madeFile({ file: last.file, offset }, { signal });
    if (piece.size === 0) break;
    pieces.push(piece);
    offset += piece.size;
  }
  saveAs(last.name, new Blob(pieces, { type: last.mediaType }));
  return { name: last.name, leftOut: last.leftOut };
}
