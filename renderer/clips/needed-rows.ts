import type { Span } from '#shared/spans.ts';

const eventName = 'backstory:rows-needed';

/** Has the words of a span drawn now, if they are among those that a long article draws later. */
export function needRows(text: HTMLElement, span: Span): void {
  text.dispatchEvent(new CustomEvent<Span>(eventName, { detail: span }));
}

/** Stops listening when the answer is called. */
export function onRowsNeeded(text: HTMLElement, draw: (span: Span) => void): () => void {
  const listen = (event: Event) => {
    // Only `needRows` makes events of this name.
    draw((event as CustomEvent<Span>).detail);
  };
  text.addEventListener(eventName, listen);
  return () => text.removeEventListener(eventName, listen);
}
