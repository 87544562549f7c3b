import type { LexicalEditor } from 'lexical';
import { INSERT_EMBED_COMMAND } from '#renderer/editor/embed/embed-extension.ts';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { anchorPlace } from '#renderer/editor/reference-menu/anchor-place.ts';
import { wordsOfPlace } from '#renderer/editor/reference-menu/link-part.ts';
import type { MenuStep } from '#renderer/editor/reference-menu/menu-step.ts';
import { createTarget } from '#renderer/editor/reference-menu/queries.ts';
import type { ReferenceRow } from '#renderer/editor/reference-menu/reference-rows.ts';
import { titleOf } from '#renderer/editor/reference-menu/title-of-suggestion.ts';
import type { Within } from '#renderer/editor/reference-menu/use-menu-rows.ts';
import { client } from '#renderer/rpc/client.ts';
import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ResolvedTarget, Suggestion } from '#shared/documents/types.ts';
import type { NoteId } from '#shared/ids.ts';
import { headingMark } from '#shared/notes/editor-state.ts';
import type { EmbedTarget } from '#shared/notes/embeds.ts';
import type { NotePlace } from '#shared/notes/note-parts.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface TakeRowRequest {
  readonly editor: LexicalEditor;
  readonly noteId: NoteId;
  readonly trigger: PlacedTrigger;
  readonly within: Within | undefined;
  readonly onClose: () => void;
  readonly setStep: (step: MenuStep) => void;
}

/** What choosing a row does: a link or an embed in place of the mark, or a further step of the menu. */
export function useTakeRow({ editor, noteId, trigger, within, onClose, setStep }: TakeRowRequest) {
  const insertLink = (target: LinkTarget, label: string) => {
    const isIn = replaceTrigger(editor, trigger, () => $createReferenceNode(target, label));
    if (!isIn) showToast({ message: `The text moved on, so “${label}” was not linked.` });
    editor.focus();
  };
  const insertEmbed = (target: EmbedTarget, label: string) => {
    if (target.kind === 'note' && target.id === noteId && target.block === undefined && target.heading === undefined) {
      showToast({ message: 'A note cannot be shown inside itself. One of its headings or blocks can: type ![[#' });
      editor.focus();
      return;
    }
    if (replaceTrigger(editor, trigger, () => null)) editor.dispatchCommand(INSERT_EMBED_COMMAND, { target, label });
    else showToast({ message: `The text moved on, so “${label}” was not put in.` });
    editor.focus();
  };
  const insert = (target: LinkTarget, label: string) => {
    onClose();
    if (!trigger.isEmbed) insertLink(target, trigger.label ?? label);
    else if (target.kind === 'note') insertEmbed(target, label);
  };
  const known = (resolved: ResolvedTarget) => {
    rememberTargets([resolved]);
    insert(resolved.target, resolved.title || 'Untitled');
  };
  const takeSuggestion = (suggestion: Suggestion) => {
    const { target, entityType } = suggestion;
    if (trigger.isEmbed && target.kind === 'clip')
      setStep({ kind: 'highlights', clip: suggestion, query: trigger.query });
    else known({ target, title: titleOf(suggestion), entityType, isMissing: false });
  };
  const takePlace = async (place: NotePlace) => {
    if (within?.kind !== 'note') return;
    onClose();
    const { id, title } = within;
    const isHeading = place.level !== undefined;
    const block = await anchorPlace(editor, noteId, id, place);
    const target = { kind: 'note', id, block, ...(isHeading ? { heading: place.text } : {}) } as const;
    if (id !== noteId) rememberTargets([{ target, title, entityType: null, isMissing: false }]);
    const words = isHeading ? place.text : wordsOfPlace(place.text);
    insert(target, isHeading && id !== noteId ? title + headingMark + words : words);
  };
  const make = async (row: Extract<ReferenceRow, { kind: 'create' }>) => {
    onClose();
    known(await createTarget(row.what, row.name));
  };
  const insertSearch = ({ id, name, query }: Pick<SavedSearch, 'id' | 'name' | 'query'>) =>
    // The words that stand for it where no list can be shown, as in Markdown.
    insertEmbed({ kind: 'search', id }, name === query ? name : `${name} (${query})`);
  const run = async (row: ReferenceRow): Promise<void> => {
    switch (row.kind) {
      case 'suggestion':
        return takeSuggestion(row.suggestion);
      case 'place':
        return takePlace(row.place);
      case 'highlight':
        onClose();
        if (within?.kind === 'clip') {
          insertEmbed({ kind: 'highlight', clip: within.id, highlight: row.highlight.id }, within.title);
        }
        return;
      case 'search':
        onClose();
        return insertSearch(row.search);
      case 'new-search':
        onClose();
        return insertSearch(
          await client.search.save({ name: row.query.slice(0, 300), query: row.query, isInSidebar: false }),
        );
      case 'create':
        return make(row);
      case 'types':
        return setStep({ kind: 'types', query: trigger.query });
      default:
        return row satisfies never;
    }
  };
  const take = async (row: ReferenceRow): Promise<void> => {
    try {
      await run(row);
    } catch (error) {
      const { happened, safe } = explainFailure(error);
      showToast({ message: `${happened} ${safe}`.trim() });
    }
  };
  return { take, takeSuggestion };
}
