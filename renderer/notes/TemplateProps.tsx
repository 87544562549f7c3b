import { useQueryClient } from '@tanstack/react-query';
import type { Autosave } from '#renderer/notes/autosave.ts';
import { noteOf, updateNote } from '#renderer/notes/queries.ts';
import styles from '#renderer/notes/TemplateProps.module.css';
import { Segments } from '#renderer/ui/Segments.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { templateVariables } from '#shared/notes/template/fill-template.ts';
import type { Note } from '#shared/notes/types.ts';

interface TemplatePropsProps {
  readonly note: Note;
  readonly autosave: Autosave;
}

/** What a template is used for, and the variables it can have. */
export function TemplateProps({ note, autosave }: TemplatePropsProps) {
  const queries = useQueryClient();
  const chooseFor = async (choice: 'choice' | 'daily' | 'clip') => {
    try {
      const templateFor = choice === 'choice' ? null : choice;
      const updated = await autosave.change(() => updateNote({ id: note.id, templateFor }));
      queries.setQueryData(noteOf(note.id).queryKey, updated);
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <section className={styles.template} aria-label="Template">
      <div className={styles.use}>
        <span>This template is used</span>
        <Segments
          label="What the template is used for"
          selected={note.templateFor ?? 'choice'}
          choices={[
            { id: 'choice', label: 'When chosen' },
            { id: 'daily', label: 'For daily notes' },
            { id: 'clip', label: 'For notes about a clip' },
          ]}
          onSelect={(choice) => void chooseFor(choice)}
        />
      </div>
      <details>
        <summary>
          Variables: what is typed in {'{{'} and {'}}'} is replaced when the template is used
        </summary>
        <dl className={styles.variables}>
          {templateVariables.map(({ name, means }) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
        <p>The title can have them too. What is not known, or not there, stays as it was typed.</p>
      </details>
    </section>
  );
}
