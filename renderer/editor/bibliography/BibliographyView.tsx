import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import styles from '#renderer/editor/bibliography/BibliographyView.module.css';
import { SET_CITATION_STYLE_COMMAND } from '#renderer/editor/bibliography/bibliography-commands.ts';
import { copyBibliography } from '#renderer/editor/bibliography/copy-bibliography.ts';
import { useSources } from '#renderer/editor/bibliography/use-cited.ts';
import { FOLLOW_REFERENCE_COMMAND, OPEN_ADDRESS_COMMAND } from '#renderer/editor/reference/reference-commands.ts';
import { useSettings } from '#renderer/settings/queries.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { bibliographyOf } from '#shared/citations/bibliography.ts';
import type { Run } from '#shared/citations/runs.ts';
import { styles as citationStyles } from '#shared/citations/styles.ts';
import { type CitationStyle, citationStyleSchema } from '#shared/citations/types.ts';

interface BibliographyViewProps {
  readonly nodeKey: NodeKey;
  readonly style: CitationStyle | null;
}

/** The list of sources at the end of a note, and what can be done with it. */
export function BibliographyView({ nodeKey, style: own }: BibliographyViewProps) {
  const [editor] = useLexicalComposerContext();
  const { settings } = useSettings();
  const { sources } = useSources(editor);
  const style = own ?? settings.citationStyle;
  const { entries } = bibliographyOf(sources, style);
  const remove = () => {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      node?.selectPrevious();
      node?.remove();
    });
    editor.focus();
  };
  return (
    <section className={styles.block} aria-label="Sources" contentEditable={false}>
      <header className={styles.head}>
        <h2 className={styles.title}>Sources</h2>
        <select
          className={styles.style}
          aria-label="Citation style"
          value={own ?? 'default'}
          onChange={({ target: { value } }) => {
            const next = citationStyleSchema.safeParse(value).data ?? null;
            editor.dispatchCommand(SET_CITATION_STYLE_COMMAND, { key: nodeKey, style: next });
          }}
        >
          <option value="default">{`As in settings: ${citationStyles[settings.citationStyle].label}`}</option>
          {citationStyleSchema.options.map((option) => (
            <option key={option} value={option}>
              {citationStyles[option].label}
            </option>
          ))}
        </select>
        <Menu
          label="Copy or remove the sources"
          rows={[
            ...(
              [
                ['rich', 'Copy as rich text'],
                ['markdown', 'Copy as Markdown'],
                ['bibtex', 'Copy as BibTeX'],
                ['ris', 'Copy as RIS'],
                ['csl-json', 'Copy as CSL-JSON'],
              ] as const
            ).map(([form, label]) => ({
              label,
              icon: 'copy' as const,
              isDisabled: sources.length === 0,
              onSelect: () => void copyBibliography(form, sources, style),
            })),
            { label: 'Remove the list', icon: 'trash', onSelect: remove },
          ]}
        />
      </header>
      {entries.length === 0 ? (
        <p className={styles.empty}>The clips this note quotes, cites and links are listed here.</p>
      ) : (
        <ol className={styles.list} data-style={style}>
          {entries.map(({ clip, mark, runs }) => (
            <li key={clip} className={styles.entry}>
              {mark !== '' && <span className={styles.mark}>{mark}</span>}
              <span>
                <Runs runs={runs} onOpen={(address) => editor.dispatchCommand(OPEN_ADDRESS_COMMAND, address)} />{' '}
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => editor.dispatchCommand(FOLLOW_REFERENCE_COMMAND, { kind: 'clip', id: clip })}
                >
                  Open clip
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Runs({ runs, onOpen }: { readonly runs: readonly Run[]; readonly onOpen: (address: string) => void }) {
  return runs.map(({ text, isItalic, href }, at) => {
    // The runs of an entry have no names of their own; they only ever change together.
    const key = `${at} ${text}`;
    if (isItalic) return <i key={key}>{text}</i>;
    if (!href || !/^https?:/.test(href)) return text;
    return (
      <a
        key={key}
        href={href}
        onClick={(event) => {
          event.preventDefault();
          onOpen(href);
        }}
      >
        {text}
      </a>
    );
  });
}
