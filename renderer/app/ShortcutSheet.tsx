import { keysOf, type ShortcutId, useKeyboard, writeKeys } from '#renderer/app/keys.ts';
import styles from '#renderer/app/ShortcutSheet.module.css';
import { closeShortcuts, useShortcutSheet } from '#renderer/app/shortcut-sheet-state.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

const everywhere: readonly (readonly [string, ShortcutId])[] = [
  ['Jump, commands', 'jump'],
  ['Search everything', 'search'],
  ['New note', 'new-note'],
  ['Today’s note', 'today'],
  ['Quick capture', 'capture'],
  ['Clip the link on the clipboard', 'clip-address'],
  ['Clip files', 'clip-files'],
  ['Inbox', 'inbox'],
  ['Stories', 'stories'],
  ['Notes', 'notes'],
  ['Clips', 'clips'],
  ['Graph', 'graph'],
  ['Entities', 'entities'],
  ['Back', 'back'],
  ['Forward', 'forward'],
  ['Export a story or an entity', 'export'],
  ['Undo, outside a text', 'undo'],
  ['Next pane', 'next-pane'],
  ['Sidebar', 'sidebar'],
  ['Details', 'details'],
  ['Settings', 'settings'],
  ['These keys', 'keys'],
];

/** `Mod` is written as this machine has it. */
const inLists: readonly (readonly [string, string])[] = [
  ['Move', 'J K ↑ ↓'],
  ['Open', 'Enter'],
  ['Move to the trash', 'Delete'],
  ['Archive, or back from there', 'E'],
  ['Mark as read or unread', 'U'],
  ['Read later', 'L'],
  ['File in stories, tag', 'S T'],
  ['Choose a row, a range, all', 'X Shift+↑ ↓ Mod+A'],
  ['Previous, next clip', 'K J'],
  ['Open beside', 'Mod+Enter'],
];

const inTexts: readonly (readonly [string, string])[] = [
  ['Link to a note, its heading, its block', '[[  [[note#  [[note^'],
  ['Show it in place', '![['],
  ['Name an entity, tag', '@  #'],
  ['Open the link beside, link the name', 'Mod+Enter'],
  ['What is linked or named here', 'Alt+Enter'],
  ['Quote a clip’s selected words', 'Q'],
];

const inReader: readonly (readonly [string, string])[] = [
  ['Page down, page up', 'Space Shift+Space'],
  ['Previous, next clip', 'K J'],
  ['Pick sentences', 'Shift+↑ Shift+↓'],
  ['Highlight what is selected', '1 to 4'],
  ['Highlight it and write a note', 'N'],
  ['Who said it', 'W'],
  ['Mark it as an entity', '@'],
  ['To the tools for it', 'Tab'],
  ['Previous, next highlight', '[ ]'],
  ['The stored page, and back', 'O'],
  ['Archive, file in a story, tag, read later', 'E S T L'],
  ['Find next, find previous', 'F3 Shift+F3'],
];

const inReview: readonly (readonly [string, string])[] = [
  ['Accept, or the first answer', 'A'],
  ['Another answer', '1 to 9'],
  ['Reject', 'R'],
  ['Merge', 'M'],
  ['Keep apart', 'D'],
  ['Not sure', 'U'],
  ['Change type', 'C'],
  ['Rename', 'E'],
  ['Accept every new name shown', 'Shift+A'],
  ['Open the passage', 'O'],
];

const inGraph: readonly (readonly [string, string])[] = [
  ['To the nearest that way', '← ↑ → ↓'],
  ['Open', 'Enter'],
  ['Select, select a second', 'Space Shift+Space'],
  ['Closer, further, everything', '+ - 0'],
  ['As a table, and back', 'T'],
  ['Select nothing', 'Esc'],
];

/** Every key, on one sheet. */
export function ShortcutSheet() {
  const { isOpen } = useShortcutSheet();
  const { singleKeys } = useKeyboard();
  const single: readonly (readonly [string, string])[] = [
    ['New note', 'N'],
    ['Inbox, stories, notes', 'G then I, S, N'],
    ['Clips, graph, entities', 'G then C, G, E'],
    ['Names to review', 'G then R'],
  ];
  return (
    <Dialog title="Keyboard" isOpen={isOpen} onClose={closeShortcuts} size="large">
      <div className={styles.columns}>
        <KeyTable title="Everywhere" rows={everywhere.map(([name, id]) => [name, keysOf(id)])} />
        <div>
          <KeyTable
            title="In lists"
            rows={inLists.map(([name, keys]) => [name, keys.replace('Mod+A', writeKeys('Mod+A'))])}
          />
          <KeyTable title="Links and quotes" rows={inTexts.map(withKeys)} />
          <KeyTable title="Reading a clip" rows={inReader} />
          <KeyTable title="In the graph" rows={inGraph} />
          {singleKeys && <KeyTable title="Names to review" rows={inReview} />}
          {singleKeys && <KeyTable title="Single keys, while nobody is typing" rows={single} />}
        </div>
      </div>
    </Dialog>
  );
}

/** As it is written on this machine; what is typed stays as it is. */
function withKeys([name, keys]: readonly [string, string]): readonly [string, string] {
  return [name, keys.includes('+') ? writeKeys(keys) : keys];
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <section className={styles.table}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(([name, keys]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>
              <kbd className={styles.keys}>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
