import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { saveSiteRules, siteRulesOf } from '#renderer/clips/queries.ts';
import { readAgain } from '#renderer/clips/read-again.ts';
import styles from '#renderer/clips/SiteRules.module.css';
import { failureOf } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { ClipId } from '#shared/ids.ts';

interface SiteRulesProps {
  readonly clipId: ClipId;
  readonly host: string;
  readonly onClose: () => void;
}

/** The rules for a site: a short text that says where the parts of its articles stand. */
export function SiteRules({ clipId, host, onClose }: SiteRulesProps) {
  const { data, error } = useQuery(siteRulesOf(host));
  return (
    <Dialog title={`Rules for ${host}`} isOpen size="large" onClose={onClose}>
      {error && <FailureNote error={error} />}
      {!data && !error && <Skeleton lines={6} label="Opening the rules" />}
      {data && <RulesForm clipId={clipId} host={host} saved={data.text} onClose={onClose} />}
    </Dialog>
  );
}

const example = `outlet: The Ledger
title: h1.headline
author: .byline a
published: time @datetime
body: article .story
strip: .newsletter, .related`;

interface RulesFormProps extends SiteRulesProps {
  readonly saved: string;
}

function RulesForm({ clipId, host, saved, onClose }: RulesFormProps) {
  const id = useId();
  const [text, setText] = useState(saved);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = useMutation({
    ...saveSiteRules,
    onError: (error) => {
      const failure = failureOf(error);
      if (failure?.code === 'BAD_RULES') selectLine(field.current, failure.data.line);
    },
  });
  const saveThen = (then: () => void) =>
    save.mutate(
      { host, text },
      {
        onSuccess: () => {
          onClose();
          then();
        },
      },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        saveThen(() => undefined);
      }}
    >
      <label className={styles.label}>
        One rule a line; lines that begin with # are yours
        <textarea
          ref={field}
          className={styles.rules}
          rows={12}
          spellCheck={false}
          maxLength={20_000}
          aria-describedby={id}
          aria-invalid={failureOf(save.error)?.code === 'BAD_RULES' || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {save.error && <FailureNote error={save.error} />}
      <div id={id} className={styles.help}>
        <p>
          Each rule names a part of an article and where it stands on this site’s pages, as CSS selectors; @ names the
          attribute that has the value. They are kept in your vault as a text file that you can share.
        </p>
        <pre>{example}</pre>
      </div>
      <div className={styles.actions}>
        <Button type="submit" isBusy={save.isPending}>
          Save
        </Button>
        <Button
          kind="primary"
          disabled={save.isPending}
          onClick={() => saveThen(() => void readAgain(clipId, 'article'))}
        >
          Read again with these rules
        </Button>
      </div>
    </form>
  );
}

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const start = before.reduce((length, one) => length + one.length + 1, 0);
  const end = field.value.indexOf('\n', start);
  field.focus();
  field.setSelectionRange(start, end < 0 ? field.value.length : end);
}
