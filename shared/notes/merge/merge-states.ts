import { align } from '#shared/notes/merge/align.ts';
import { canonical, isSame } from '#shared/notes/merge/canonical.ts';
import { joinWords, likenessOf, splitWords } from '#shared/notes/merge/words.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

export interface NoteText {
  readonly title: string;
  readonly state: EditorState;
}

export interface MergedText extends NoteText {
  /** Where both changed the same words in different ways: there it says what `theirs` says, and `mine` has to be kept apart. */
  readonly isPartial: boolean;
}

/**
 * Two texts that came from one: with what each of them added, took away and changed. Words that only one of them has
 * changed are as that one left them; what one deleted while the other wrote in it stays.
 */
export function mergeTexts(base: NoteText, mine: NoteText, theirs: NoteText): MergedText {
  const state = mergeStates(base.state, mine.state, theirs.state);
  const isTitleTorn = mine.title !== base.title && theirs.title !== base.title && mine.title !== theirs.title;
  const title = theirs.title === base.title ? mine.title : theirs.title;
  return { title, state: state.state, isPartial: state.isPartial || isTitleTorn };
}

export function mergeStates(
  base: EditorState,
  mine: EditorState,
  theirs: EditorState,
): { readonly state: EditorState; readonly isPartial: boolean } {
  const merge = new Merge();
  const root = merge.node(base.root, mine.root, theirs.root);
  return { state: { root }, isPartial: merge.isPartial };
}

/** Fields that follow from others, or only say how something looks: what `mine` says of them is as good. */
const lightFields = new Set(['textFormat', 'textStyle', 'direction', 'indent', 'value', 'format', 'style', 'detail']);

class Merge {
  isPartial = false;

  node(base: EditorNode, mine: EditorNode, theirs: EditorNode): EditorNode {
    const [was, here, there] = [base, mine, theirs].map(canonical);
    if (here === was || here === there) return theirs;
    if (there === was) return mine;
    const merged = this.#fields(base, mine, theirs);
    if (!base.children && !mine.children && !theirs.children) return merged;
    const children = this.#list(base.children ?? [], mine.children ?? [], theirs.children ?? []);
    return { ...merged, children };
  }

  #fields(base: EditorNode, mine: EditorNode, theirs: EditorNode): EditorNode {
    const merged: EditorNode = { ...theirs };
    for (const name of new Set([...Object.keys(mine), ...Object.keys(base)])) {
      if (name === 'children' || isSame(mine[name], base[name])) continue;
      if (isSame(theirs[name], base[name]) || lightFields.has(name)) merged[name] = mine[name];
      else if (!isSame(mine[name], theirs[name])) merged[name] = this.#torn(name, base, mine, theirs);
      if (merged[name] === undefined) delete merged[name];
    }
    return merged;
  }

  /** A field that both have changed. Of a word that both have written on, both ends are kept. */
  #torn(name: string, base: EditorNode, mine: EditorNode, theirs: EditorNode): unknown {
    const [was, here, there] = [base[name], mine[name], theirs[name]];
    const isWord = name === 'text' && typeof was === 'string' && typeof here === 'string' && typeof there === 'string';
    if (isWord && was !== '' && here.startsWith(was) && there.startsWith(was)) return there + here.slice(was.length);
    if (isWord && was !== '' && here.endsWith(was) && there.endsWith(was)) {
      return here.slice(0, here.length - was.length) + there;
    }
    this.isPartial = true;
    return there;
  }

  #list(base: readonly EditorNode[], mine: readonly EditorNode[], theirs: readonly EditorNode[]): EditorNode[] {
    const [was, here, there] = [splitWords(base), splitWords(mine), splitWords(theirs)];
    const keys = was.map(canonical);
    const alignTo = (others: readonly EditorNode[]) =>
      align(keys, others.map(canonical), (a, b) => likenessOf(was[a] as EditorNode, others[b] as EditorNode));
    const [inMine, inTheirs] = [alignTo(here), alignTo(there)];
    const merged: EditorNode[] = [];
    let [nextMine, nextTheirs, isReplaced] = [0, 0, false];
    for (let place = 0; place <= was.length; place++) {
      const isEnd = place === was.length;
      const [toMine, toTheirs] = isEnd ? [here.length, there.length] : [inMine[place] ?? -1, inTheirs[place] ?? -1];
      // What both took away leaves a gap in which each may have put something else.
      if (toMine < 0 && toTheirs < 0) {
        isReplaced = true;
        continue;
      }
      const added = [
        here.slice(nextMine, Math.max(toMine, nextMine)),
        there.slice(nextTheirs, Math.max(toTheirs, nextTheirs)),
      ];
      // One that was only taken away on one side is no border there: what that side added comes at the next one.
      merged.push(...this.#added(toMine < 0 ? [] : (added[0] ?? []), toTheirs < 0 ? [] : (added[1] ?? []), isReplaced));
      if (toMine >= 0 && toTheirs >= 0) isReplaced = false;
      if (!isEnd) merged.push(...this.#kept(was[place], here[toMine], there[toTheirs]));
      if (toMine >= 0) nextMine = toMine + 1;
      if (toTheirs >= 0) nextTheirs = toTheirs + 1;
    }
    return joinWords(merged);
  }

  /** One that was there: as both have it now. One side taking away what the other has written on changes nothing. */
  #kept(base: EditorNode | undefined, mine: EditorNode | undefined, theirs: EditorNode | undefined): EditorNode[] {
    if (!base) return [];
    if (mine && theirs) return [this.node(base, mine, theirs)];
    const left = mine ?? theirs;
    return left && canonical(left) !== canonical(base) ? [left] : [];
  }

  /** What was put in at one place by both, each once. */
  #added(mine: readonly EditorNode[], theirs: readonly EditorNode[], isReplaced: boolean): EditorNode[] {
    if (mine.length === 0 || theirs.length === 0) return [...theirs, ...mine];
    const [here, there] = [mine.map(canonical), theirs.map(canonical)];
    if (here.join() === there.join()) return [...theirs];
    const isText = [...mine, ...theirs].some(({ text }) => typeof text === 'string');
    // Other words in place of the same words: which of them, is not for the app to say.
    if (isReplaced && isText) {
      this.isPartial = true;
      return [...theirs];
    }
    const seen = new Set(isText ? [] : there);
    const own = mine.filter((node) => !seen.has(canonical(node)) || isBlank(node));
    const isGlued = /[\p{L}\p{N}]$/u.test(edge(theirs.at(-1))) && /^[\p{L}\p{N}]/u.test(edge(own[0]));
    const space = isGlued ? [{ ...(own[0] as EditorNode), text: ' ' }] : [];
    return [...theirs, ...space, ...own];
  }
}

function edge(node: EditorNode | undefined): string {
  return node?.type === 'text' && typeof node.text === 'string' ? node.text : '';
}

function isBlank(node: EditorNode): boolean {
  return (node.children ?? []).length === 0 && typeof node.text !== 'string';
}
