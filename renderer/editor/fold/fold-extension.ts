import {
  effect,
  getExtensionDependencyFromEditor,
  getPeerDependencyFromEditor,
  namedSignals,
} from '@lexical/extension';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type FoldBlock, foldedAway, headingsOver } from '#renderer/editor/fold/folded-range.ts';
import { readFolds, rememberFolds } from '#renderer/editor/fold/remembered-folds.ts';

/**
 * Folding of headings. What is under a folded heading is out of sight by an attribute on screen; no node is changed, so
 * folding is neither saved nor undone. Whatever needs to be seen (the caret, a search hit) unfolds what is over it.
 */
export const FoldExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/fold',
  config: { note: '' },
  build: (editor, config) => ({ ...namedSignals(config), folds: new Folds(editor) }),
  register: (editor, _config, state) => {
    const { folds, note } = state.getOutput();
    return mergeRegister(
      effect(() => folds.open(note.value)),
      editor.registerMutationListener(HeadingNode, () => folds.blocksChanged(), { skipInitialization: false }),
      editor.registerUpdateListener(({ dirtyElements, editorState, prevEditorState }) => {
        if (folds.isEmpty) return;
        if (dirtyElements.get('root') === true) folds.blocksChanged();
        if (editorState._selection !== prevEditorState._selection) folds.showCaret();
      }),
      () => folds.stop(),
    );
  },
});

export function foldsOf(editor: LexicalEditor): Folds | undefined {
  return getPeerDependencyFromEditor<typeof FoldExtension>(editor, '@backstory/fold')?.output.folds;
}

/** Folds or unfolds the heading that the caret is in, as Mod+Enter does; false when it is in none. */
export function $foldAtCaret(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const heading = $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isHeadingNode);
  const folds = foldsOf(editor);
  if (!heading || !folds || !$isRootNode(heading.getParent())) return false;
  folds.toggle(heading.getKey());
  return true;
}

export class Folds {
  readonly #editor: LexicalEditor;
  #note = '';
  #folded = new Set<NodeKey>();
  /** Remembered by their words, and not yet seen. */
  #remembered: ReadonlySet<string> = new Set();
  #away = new Set<NodeKey>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  get isEmpty(): boolean {
    return this.#folded.size === 0 && this.#remembered.size === 0;
  }

  open(note: string): void {
    this.#note = note;
    this.#remembered = note === '' ? new Set() : readFolds(note);
    if (!this.isEmpty) this.blocksChanged();
  }

  isFolded(key: NodeKey): boolean {
    return this.#folded.has(key);
  }

  toggle(key: NodeKey): void {
    if (!this.#folded.delete(key)) this.#folded.add(key);
    this.#draw();
    this.#remember();
  }

  setAll(isFolded: boolean): void {
    this.#folded = new Set(
      isFolded ? this.#blocks().flatMap(({ key, level }) => (level === undefined ? [] : [key])) : [],
    );
    this.#draw();
    this.#remember();
  }

  /** Unfolds whatever is over a block. */
  reveal(key: NodeKey): void {
    if (!this.#away.has(key)) return;
    for (const heading of headingsOver(this.#blocks(), key)) this.#folded.delete(heading);
    this.#draw();
    this.#remember();
  }

  showCaret(): void {
    if (this.#away.size === 0) return;
    const key = this.#editor.getEditorState().read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return undefined;
      return $findMatchingParent(selection.focus.getNode(), (node) => $isRootNode(node.getParent()))?.getKey();
    });
    if (key !== undefined) this.reveal(key);
  }

  blocksChanged(): void {
    if (this.isEmpty && this.#away.size === 0) return;
    // In the same frame: what is folded must not flash up.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
      // A line that was broken off a folded heading stands under it.
      this.showCaret();
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #blocks(): FoldBlock[] {
    return this.#editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => ({
          key: node.getKey(),
          level: $isHeadingNode(node) ? Number(node.getTag()[1]) : undefined,
        })),
    );
  }

  #draw(): void {
    const blocks = this.#blocks();
    this.#recall(blocks);
    const away = foldedAway(blocks, (key) => this.#folded.has(key));
    for (const { key, level } of blocks) {
      const dom = this.#editor.getElementByKey(key);
      if (!dom) continue;
      setFlag(dom, 'away', away.has(key));
      if (level !== undefined) setFlag(dom, 'folded', this.#folded.has(key));
    }
    this.#away = away;
  }

  /** Finds the headings that were folded when the note was last open. */
  #recall(blocks: readonly FoldBlock[]): void {
    if (this.#remembered.size === 0) return;
    const wanted = this.#remembered;
    this.#remembered = new Set();
    for (const { key, words } of this.#namedHeadings(blocks)) if (wanted.has(words)) this.#folded.add(key);
  }

  #remember(): void {
    if (this.#note === '') return;
    const named = this.#namedHeadings(this.#blocks()).filter(({ key }) => this.#folded.has(key));
    rememberFolds(this.#note, new Set(named.map(({ words }) => words)));
  }

  /** Two headings of the same words are told apart by their order. */
  #namedHeadings(blocks: readonly FoldBlock[]): { readonly key: NodeKey; readonly words: string }[] {
    const seen = new Map<string, number>();
    return this.#editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .flatMap((node, index) => {
          if (blocks[index]?.level === undefined) return [];
          const words = node.getTextContent();
          const count = (seen.get(words) ?? 0) + 1;
          seen.set(words, count);
          return [{ key: node.getKey(), words: count === 1 ? words : `${words}\n${count}` }];
        }),
    );
  }
}

function setFlag(dom: HTMLElement, name: string, isSet: boolean): void {
  if (isSet) dom.dataset[name] = 'true';
  else delete dom.dataset[name];
}

/** Tells the editor which note is shown, so that its folds are found. */
export function openFolds(editor: LexicalEditor, note: string): void {
  getExtensionDependencyFromEditor(editor, FoldExtension).output.note.value = note;
}
