import { openAddClip } from '#renderer/app/add-clip.ts';
import { chooseFiles } from '#renderer/app/choose-files.ts';
import { clipAddressFromClipboard } from '#renderer/app/clip-address.ts';
import { useCommand } from '#renderer/app/commands.ts';
import { shortcutOf, useKeyboard } from '#renderer/app/keys.ts';
import { toggleDetails, toggleSidebar } from '#renderer/app/layout.ts';
import { moveToPane } from '#renderer/app/move-to-pane.ts';
import { go, goBack, goForward, targetOfPlace, useNavigation } from '#renderer/app/navigation.ts';
import { pairBrowser } from '#renderer/app/pair-browser.ts';
import { openPalette } from '#renderer/app/palette/palette-state.ts';
import { openShortcuts } from '#renderer/app/shortcut-sheet-state.ts';
import { tablePlaceOf } from '#renderer/documents/list-of-place.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { goToGraph, graphAround } from '#renderer/graph/go-to-graph.ts';
import { openDay } from '#renderer/notes/daily-notes.ts';
import { makeTemplate } from '#renderer/notes/make-template.ts';
import { openNoteDialog } from '#renderer/notes/note-dialogs.ts';
import { openMade } from '#renderer/notes/open-made.ts';
import { client } from '#renderer/rpc/client.ts';
import { openSimilar } from '#renderer/search/similar-state.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { undoLast } from '#renderer/ui/toast.ts';

/** The commands that are there in every view. */
export function AppCommands() {
  // Which key a command answers to depends on the machine and the host.
  useKeyboard();
  const newNote = useNewNote();
  useCommand({ id: 'jump', title: 'Jump', keys: shortcutOf('jump'), isHidden: true, run: () => openPalette() });
  useCommand({
    id: 'search',
    title: 'Search everything',
    keys: shortcutOf('search'),
    icon: 'search',
    run: () => go({ view: 'search', query: '' }),
  });
  useCommand({ id: 'new-note', title: 'New note', keys: shortcutOf('new-note'), icon: 'compose', run: newNote });
  useCommand({ id: 'add-clip', title: 'Add a clip', icon: 'plus', run: () => openAddClip() });
  useCommand({
    id: 'clip-address',
    title: 'Clip the link on the clipboard',
    keys: shortcutOf('clip-address'),
    icon: 'link',
    run: () => void clipAddressFromClipboard(),
  });
  useCommand({
    id: 'clip-files',
    title: 'Clip files',
    keys: shortcutOf('clip-files'),
    icon: 'download',
    run: chooseFiles,
  });
  useCommand({ id: 'back', title: 'Back', keys: shortcutOf('back'), icon: 'back', run: goBack });
  useCommand({ id: 'forward', title: 'Forward', keys: shortcutOf('forward'), icon: 'forward', run: goForward });
  useCommand({
    id: 'sidebar',
    title: 'Fold or show the sidebar',
    keys: shortcutOf('sidebar'),
    icon: 'panel-left',
    run: toggleSidebar,
  });
  useCommand({
    id: 'details',
    title: 'Show or hide the details',
    keys: shortcutOf('details'),
    icon: 'panel-right',
    run: toggleDetails,
  });
  useCommand({ id: 'settings', title: 'Settings', keys: shortcutOf('settings'), icon: 'settings', run: goSettings });
  useCommand({ id: 'pair-browser', title: 'Pair a browser', icon: 'puzzle', run: () => void pairBrowser() });
  useCommand({
    id: 'keys',
    title: 'Keyboard shortcuts',
    keys: shortcutOf('keys'),
    icon: 'keyboard',
    run: openShortcuts,
  });
  useCommand({ id: 'keys-single', title: 'Keys', keys: '?', isHidden: true, run: openShortcuts });
  useCommand({
    id: 'undo',
    title: 'Undo',
    keys: shortcutOf('undo'),
    isHidden: true,
    leavesText: true,
    run: () => void undoLast(),
  });
  useCommand({ id: 'next-pane', title: 'Next pane', keys: 'F6', isHidden: true, run: () => moveToPane(1) });
  useCommand({
    id: 'previous-pane',
    title: 'Previous pane',
    keys: 'Shift+F6',
    isHidden: true,
    run: () => moveToPane(-1),
  });
  return (
    <>
      <PlaceCommands />
      <NoteCommands />
      <SearchCommands />
      <GraphCommands />
      <SingleKeys onNewNote={newNote} />
    </>
  );
}

