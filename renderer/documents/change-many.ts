import { create } from 'zustand';
import type { Told } from '#renderer/documents/document-actions.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client } from '#renderer/rpc/client.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentId } from '#shared/ids.ts';

/** So many go in one call, so that it is known how far a long change is and it can be stopped. */
const editStep = 500;
const trashStep = 20;

export interface ManyJob {
  readonly doing: string;
  readonly done: number;
  readonly total: number;
  readonly stop: () => void;
}

/** The change of many documents that is being made. */
export const useManyJob = create<{ readonly job: ManyJob | undefined }>()(() => ({ job: undefined }));

/**
 * Changes documents, however many, and offers to take all of it back. Where one cannot be saved, what was changed until
 * then is put back. One change at a time: whether it was made is the answer.
 */
export async function changeMany({ ids, changes, icon, said, doing }: Told): Promise<boolean> {
  const operations: string[] = [];
  const undo = async () => {
    for (const operation of operations.toReversed()) await client.documents.undoEdit({ operation });
  };
  const edit = async (step: DocumentId[]) => {
    const { operation } = await client.documents.edit({ ids: step, changes });
    operations.push(operation);
  };
  return inSteps({ ids, size: editStep, doing, said, icon, work: edit, undo });
}

/** Moves documents to the trash, however many, and offers to bring them back. */
export async function trashMany(ids: readonly DocumentId[], what: string): Promise<boolean> {
  const gone: DocumentId[] = [];
  const undo = async () => {
    for (const step of stepsOf(gone, trashStep)) await client.documents.restore({ ids: step });
  };
  const trash = async (step: DocumentId[]) => {
    await client.documents.trash({ ids: step });
    gone.push(...step);
  };
  const said = `Moved ${what} to the trash`;
  return inSteps({ ids, size: trashStep, doing: 'Moving to the trash', said, icon: 'trash', work: trash, undo });
}

interface Steps {
  readonly ids: readonly DocumentId[];
  readonly size: number;
  readonly doing: string;
  readonly said: string;
  readonly icon: IconName;
  readonly work: (step: DocumentId[]) => Promise<void>;
  readonly undo: () => Promise<void>;
}

async function inSteps({ ids, size, doing, said, icon, work, undo }: Steps): Promise<boolean> {
  if (useManyJob.getState().job) {
    showToast({ icon: 'info', message: 'Another change is still being made' });
    return false;
  }
  let isStopped = false;
  let done = 0;
  const total = ids.length;
  const stop = () => {
    isStopped = true;
  };
  const tell = () => useManyJob.setState({ job: { doing, done, total, stop } });
  tell();
  try {
    // What is unsaved in an open note is part of what is changed.
    await flushNotes();
    for (const step of stepsOf(ids, size)) {
      if (isStopped) break;
      await work(step);
      done += step.length;
      tell();
    }
  } catch (error) {
    await undo().catch(showFailure);
    showFailure(error);
    return false;
  } finally {
    useManyJob.setState({ job: undefined });
  }
  const message = isStopped && done < total ? `${said}, stopped after ${done.toLocaleString()}` : said;
  showToast({ icon, message, undo: () => void undo().catch(showFailure) });
  return true;
}

function* stepsOf(ids: readonly DocumentId[], size: number): Generator<DocumentId[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}
