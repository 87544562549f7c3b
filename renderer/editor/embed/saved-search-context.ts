import { type ComponentType, createContext } from 'react';

/** What draws the live list of a saved search in a note; none until there are saved searches. */
export const SavedSearchContext = createContext<ComponentType<{ readonly id: string; readonly label: string }> | null>(
  null,
);
