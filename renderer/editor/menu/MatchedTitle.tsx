import { Fragment } from 'react';
import { matchedParts } from '#renderer/editor/menu/matched-parts.ts';

interface MatchedTitleProps {
  readonly title: string;
  readonly query: string;
  /** The other name that matched. */
  readonly alias?: string | null | undefined;
}

/** A title with the letters that match in bold, and the alias that matched after it. */
export function MatchedTitle({ title, query, alias }: MatchedTitleProps) {
  return (
    <>
      <Parts text={title} query={alias ? '' : query} />
      {alias && (
        <>
          {' ('}
          <Parts text={alias} query={query} />
          {')'}
        </>
      )}
    </>
  );
}

function Parts({ text, query }: { readonly text: string; readonly query: string }) {
  return matchedParts(text, query).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one title have no other name than their place
    <Fragment key={index}>{part.isMatch ? <b>{part.text}</b> : part.text}</Fragment>
  ));
}