function PlaceCommands() {
  useCommand({
    id: 'inbox',
    title: 'Go to the inbox',
    keys: shortcutOf('inbox'),
    icon: 'inbox',
    run: () => go({ view: 'inbox' }),
  });
  useCommand({
    id: 'stories',
    title: 'Go to stories',
    keys: shortcutOf('stories'),
    icon: 'stories',
    run: () => go({ view: 'stories' }),
  });
  useCommand({
    id: 'notes',
    title: 'Go to notes',
    keys: shortcutOf('notes'),
    icon: 'note',
    run: () => go({ view: 'notes' }),
  });
  useCommand({
    id: 'clips',
    title: 'Go to clips',
    keys: shortcutOf('clips'),
    icon: 'clip',
    run: () => go({ view: 'clips' }),
  });
  useCommand({
    id: 'table',
    title: 'Show this list, or all documents, as a table',
    icon: 'table',
    run: () => go(tablePlaceOf(useNavigation.getState().place)),
  });
  useCommand({
    id: 'read-later',
    title: 'Go to what is kept to read later',
    icon: 'clock',
    run: () => go({ view: 'clips', shelf: 'later' }),
  });
  useCommand({
    id: 'entities',
    title: 'Go to entities',
    keys: shortcutOf('entities'),
    icon: 'person',
    run: () => go({ view: 'entities' }),
  });
  useCommand({
    id: 'review',
    title: 'Review names',
    keys: 'G R',
    icon: 'list-checks',
    run: () => go({ view: 'review' }),
  });
  return null;
}

function NoteCommands() {
  // A browser opens a window of its own with that key.
  const isApp = useKeyboard((state) => state.host === 'electron');
  useCommand({
    id: 'today',
    title: 'Today: open the daily note',
    keys: shortcutOf('today'),
    icon: 'calendar',
    run: () => void openDay(),
  });
  useCommand({
    id: 'capture',
    title: 'Quick capture',
    keys: shortcutOf('capture'),
    icon: 'compose',
    run: () => openNoteDialog({ kind: 'capture' }),
  });
  useCommand({
    id: 'new-from-template',
    title: 'New note from a template',
    icon: 'compose',
    run: () => openNoteDialog({ kind: 'new-from-template' }),
  });
  const clip = useNavigation(({ place }) => ('clip' in place ? place.clip : undefined));
  useCommand({
    id: 'note-about-clip',
    title: 'New note about this clip',
    keys: clip && isApp ? shortcutOf('note-about') : undefined,
    icon: 'compose',
    isHidden: clip === undefined,
    run: () => {
      if (clip) client.notes.aboutClip({ clip }).then(openMade, showFailure);
    },
  });
  useCommand({ id: 'templates', title: 'Go to templates', icon: 'copy', run: () => go({ view: 'templates' }) });
  useCommand({ id: 'new-template', title: 'New template', icon: 'plus', run: () => void makeTemplate(null) });
  useCommand({
    id: 'new-daily-template',
    title: 'New template for daily notes',
    icon: 'plus',
    run: () => void makeTemplate('daily'),
  });
  useCommand({
    id: 'new-clip-template',
    title: 'New template for notes about a clip',
    icon: 'plus',
    run: () => void makeTemplate('clip'),
  });
  return null;
}

/** What can be done with searching beside the search itself. */
function SearchCommands() {
  const similar = useNavigation(({ place }) =>
    place.view === 'notes' ? place.note : place.view === 'clips' || place.view === 'inbox' ? place.clip : undefined,
  );
  useCommand({
    id: 'watch-list',
    title: 'Check a watch-list of names',
    icon: 'list-bullets',
    run: () => go({ view: 'watch-list' }),
  });
  useCommand({
    id: 'similar',
    title: 'More like this',
    icon: 'copy',
    isHidden: similar === undefined,
    run: () => similar && openSimilar({ id: similar }),
  });
  return null;
}

function GraphCommands() {
  const place = useNavigation((state) => state.place);
  const target = place.view === 'graph' ? undefined : targetOfPlace(place);
  useCommand({ id: 'graph', title: 'Go to the graph', keys: shortcutOf('graph'), icon: 'graph', run: goToGraph });
  useCommand({
    id: 'graph.around',
    title: 'Graph around this',
    icon: 'graph',
    isHidden: target === undefined,
    run: () => target && graphAround(target),
  });
  useCommand({
    id: 'graph.whole',
    title: 'Graph of the whole vault',
    icon: 'graph',
    run: () => go({ view: 'graph', isWhole: true }),
  });
  useCommand({
    id: 'gaps',
    title: 'Coverage gaps: where to look next',
    icon: 'info',
    run: () => go({ view: 'gaps' }),
  });
  return null;
}

/** The same places by single keys, while nobody is typing. */
function SingleKeys({ onNewNote }: { readonly onNewNote: () => void }) {
  useCommand({ id: 'g-i', title: 'Inbox', keys: 'G I', isHidden: true, run: () => go({ view: 'inbox' }) });
  useCommand({ id: 'g-s', title: 'Stories', keys: 'G S', isHidden: true, run: () => go({ view: 'stories' }) });
  useCommand({ id: 'g-n', title: 'Notes', keys: 'G N', isHidden: true, run: () => go({ view: 'notes' }) });
  useCommand({ id: 'g-c', title: 'Clips', keys: 'G C', isHidden: true, run: () => go({ view: 'clips' }) });
  useCommand({ id: 'g-e', title: 'Entities', keys: 'G E', isHidden: true, run: () => go({ view: 'entities' }) });
  useCommand({ id: 'g-g', title: 'Graph', keys: 'G G', isHidden: true, run: goToGraph });
  useCommand({ id: 'n', title: 'New note', keys: 'N', isHidden: true, run: onNewNote });
  return null;
}

function goSettings(): void {
  go({ view: 'settings' });
}
