import { go, useNavigation } from '#renderer/app/navigation.ts';
import type { Span } from '#shared/spans.ts';

/** Scrolls the clip that is open to a passage and lights it, as a link to the passage would. */
export function showSpan(span: Span): void {
  const { place } = useNavigation.getState();
  if ((place.view === 'clips' || place.view === 'inbox') && place.clip) go({ ...place, span });
}
