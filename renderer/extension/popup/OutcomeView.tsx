import { explainProblem, notTaken } from '#renderer/extension/popup/explain.ts';
import { Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import { Saved } from '#renderer/extension/popup/Saved.tsx';
import { SaveFailed } from '#renderer/extension/popup/SaveFailed.tsx';
import type { Outcome, PopupState } from '#renderer/extension/popup/use-popup.ts';
import { Waiting } from '#renderer/extension/popup/Waiting.tsx';
import { Button } from '#renderer/ui/Button.tsx';

interface OutcomeViewProps {
  readonly popup: PopupState;
  readonly outcome: Exclude<Outcome, { state: 'open' | 'saving' }>;
  readonly openLink: (link: string) => void;
  readonly close: () => void;
}

/** How a press ended, and the clips that wait. */
export function OutcomeView({ popup, outcome, openLink, close }: OutcomeViewProps) {
  switch (outcome.state) {
    case 'saved':
      return (
        <Saved
          story={outcome.story}
          left={outcome.left}
          onOpen={() => openLink(`backstory://open/${outcome.id}`)}
          onClose={close}
        />
      );
    case 'failed':
      return (
        <SaveFailed
          words={explainProblem(outcome.problem)}
          onDiscard={() => popup.discard(outcome.key).then(close)}
          onRetry={() => popup.retry(outcome.key)}
        />
      );
    case 'not-taken':
      return (
        <>
          <Message icon="warning" kind="danger" title="This could not be clipped">
            {notTaken[outcome.why]}
          </Message>
          <Foot>
            <Button onClick={popup.backToPage}>Back</Button>
          </Foot>
        </>
      );
    case 'broken':
      return (
        <>
          <Message icon="warning" kind="danger" title="The clipper stopped in the middle">
            A clip that was being saved is either in Backstory or waits in this browser. Close this and open it again.
          </Message>
          <Foot>
            <Button onClick={close}>Close</Button>
          </Foot>
        </>
      );
    case 'waiting':
    case 'list':
      return (
        <Waiting
          rows={popup.app?.waiting ?? []}
          reason={outcome.state === 'waiting' ? outcome.reason : reasonOf(popup)}
          onDiscard={popup.discard}
          onRetry={popup.retry}
          onOpenApp={() => openLink('backstory://open')}
          onPair={popup.backToPage}
          onBack={outcome.state === 'list' ? popup.backToPage : undefined}
        />
      );
    default:
      return outcome satisfies never;
  }
}

function reasonOf({ app }: PopupState): 'closed' | 'not-paired' | 'busy' | 'held' {
  if (app === null) return 'closed';
  return app.connection === 'connected' ? 'held' : app.connection;
}
