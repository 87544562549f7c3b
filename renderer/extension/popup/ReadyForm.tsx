import { type KeyboardEvent, useState } from 'react';
import type { Edits, KnownClip, PageLook, Suggestions, Taken } from '#renderer/extension/messages.ts';
import { Byline } from '#renderer/extension/popup/Byline.tsx';
import { ChipsField } from '#renderer/extension/popup/ChipsField.tsx';
import fields from '#renderer/extension/popup/Fields.module.css';
import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import styles from '#renderer/extension/popup/ReadyForm.module.css';
import { SelectedWords } from '#renderer/extension/popup/SelectedWords.tsx';
import { TakenChoice } from '#renderer/extension/popup/TakenChoice.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate } from '#renderer/ui/format.ts';

interface ReadyFormProps {
  readonly page: PageLook;
  readonly first: Taken;
  readonly suggestions: Suggestions;
  readonly known: KnownClip | null;
  readonly isSaving: boolean;
  readonly waiting: number;
  readonly onTouch: () => void;
  readonly onSave: (what: Taken, edits: Edits) => void;
  readonly onMark: () => void;
  readonly onShowWaiting: () => void;
}

/** Everything about a clip that can be changed before it is saved. A field that is left alone stays the page's own. */
export function ReadyForm(props: ReadyFormProps) {
  const { page, first, suggestions, known, isSaving, waiting } = props;
  const [what, setWhat] = useState(first);
  const [title, setTitle] = useState(page.title);
  const [byline, setByline] = useState<Pick<Edits, 'authors' | 'published'>>({});
  const [stories, setStories] = useState<readonly string[]>([]);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const [marksSelection, setMarksSelection] = useState(true);
  const save = () => {
    const clean = title.replace(/\s+/g, ' ').trim();
    const changed = clean === '' || clean === page.title ? {} : { title: clean };
    props.onSave(what, { ...changed, ...byline, stories, tags, comment: comment.trim(), marksSelection });
  };
  const saveOnEnter = (event: KeyboardEvent, needsMod: boolean) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (needsMod && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    save();
  };
  const words = what === 'selection' ? (page.selection?.words ?? 0) : page.words;
  return (
    <form
      aria-label="Clip this page"
      onChange={props.onTouch}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.top}>
        <span className={styles.outlet} aria-hidden="true">
          {[...page.outlet][0]?.toUpperCase() ?? '·'}
        </span>
        <div className={styles.heading}>
          <textarea
            className={styles.title}
            aria-label="Title"
            rows={1}
            maxLength={500}
            value={title}
            // biome-ignore lint/a11y/noAutofocus: a popup opens for this field, and its page keeps its own focus
            autoFocus
            onChange={(event) => setTitle(event.target.value)}
            onKeyDown={(event) => saveOnEnter(event, false)}
          />
          <Byline page={page} edited={byline} onChange={setByline} />
        </div>
      </div>
      <TakenChoice selected={what} hasSelection={page.selection !== null} onSelect={setWhat} />
      <ChipsField
        label="Story"
        values={stories}
        suggestions={suggestions.stories}
        placeholder="None"
        onChange={setStories}
      />
      <ChipsField
        label="Tags"
        values={tags}
        suggestions={suggestions.tags}
        placeholder="Add"
        sign="#"
        onChange={setTags}
      />
      <label className={fields.row}>
        <span className={fields.label}>Note</span>
        <span className={fields.box}>
          <textarea
            className={fields.area}
            rows={2}
            maxLength={10_000}
            placeholder="Why are you keeping this?"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            onKeyDown={(event) => saveOnEnter(event, true)}
          />
        </span>
      </label>
      {page.selection && (what === 'article' || what === 'page') && marksSelection && (
        <SelectedWords words={page.selection.exact} onRemove={() => setMarksSelection(false)} />
      )}
      {known && <p className={styles.known}>Clipped on {formatDate(known.since)}. Saving makes a new version.</p>}
      <Foot
        start={
          <Facts words={words} what={what} marks={page.marks} waiting={waiting} onShowWaiting={props.onShowWaiting} />
        }
      >
        <Button
          kind="quiet"
          icon="highlight"
          onClick={props.onMark}
          aria-label="Highlight on the page"
          title="Highlight on the page"
        />
        <Button kind="primary" type="submit" isBusy={isSaving}>
          {known ? 'Save new version' : 'Save clip'} <EnterKey />
        </Button>
      </Foot>
    </form>
  );
}

interface FactsProps {
  readonly words: number;
  readonly what: Taken;
  readonly marks: number;
  readonly waiting: number;
  readonly onShowWaiting: () => void;
}

function Facts({ words, what, marks, waiting, onShowWaiting }: FactsProps) {
  if (waiting > 0) {
    return (
      <Button kind="quiet" size="small" onClick={onShowWaiting}>
        {waiting} waiting
      </Button>
    );
  }
  const facts = [
    what === 'link' ? 'Title and address' : `${words.toLocaleString('en')} words`,
    ...(marks > 0 && what !== 'link' ? [`${marks} ${marks === 1 ? 'highlight' : 'highlights'}`] : []),
  ];
  return facts.join(' · ');
}
