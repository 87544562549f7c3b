import { create } from 'zustand';
import type { VaultChange } from '#shared/documents/types.ts';

type Job = Extract<VaultChange, { kind: 'progress' }>['job'];

interface Progress {
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
}

/** The long jobs that are running, by name. */
export const useProgress = create<Partial<Record<Job, Progress | undefined>>>()(() => ({}));
