import { useCallback, useEffect, useState } from 'react';
import type { AppLook, Connection, Edits, PairReply, SaveReply, TabLook, Taken } from '#renderer/extension/messages.ts';
import type { AskWorker } from '#renderer/extension/popup/ask-worker.ts';

/** What follows a press: nothing yet, work, the list of what waits, or how it ended. */
export type Outcome =
  | { readonly state: 'open' }
  | { readonly state: 'saving' }
  | { readonly state: 'list' }
  | { readonly state: 'broken' }
  | (SaveReply & { readonly story: string });

export interface PopupDeps {
  readonly tabId: number;
  readonly ask: AskWorker;
  /** Asks the browser for leave to speak with this computer, where it has not given it. */
  readonly allowApp: () => Promise<boolean>;
}

/** What the popup knows of its tab and of the app, and what it can have done. */
export function usePopup({ tabId, ask, allowApp }: PopupDeps) {
  const [tab, setTab] = useState<TabLook | null>(null);
  const [app, setApp] = useState<AppLook | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'open' });

  const look = useCallback(async () => {
    // The page answers at once; the app may take its time, or not be there.
    const seen = await ask('look', { tabId });
    setTab(seen);
    const found = await ask('app', { address: addressOf(seen) });
    setApp(found);
    if (found.connection !== 'connected' || found.waiting.length === 0) return;
    const waiting = await ask('deliver', {});
    setApp({ ...found, waiting });
  }, [ask, tabId]);
  useEffect(() => {
    look().catch(() => setOutcome({ state: 'broken' }));
  }, [look]);

  const finish = async (story: string, reply: Promise<SaveReply>) => {
    setOutcome({ state: 'saving' });
    try {
      setOutcome({ ...(await reply), story });
      const now = await ask('app', { address: null });
      setApp((before) => ({ ...now, known: before?.known ?? null }));
    } catch {
      // The worker ended in the middle; what it had kept by then is in the list.
      setOutcome({ state: 'broken' });
    }
  };

  return {
    tab,
    app,
    outcome,
    connection: connectionShown(app, outcome),
    save: (what: Taken, edits: Edits) => finish(edits.stories[0] ?? '', ask('save', { tabId, what, edits })),
    retry: (key: string) => finish('', ask('retry', { key })),
    async discard(key: string) {
      const waiting = await ask('discard', { key });
      setApp((before) => before && { ...before, waiting });
    },
    async pair(code: string): Promise<PairReply> {
      if (!(await allowApp())) return 'not-allowed';
      const reply = await ask('pair', { code });
      if (reply === 'paired') await look();
      return reply;
    },
    mark: () => ask('mark', { tabId }),
    showWaiting: () => setOutcome({ state: 'list' }),
    backToPage: () => setOutcome({ state: 'open' }),
  };
}

export type PopupState = ReturnType<typeof usePopup>;

function addressOf(tab: TabLook): string | null {
  if (tab.can === 'none') return null;
  return tab.can === 'read' ? tab.page.address : tab.address;
}

/** How a clip ended says more of the connection than what was found before. */
function connectionShown(app: AppLook | null, outcome: Outcome): Connection | null {
  if (outcome.state === 'saved') return 'connected';
  if (outcome.state === 'waiting' && outcome.reason !== 'held') return outcome.reason;
  return app?.connection ?? null;
}
