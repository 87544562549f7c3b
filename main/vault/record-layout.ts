import { recordIdPattern } from '#main/vault/record-names.ts';
import type { VaultPath } from '#main/vault/vault-files.ts';

export type RecordKind = 'note' | 'clip' | 'entity' | 'story' | 'search';

export interface RecordLayout {
  readonly kind: RecordKind;
  /** The vault's folder for these records. */
  readonly folder: string;
  /** With it a record is a folder that holds this file; without it a file of its own. */
  readonly fileInFolder?: string;
}

/** What is moved when the record is: its file, or its folder. */
export function homeOf(layout: RecordLayout, id: string): VaultPath {
  return [layout.folder, nameOf(layout, id)];
}

/** The file with the record's JSON. */
export function fileOf(layout: RecordLayout, id: string): VaultPath {
  const home = homeOf(layout, id);
  return layout.fileInFolder === undefined ? home : [...home, layout.fileInFolder];
}

/** Where it is in the trash; with `prefix`, an earlier one of the same id. */
export function trashOf(layout: RecordLayout, id: string, prefix = ''): VaultPath {
  return ['trash', layout.folder, `${prefix}${nameOf(layout, id)}`];
}

/** The id that a name in the folder stands for, if it is the name of a record. */
export function idOfName(layout: RecordLayout, name: string): string | undefined {
  const id = layout.fileInFolder === undefined ? name.replace(/\.json$/, '') : name;
  return recordIdPattern.test(id) && nameOf(layout, id) === name ? id : undefined;
}

function nameOf(layout: RecordLayout, id: string): string {
  return layout.fileInFolder === undefined ? `${id}.json` : id;
}
