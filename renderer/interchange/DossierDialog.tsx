import { useId, useState } from 'react';
import { useKeyboard } from '#renderer/app/keys.ts';
import styles from '#renderer/interchange/DossierDialog.module.css';
import { formWords, partLabels } from '#renderer/interchange/dossier-words.ts';
import { type MadeDossier, useDossier } from '#renderer/interchange/use-dossier.ts';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { type DossierForm, type DossierPart, type DossierTarget, dossierParts } from '#shared/interchange/types.ts';

interface DossierDialogProps {
  readonly target: DossierTarget;
  readonly name: string;
  readonly onClose: () => void;
}

const forms = Object.keys(formWords) as DossierForm[];

/** Asks in which form and with which parts a dossier is made, shows how far it is, and can be stopped. */
export function DossierDialog({ target, name, onClose }: DossierDialogProps) {
  const [form, setForm] = useState<DossierForm>('html');
  const [left, setLeft] = useState<ReadonlySet<DossierPart>>(new Set());
  const parts = dossierParts.filter((part) => !left.has(part) && isOffered(part, target));
  const { state, make, cancel } = useDossier((made) => {
    tell(made);
    onClose();
  });
  const formId = useId();
  const isRunning = state.kind === 'running';
  const start = async () => {
    const folder = form === 'folder' ? await askForFolder() : undefined;
    if (folder !== null) make({ target, form, parts, into: folder });
  };
  const check = (part: DossierPart, isOn: boolean) =>
    setLeft(new Set(isOn ? [...left].filter((other) => other !== part) : [...left, part]));
  return (
    <Dialog
      title={`Dossier of ${name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {isRunning ? <Button onClick={cancel}>Stop</Button> : <Button onClick={onClose}>Cancel</Button>}
          <Button kind="primary" type="submit" form={formId} isBusy={isRunning} disabled={parts.length === 0}>
            Export
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void start().catch(showFailure);
        }}
      >
        <fieldset className={styles.group} disabled={isRunning}>
          <legend className={styles.legend}>Form</legend>
          {forms.map((each) => (
            <label key={each} className={styles.choice}>
              <input
                type="radio"
                name="form"
                checked={each === form}
                data-autofocus={each === form || undefined}
                onChange={() => setForm(each)}
              />
              <span>
                {formWords[each].label}
                <span className={styles.detail}>{formWords[each].detail}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.parts} disabled={isRunning}>
          <legend className={styles.legend}>What goes in</legend>
          {dossierParts
            .filter((part) => isOffered(part, target))
            .map((part) => (
              <label key={part} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={!left.has(part)}
                  onChange={(event) => check(part, event.target.checked)}
                />
                {partLabels[part]}
              </label>
            ))}
        </fieldset>
      </form>
      <div className={styles.state} aria-live="polite">
        {state.kind === 'running' && (
          <progress
            className={styles.progress}
            aria-label="Making the dossier"
            {...(state.total ? { value: state.done, max: state.total } : {})}
          />
        )}
      </div>
      {state.kind === 'failed' && <FailureNote error={state.error} />}
    </Dialog>
  );
}

/** Questions are a story's. */
function isOffered(part: DossierPart, target: DossierTarget): boolean {
  return part !== 'questions' || target.kind === 'story';
}

/** The desktop app writes a real folder where the user says; null when they said nowhere. In a browser it comes packed. */
async function askForFolder(): Promise<string | null | undefined> {
  if (useKeyboard.getState().host === 'browser') return undefined;
  return (await client.vault.pickFolder())?.ref ?? null;
}

function tell({ name, leftOut }: MadeDossier): void {
  showToast({ message: [`${name} is made.`, ...leftOut].join(' ') });
}
