import { useEffect } from 'react';

const appName = 'Backstory';

/** Lets the title of the window, which the system's lists of windows show, say what is open. */
export function useWindowTitle(shown: string): void {
  useEffect(() => {
    document.title = shown === '' ? appName : `${shown} — ${appName}`;
    return () => {
      document.title = appName;
    };
  }, [shown]);
}
