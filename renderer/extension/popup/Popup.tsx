import { useCallback, useEffect, useState } from 'react';
import type { AppLook, Connection, Edits, PairReply, SaveReply, TabLook, Taken } from '#renderer/extension/messages.ts';
import type { AskWorker } from '#renderer/extension/popup/ask-worker.ts';
import { explainProblem, notTaken } from '#renderer/extension/popup/explain.ts';
import { Foot } from '#renderer/extension/popup/Foot.tsx';
import { Frame } from '#renderer/extension/popup/Frame.tsx';
import { KnownPage } from '#renderer/extension/popup/KnownPage.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import { NoArticle } from '#renderer/extension/popup/NoArticle.tsx';
import { NotPaired } from '#renderer/extension/popup/NotPaired.tsx';
import { ClosedPage, LinkOnly, Looking } from '#renderer/extension/popup/OtherPages.tsx';
import { ReadyForm } from '#renderer/extension/popup/ReadyForm.tsx';
import { Saved } from '#renderer/extension/popup/Saved.tsx';
import { SaveFailed } from '#renderer/extension/popup/SaveFailed.tsx';
import { Waiting } from '#renderer/extension/popup/Waiting.tsx';
import { Button } from '#renderer/ui/Button.tsx';

interface PopupProps {
  readonly tabId: number;
  readonly ask: AskWorker;
  readonly openLink: (link: string) => void;
  /** Asks the browser for leave to speak with this computer, where it has not given it. */
  readonly allowApp: () => Promise<boolean>;
  readonly close: () => void;
}

const noEdits: Edits = { stories: [], tags: [], comment: '', marksSelection: true };

/** What follows a press: nothing yet, work, or how it ended. */
type Outcome =
  | { readonly state: 'open' }
  | { readonly state: 'saving' }
  | { readonly state: 'list' }
  | { readonly state: 'broken' }
  | (SaveReply & { readonly story: string });

export function Popup({ tabId, ask, openLink, allowApp, close }: PopupProps) {
  const [tab, setTab] = useState<TabLook | null>(null);
  const [app, setApp] = useState<AppLook | null>(null);
  const [chosen, setChosen] = useState<Taken | null>(null);
  const [isTouched, setTouched] = useState(false);
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
      const waiting = await ask('app', { address: null });
      setApp((before) => ({ ...waiting, known: before?.known ?? null }));
    } catch {
      // The worker ended in the middle; what it had kept by then is in the list.
      setOutcome({ state: 'broken' });
    }
  };
  const save = (what: Taken, edits: Edits) => finish(edits.stories[0] ?? '', ask('save', { tabId, what, edits }));
  const retry = (key: string) => finish('', ask('retry', { key }));
  const discard = async (key: string) => {
    const waiting = await ask('discard', { key });
    setApp((before) => before && { ...before, waiting });
  };
  const pair = async (code: string): Promise<PairReply> => {
    if (!(await allowApp())) return 'not-allowed';
    const reply = await ask('pair', { code });
    if (reply === 'paired') {
      setOutcome({ state: 'open' });
      await look();
    }
    return reply;
  };
  const mark = async () => {
    if (await ask('mark', { tabId })) close();
  };
  const backToPage = () => setOutcome({ state: 'open' });
  const waiting = app?.waiting ?? [];
  const isSaving = outcome.state === 'saving';
  const showWaiting = () => setOutcome({ state: 'list' });

  return (
    <Frame connection={connectionShown(app, outcome)}>
      {outcome.state === 'broken' ? (
        <>
          <Message icon="warning" kind="danger" title="The clipper stopped in the middle">
            A clip that was being saved is either in Backstory or waits in this browser. Close this and open it again.
          </Message>
          <Foot>
            <Button onClick={close}>Close</Button>
          </Foot>
        </>
      ) : outcome.state === 'saved' ? (
        <Saved
          story={outcome.story}
          left={outcome.left}
          onOpen={() => openLink(`backstory://open/${outcome.id}`)}
          onClose={close}
        />
      ) : outcome.state === 'failed' ? (
        <SaveFailed
          words={explainProblem(outcome.problem)}
          onDiscard={() => discard(outcome.key).then(close)}
          onRetry={() => retry(outcome.key)}
        />
      ) : outcome.state === 'not-taken' ? (
        <>
          <Message icon="warning" kind="danger" title="This could not be clipped">
            {notTaken[outcome.why]}
          </Message>
          <Foot>
            <Button onClick={backToPage}>Back</Button>
          </Foot>
        </>
      ) : outcome.state === 'waiting' || outcome.state === 'list' ? (
        <Waiting
          rows={waiting}
          reason={outcome.state === 'waiting' ? outcome.reason : reasonOf(app)}
          onDiscard={discard}
          onRetry={retry}
          onOpenApp={() => openLink('backstory://open')}
          onPair={() => setOutcome({ state: 'open' })}
          onBack={outcome.state === 'list' ? backToPage : undefined}
        />
      ) : app?.connection === 'not-paired' ? (
        <NotPaired waiting={waiting.length} onPair={pair} />
      ) : tab === null || app === null ? (
        <Looking />
      ) : tab.can === 'none' ? (
        <ClosedPage waiting={waiting.length} onShowWaiting={showWaiting} />
      ) : app.known && chosen === null && !isTouched ? (
        <KnownPage
          known={app.known}
          isSaving={isSaving}
          onOpen={() => app.known && openLink(`backstory://open/${app.known.id}`)}
          onEdit={() => setTouched(true)}
          onSave={() => save(firstOf(tab), noEdits)}
        />
      ) : tab.can === 'link' && chosen === null ? (
        <LinkOnly tab={tab} isSaving={isSaving} onSave={() => save('link', noEdits)} />
      ) : tab.can === 'read' && tab.page.words === 0 && !tab.page.selection && chosen === null ? (
        <NoArticle hasSelection={false} onChoose={setChosen} />
      ) : (
        tab.can === 'read' && (
          <ReadyForm
            page={tab.page}
            first={chosen ?? firstOf(tab)}
            suggestions={app.suggestions}
            known={app.known}
            isSaving={isSaving}
            waiting={waiting.length}
            onTouch={() => setTouched(true)}
            onSave={save}
            onMark={mark}
            onShowWaiting={showWaiting}
          />
        )
      )}
    </Frame>
  );
}

function addressOf(tab: TabLook): string | null {
  return tab.can === 'none' ? null : tab.can === 'read' ? tab.page.address : tab.address;
}

/** What is offered first: the article where there is one, else what is selected, else the page. */
function firstOf(tab: TabLook): Taken {
  if (tab.can !== 'read') return 'link';
  return tab.page.words > 0 ? 'article' : tab.page.selection ? 'selection' : 'page';
}

function reasonOf(app: AppLook | null): 'closed' | 'not-paired' | 'busy' {
  return app === null || app.connection === 'connected' ? 'closed' : app.connection;
}

/** How a clip ended says more of the connection than what was found before. */
function connectionShown(app: AppLook | null, outcome: Outcome): Connection | null {
  if (outcome.state === 'saved') return 'connected';
  if (outcome.state === 'waiting' && outcome.reason !== 'held') return outcome.reason;
  return app?.connection ?? null;
}
