import { useEffect } from 'react';
import { usePane } from '#renderer/app/pane-context.ts';

const appName = 'Backstory';

/** Lets the title of the window, which the system's lists of windows show, say what is open. */
export function useWindowTitle(shown: string): void {
  const { name } = usePane();
  useEffect(() => {
    if (name !== 'main') return undefined;
    document.title = shown === '' ? appName : `${shown} — ${appName}`;
    return () => {
      document.title = appName;
    };
  }, [shown, name]);
}
