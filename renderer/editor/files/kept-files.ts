import type { LexicalEditor } from 'lexical';

export interface KeptAsset {
  readonly asset: string;
  readonly isPicture: boolean;
}

/** Keeps the bytes of a file in the vault; nothing when that failed, which was then told. */
export type KeepFile = (file: File) => Promise<KeptAsset | undefined>;

const mostPictures = 200;

/** Where an editor keeps files that come in: pasted, dropped, chosen, or inside a pasted page. */
export class KeptFiles {
  static readonly #ofEditor = new WeakMap<LexicalEditor, KeptFiles>();
  readonly keep: KeepFile;

  constructor(editor: LexicalEditor, keep: KeepFile) {
    this.keep = keep;
    KeptFiles.#ofEditor.set(editor, this);
  }

  static of(editor: LexicalEditor): KeptFiles {
    return KeptFiles.#ofEditor.get(editor) ?? new KeptFiles(editor, async () => undefined);
  }

  /** The assets of pictures that are written into a page itself (`data:`), by their address there. */
  async keepSources(sources: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const kept = new Map<string, string>();
    for (const source of sources.slice(0, mostPictures)) {
      const file = fileOfSource(source);
      const added = file && (await this.keep(file));
      if (added?.isPicture) kept.set(source, added.asset);
    }
    return kept;
  }
}

function fileOfSource(source: string): File | undefined {
  const [, type, base64] = /^data:(image\/[\w.+-]+)(?:;[\w=-]+)*;base64,([\w+/=\s]*)$/i.exec(source) ?? [];
  if (!type || !base64) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return new File([bytes], 'picture', { type });
  } catch {
    // Not base64 after all: there is no picture.
    return undefined;
  }
}
