import { useQuery } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/WhoSaidWhat.module.css';
import { entitiesOfDocument } from '#renderer/entities/queries.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Clip } from '#shared/clips/types.ts';
import { quoteKindLabels } from '#shared/entities/statement-words.ts';
import type { DocumentStatements } from '#shared/entities/statements.ts';

interface SaidRowProps {
  readonly clip: Clip;
  readonly quote: DocumentStatements['quotes'][number];
  /** What was said, in the article's words. */
  readonly words: string;
}

/** One speaker with what they said; a press shows it in the article. */
export function SaidRow({ clip, quote, words }: SaidRowProps) {
  const { speaker, kind, isDirect, via, paragraph, start, end } = quote;
  const { data: rows = [] } = useQuery(entitiesOfDocument(clip.id));
  const entity = rows.find((row) => row.entity.id === speaker?.entityId)?.entity;
  const name = speaker?.name ?? 'Somebody';
  return (
    <li>
      <button
        type="button"
        className={styles.said}
        onClick={() => openTarget({ kind: 'clip', id: clip.id }, { start, end })}
      >
        <span className={styles.line}>
          {entity ? <EntityMark type={entity.type} size={9} /> : <Icon name="person" size={14} />}
          <b className={styles.speaker}>{kind === 'unnamed' ? `“${name}”` : name}</b>
          <span className={styles.badge}>{quoteKindLabels[kind]}</span>
        </span>
        <span className={styles.words}>{isDirect ? `“${words}”` : sentenceOf(words)}</span>
        <span className={styles.place}>
          ¶ {paragraph}
          {via.length > 0 && `, told to ${via.map((source) => source.name).join(', from ')}`}
        </span>
      </button>
    </li>
  );
}

function sentenceOf(words: string): string {
  const begun = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
